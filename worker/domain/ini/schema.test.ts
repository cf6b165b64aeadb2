import { describe, expect, it } from 'vitest';
import type { IniReason } from '../../contract';
import { inspectIni } from './inspect';
import { iniSchema } from './schema';

/** Reasons that come from another setting's value rather than from the line itself. */
const modeReasons: readonly IniReason[] = [
  'single-key-wins',
  'search-off',
  'credentials-off',
  'lookup-off',
  'white-list-off',
  'verify-type',
];

const modes: Record<string, string>[] = ['0', '1', '2'].flatMap((search) =>
  ['0', '1', '2', '3'].flatMap((lookup) =>
    ['0', '1'].flatMap((account) =>
      ['0', '1', '2'].flatMap((verify) =>
        ['', 'x'].map((single) => ({
          USE_LDAP_SEARCH: search,
          LDAP_DNS_LOOKUP: lookup,
          LDAP_USE_IDPW: account,
          MFA_VERIFY_TYPE: verify,
          CONSUMER_KEY: single,
          SECRET_KEY: single,
        })),
      ),
    ),
  ),
);

/** Every key of the schema with a value, and the modes as given. */
function fileIn(mode: Record<string, string>): string {
  const lines = iniSchema.keys.map(({ name, section, sample, allowed }) => {
    const value = mode[name] ?? (sample || allowed?.[0] || 'aaa.com;x');
    return `[${section.replace('*', '1033')}]\n${name.replace('##', '01')}=${value}`;
  });
  return lines.join('\n');
}

describe('schema', () => {
  it('tells when a key is used as the report does, in all modes', () => {
    const differing = modes.flatMap((mode) => {
      const report = inspectIni({ text: fileIn(mode) });
      if (!report.ok) return ['not read'];
      const { effective, lists } = report.value;
      return iniSchema.keys.flatMap(({ name, usedWhen }) => {
        const entry = name.endsWith('##') ? lists[name.replace('##', '')]?.[0] : effective[name];
        const idle = entry?.why !== undefined && modeReasons.includes(entry.why.reason);
        const wanted = (usedWhen ?? []).every(({ key, is }) => is.includes(mode[key] ?? ''));
        return idle === !wanted ? [] : [`${name} in ${JSON.stringify(mode)}`];
      });
    });
    expect(differing).toEqual([]);
  });

  it('makes a length of time of what reads as one, and of nothing else', () => {
    const secondsOf = (line: string): number | undefined => {
      const report = inspectIni({ text: `[MAIN]\n${line}` });
      return report.ok ? report.value.settings[0]?.seconds : undefined;
    };
    expect(secondsOf('TOKEN_EXP_TIME=1d02h38m27s')).toBe(95_907);
    expect(secondsOf('TOKEN_EXP_TIME=90')).toBe(90);
    expect(secondsOf('TOKEN_EXP_TIME=soon')).toBeUndefined();
    expect(secondsOf('SKEW_SECONDS=3600')).toBe(3600);
    // The guide has a bare number here.
    expect(secondsOf('SKEW_SECONDS=1h')).toBeUndefined();
    expect(secondsOf('LOG_LEVEL=2')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPowerShellParser, hasDotnet, parsePowerShell } from '../../../../test/support/powershell-parser';
import { specialString } from '../../../../test/support/special-strings';
import { soundScriptsRequest } from '../../../../test/support/theme-script-requests';
import { themeSpec } from '../../../../test/support/theme-specs';
import { powershellBlockComment, powershellComment, powershellLiteral } from '../../core/escape';
import { themeScripts } from '.';

const isWanted = hasDotnet && Boolean(process.env.SIGNET_LONG);
const comments = { head: ["주석 #> $(calc) '"], step: () => ['`n <# “'] };

// Building takes half a minute, so this is of the long run; the port of the tokenizer is asked each time.
describe.runIf(isWanted)('PowerShell’s own parser', () => {
  beforeAll(buildPowerShellParser, 240_000);

  it('reads each value that we quote as one string with that value', () => {
    const values = fc.sample(specialString, 500).map((value) => value.replaceAll('\0', ''));
    const scripts = values.map((value) => {
      const literal = powershellLiteral(value, { multiLine: true });
      if (!literal.ok) throw new Error(literal.error.code);
      return `Set-X -Name ${literal.value} # behind\r\nGet-Y`;
    });
    parsePowerShell(scripts).forEach(({ errors, commands, strings }, at) => {
      expect({ errors, commands, strings }).toEqual({
        errors: [],
        commands: ['Set-X', 'Get-Y'],
        strings: [values[at]],
      });
    });
  });

  it('passes over each comment', () => {
    const scripts = fc
      .sample(fc.array(specialString, { minLength: 1, maxLength: 3 }), 300)
      .flatMap((lines) =>
        [powershellBlockComment(lines), ...lines.map(powershellComment)].map((one) => `${one}\r\nGet-Y`),
      );
    for (const { errors, commands } of parsePowerShell(scripts))
      expect({ errors, commands }).toEqual({ errors: [], commands: ['Get-Y'] });
  });

  it('finds no error in the files and offers of a theme', () => {
    const requests = fc.sample(
      fc.record({
        spec: themeSpec,
        theme: fc.constantFrom('custom_stg', "O'Brien ‘테마’"),
        serverVersion: fc.constantFrom('2012R2' as const, '2025' as const),
      }),
      60,
    );
    const scripts = requests.flatMap((request) => {
      const made = themeScripts({ ...soundScriptsRequest, ...request }, { apply: comments, back: comments });
      if (!made.ok) throw new Error(made.error.code);
      const { files, offers } = made.value;
      return [files.apply.text, files.back.text, ...offers.map(({ lines }) => lines.join('\r\n'))];
    });
    expect(scripts.length).toBeGreaterThan(120);
    for (const { errors, commands } of parsePowerShell(scripts)) {
      expect(errors).toEqual([]);
      expect(commands.length).toBeGreaterThan(0);
    }
  });
});

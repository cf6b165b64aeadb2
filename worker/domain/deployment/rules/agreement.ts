import type { Fix, Finding, IniEffective, TextEdit } from '../../../contract';
import { environmentOf, inEnvironment, readUrl } from '../../ini/urls';
import { at, short, shortList, type DeploymentRule, type DeploymentView } from '../view';

/** What stands in for the finding of a file's own tool, which sees one side of the fault only. */
const inPlaceOf = ({ theme }: DeploymentView, rule: string): readonly Finding[] =>
  theme?.findings.filter((finding) => finding.rule === rule) ?? [];

const inScript = (finding: Finding) => finding.at.map((range) => at('onload', range));

/** The script's own cures under another name. */
const scriptFixes = (finding: Finding, id: string): Fix[] =>
  (finding.fixes ?? []).map((one) => ({ ...one, id, edits: one.edits.map((edits) => ({ ...edits, file: 'onload' })) }));

const iniFix = (id: string, ...edits: TextEdit[]): Fix => ({ id, safe: false, edits: [{ file: 'ini', edits }] });

/** A word that was not cut and needs no quotes. */
const isPlain = (name: string): boolean => /^[\w.~-]{1,59}$/.test(name);

/** KEY_NAME_IN_RESPONSE is what `onload.js` looks for in the address (`singleid.md` D22). */
const callbackName: DeploymentRule = {
  id: 'deployment-callback-name',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    const key = view.ini?.effective['KEY_NAME_IN_RESPONSE'];
    for (const finding of inPlaceOf(view, 'theme-callback-name')) {
      const name = String(finding.args['name']);
      const fixes = scriptFixes(finding, 'change-script');
      if (key && isPlain(name)) fixes.push(iniFix('change-ini', { from: key.from, to: key.to, insert: name }));
      yield { at: [...(key ? [at('ini', key)] : []), ...inScript(finding)], args: finding.args, fixes };
    }
  },
};

/** The value that `onload.js` submits is the name of the registration (`singleid.md` D22). */
const providerName: DeploymentRule = {
  id: 'deployment-provider-name',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const finding of inPlaceOf(view, 'theme-provider-name')) {
      const name = String(finding.args['name']);
      yield {
        at: [...inScript(finding), at('provider.name')],
        args: finding.args,
        anchor: name,
        fixes: scriptFixes(finding, 'change-script'),
        facts: isPlain(name) ? [{ id: 'change-name', set: { provider: { name } } }] : [],
      };
    }
  },
};

const OTP = 'http://schemas.microsoft.com/ws/2012/12/authmethod/otp';

/** MAIN_CLAIM2 is one of the methods the provider is registered with (`singleid.md` 3.3; `adfs.md` 4.3, 9). */
const claim: DeploymentRule = {
  id: 'deployment-claim',
  severity: 'error',
  certainty: 'stated',
  *check({ ini, deployment: { provider } }) {
    const written = ini?.effective['MAIN_CLAIM2'];
    const methods = provider.authenticationMethods;
    if (!written?.value || methods.length === 0 || methods.includes(written.value)) return;
    const likely = methods.find((method) => method === OTP) ?? methods[0] ?? '';
    const authenticationMethods = [...methods, written.value];
    yield {
      at: [at('ini', written), at('provider.authenticationMethods')],
      args: { claim: short(written.value), methods: shortList(methods) },
      fixes: /^[\w.:/-]{1,200}$/.test(likely)
        ? [iniFix('use-method', { from: written.from, to: written.to, insert: likely })]
        : [],
      facts: [{ id: 'add-method', set: { provider: { authenticationMethods } } }],
    };
  },
};

interface Host {
  setting: IniEffective;
  host: string;
  environment: string;
  edit: TextEdit | null;
}

/** Hosts of SingleID begin with `stg` or `ops` when they are none of production (`singleid.md` 1.1; D21). */
const environmentHosts: DeploymentRule = {
  id: 'deployment-environment-hosts',
  severity: 'error',
  certainty: 'observed',
  *check(view) {
    const { environment } = view.deployment;
    const inUse = environment === 'production';
    const wrong = hostsOf(view).filter((host) => (host.environment !== '') === inUse);
    const [first] = wrong;
    if (!first) return;
    const edits = wrong.flatMap(({ edit }) => edit ?? []);
    yield {
      at: [...wrong.map(({ setting }) => at('ini', setting)), at('environment')],
      args: { host: short(first.host), environment, found: first.environment || 'PROD' },
      anchor: first.environment,
      severity: inUse ? 'error' : 'warning',
      fixes: inUse && edits.length === wrong.length ? [iniFix('to-production', ...edits)] : [],
      facts: [{ id: 'set-environment', set: { environment: inUse ? 'staging' : 'production' } }],
    };
  },
};

function hostsOf({ ini }: DeploymentView): Host[] {
  return ['MFA_API_URL', 'MFA_VERIFY_URL'].flatMap((key): Host[] => {
    const setting = ini?.effective[key];
    const url = setting?.value ? readUrl(setting.value)?.url : undefined;
    const environment = url ? environmentOf(url) : null;
    if (!setting?.value || !url || environment === null) return [];
    const insert = inEnvironment(url, '');
    const start = setting.value.indexOf(url.host);
    const from = setting.from + start;
    const edit = insert === null || start < 0 ? null : { from, to: from + url.host.length, insert };
    return [{ setting, host: url.host, environment, edit }];
  });
}

/** With several methods the choice comes again after MFA unless the script goes on by itself (seed lines 942-947). */
const goOnMissing: DeploymentRule = {
  id: 'deployment-go-on-missing',
  severity: 'warning',
  certainty: 'stated',
  *check({ theme, deployment: { farm, provider } }) {
    if (!theme || theme.es5 === null || farm.methods.length < 2 || !farm.methods.includes(provider.name)) return;
    if (theme.features.some(({ id }) => id === 'go-on')) return;
    yield { at: [at('onload'), at('farm.methods')], args: { methods: shortList(farm.methods) } };
  },
};

export const agreementRules = [callbackName, providerName, claim, environmentHosts, goOnMissing];

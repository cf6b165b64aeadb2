import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  ComparedReason,
  Deployment,
  DeploymentCompared,
  DeploymentComparison,
  DeploymentFile,
  IniCompared,
  IniComparedList,
  Outcome,
} from '../../contract';
import { compareIni } from '../ini';
import { shownAnchor } from '../ini/characters';
import { environmentOf, inEnvironment, readUrl } from '../ini/urls';
import { inspectTheme } from '../theme';
import { sourceOf } from './view';

type Row = DeploymentCompared;

/**
 * Two Deployments setting by setting, what differs as two environments do told from what is odd. Of a secret only whether it is
 * the same is told. Failures: those of `compareIni` and `inspectTheme`.
 */
export function compareDeployments(left: Deployment, right: Deployment): Outcome<DeploymentComparison> {
  const apart = left.environment !== right.environment;
  const ini = iniRows(left.files.ini, right.files.ini, apart);
  if (!ini.ok) return ini;
  const script = scriptRows(left.files.onload, right.files.onload);
  if (!script.ok) return script;
  const rows = [...ini.value.rows, ...script.value, ...farmRows(left, right, apart), ...providerRows(left, right)];
  const counts = { same: 0, expected: 0, odd: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return { ok: true, value: { rows, lists: ini.value.lists, counts } };
}

function iniRows(
  left: DeploymentFile | null,
  right: DeploymentFile | null,
  apart: boolean,
): Outcome<{ rows: Row[]; lists: IniComparedList[] }> {
  if (!left || !right) return { ok: true, value: { rows: wholeFile('ini', left, right), lists: [] } };
  const compared = compareIni({ left: sourceOf(left), right: sourceOf(right) });
  if (!compared.ok) return compared;
  const { settings, lists } = compared.value;
  return { ok: true, value: { rows: settings.map((setting) => iniRow(setting, apart)), lists } };
}

function iniRow(setting: IniCompared, apart: boolean): Row {
  const { section, key, how, secret, left, right } = setting;
  const textOf = (side: typeof left): string | null => side?.values?.join(' | ') ?? null;
  return {
    group: 'ini',
    name: shownAnchor({ section, key }),
    how,
    ...judged(how, apart ? expectation(setting) : null, apart ? sharing(setting) : null),
    secret,
    left: textOf(left),
    right: textOf(right),
    at: { left: left?.at ?? [], right: right?.at ?? [] },
  };
}

/** `expected`: why a difference is none to wonder at. `shared`: why sameness is. */
function judged(
  how: Row['how'],
  expected: ComparedReason | null,
  shared: ComparedReason | null,
): Pick<Row, 'verdict' | 'reason'> {
  if (how === 'same') return shared ? { verdict: 'odd', reason: shared } : { verdict: 'same' };
  return expected ? { verdict: 'expected', reason: expected } : { verdict: 'odd', reason: 'unexplained' };
}

const issued = /^(?:DOMAIN_)?(?:CONSUMER|SECRET)_KEY(?:_\d+)?$/;
const directory = /^LDAP_(?:SERVER|ID|PW|WHITE_IP_\d+)$/;
const address = /^MFA_(?:API|VERIFY)_URL$/;

function expectation({ key, how, left, right }: IniCompared): ComparedReason | null {
  if (directory.test(key)) return 'directory';
  if (how !== 'different') return null;
  if (issued.test(key)) return 'issued-key';
  if (!address.test(key)) return null;
  const [one, other] = [left, right].map((side) => withoutEnvironment(side?.values?.[0] ?? ''));
  return one && one === other ? 'host-environment' : null;
}

/** The address as production would have it, so that two environments of one address compare equal. */
function withoutEnvironment(value: string): string | null {
  const url = readUrl(value)?.url;
  if (!url || environmentOf(url) === null) return null;
  const { scheme, host, port, path, rest } = url;
  return `${scheme}://${inEnvironment(url, '') ?? host}${port}${path}${rest}`;
}

function sharing({ key, left }: IniCompared): ComparedReason | null {
  const filled = left?.values === null || left?.values.some((value) => value !== '');
  if (issued.test(key) && filled) return 'key-shared';
  return address.test(key) && withoutEnvironment(left?.values?.[0] ?? '') ? 'host-shared' : null;
}

function wholeFile(group: 'ini' | 'onload', left: DeploymentFile | null, right: DeploymentFile | null): Row[] {
  if (!left && !right) return [];
  const how = left ? 'only-left' : 'only-right';
  return [
    {
      group,
      name: 'file',
      how,
      ...judged(how, null, null),
      secret: false,
      left: left?.name ?? null,
      right: right?.name ?? null,
    },
  ];
}

/** The script as a whole, and what it does. */
function scriptRows(left: DeploymentFile | null, right: DeploymentFile | null): Outcome<Row[]> {
  if (!left || !right) return { ok: true, value: wholeFile('onload', left, right) };
  const [ours, theirs] = [inspectTheme(sourceOf(left)), inspectTheme(sourceOf(right))];
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  const [mine, other] = [ours.value, theirs.value].map(({ features }) => new Set<string>(features.map(({ id }) => id)));
  const names = [...new Set([...(mine ?? []), ...(other ?? [])])];
  return {
    ok: true,
    value: [
      row('onload', 'sha256', digestOf(left.text), digestOf(right.text)),
      ...names.map((name) =>
        row('onload', `feature:${name}`, mine?.has(name) ? name : null, other?.has(name) ? name : null),
      ),
    ],
  };
}

export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function row(
  group: Row['group'],
  name: string,
  left: string | null,
  right: string | null,
  expected: ComparedReason | null = null,
  shared: ComparedReason | null = null,
): Row {
  const how = left === right ? 'same' : left === null ? 'only-right' : right === null ? 'only-left' : 'different';
  return { group, name, how, ...judged(how, expected, left === null ? null : shared), secret: false, left, right };
}

/** Null for what is not said. */
const said = (value: string | boolean | null | readonly string[]): string | null => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return typeof value === 'object' ? value.join(', ') : String(value);
};

function farmRows({ farm: left }: Deployment, { farm: right }: Deployment, apart: boolean): Row[] {
  const place = apart ? ('place' as const) : null;
  const shared = apart ? ('host-shared' as const) : null;
  const parties = ({ relyingParties }: Deployment['farm']): string | null =>
    said(relyingParties.map(({ name, policy, theme }) => [name, policy, theme].filter(Boolean).join(' / ')));
  return [
    row('farm', 'serviceName', said(left.serviceName), said(right.serviceName), place, shared),
    row('farm', 'serverVersion', said(left.serverVersion), said(right.serverVersion)),
    row('farm', 'paginated', said(left.paginated), said(right.paginated)),
    row('farm', 'nodes', said(left.nodes), said(right.nodes), place, shared),
    row('farm', 'drive', said(left.drive), said(right.drive)),
    row('farm', 'themeName', said(left.themeName), said(right.themeName), place),
    row('farm', 'methods', said(left.methods), said(right.methods)),
    row('farm', 'relyingParties', parties(left), parties(right), place),
  ];
}

function providerRows({ provider: left }: Deployment, { provider: right }: Deployment): Row[] {
  return (['name', 'typeName', 'adapterVersion', 'authenticationMethods'] as const).map((name) =>
    row('provider', name, said(left[name]), said(right[name])),
  );
}

import type { JsonMember, JsonNode } from '../../../contract';
import { memberOf } from '../parts';
import { carriedAs, directionOf } from './direction';
import { claimText, stringOf, valuePlace, wholePlace, type PolicyView } from './policy-view';
import { judgeReturnAddress } from './return-address';

/** Judges what only tokens of the MFA API have (`singleid.md` 1.3, 1.4, D30). */
export function judgeAdapter(view: PolicyView): void {
  judgeDirection(view);
  judgeRepeated(view);
  if (view.direction === 'other') {
    const missing = ['iss', 'aud'].filter((name) => !view.members.has(name));
    if (missing.length > 0)
      view.found.add('token-iss-aud', { at: [wholePlace(view)], args: { names: missing.join(', ') } });
    return;
  }
  judgeMissing(view);
  judgeRequestId(view);
  judgeUser(view);
  if (view.direction === 'response') return judgeResponse(view);
  judgeSystem(view);
  judgeReturnAddress(view);
  judgeOptions(view);
}

const wanted = { request: ['sys', 'req', 'uid', 'rtn'], response: ['req', 'uid'] } as const;

function judgeMissing(view: PolicyView): void {
  if (view.direction === 'other') return;
  for (const name of wanted[view.direction]) {
    const member = view.members.get(name);
    const reason = !member
      ? 'absent'
      : member.value.type !== 'string'
        ? 'type'
        : !member.value.value.trim()
          ? 'empty'
          : null;
    const at = [member ? valuePlace(member) : wholePlace(view)];
    if (reason) view.found.add(`token-clm-missing-${name}`, { at, args: { reason } });
  }
}

function judgeSystem(view: PolicyView): void {
  const member = view.members.get('sys');
  const text = claimText(view, 'sys');
  const keys = view.contract?.consumerKeys;
  if (!member || !text || !keys || keys.length === 0) return;
  if (!keys.some((key) => key.trim().toLowerCase() === text.trim().toLowerCase()))
    view.found.add('token-sys-unknown', { at: [valuePlace(member)], args: { known: keys.length } });
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The spelling of `req`, and that a response has the one of its request. */
function judgeRequestId(view: PolicyView): void {
  const member = view.members.get('req');
  const text = claimText(view, 'req');
  if (!member || !text?.trim()) return;
  const at = [valuePlace(member)];
  const bare = text.replace(/^[{(]|[})]$/g, '');
  const digits = bare.replaceAll('-', '');
  if (/^0{32}$/.test(digits)) view.found.add('token-req-not-guid', { at, args: { form: 'nil' } });
  else if (!GUID.test(text)) {
    const form = GUID.test(bare) ? 'braces' : /^[0-9a-f]{32}$/i.test(text) ? 'digits' : 'other';
    const severity = form === 'other' ? 'error' : 'warning';
    view.found.add('token-req-not-guid', { at, args: { form }, severity });
  }
  if (isMismatched(view, text)) view.found.add('token-req-mismatch', { at });
}

function isMismatched({ direction, siblings }: PolicyView, text: string): boolean {
  if (direction !== 'response') return false;
  const requests = siblings.filter((sibling) => directionOf(sibling) === 'request');
  return requests.length > 0 && requests.every((request) => stringOf(memberOf(request.payload, 'req')) !== text);
}

function judgeUser(view: PolicyView): void {
  const member = view.members.get('uid');
  const text = claimText(view, 'uid');
  if (!member || !text?.trim()) return;
  const controls = [...text].some((character) => character < ' ' || character === '\x7f');
  const reason = controls ? 'control' : text !== text.trim() ? 'space' : /\\.*@|@.*\\/.test(text) ? 'both' : null;
  if (reason) view.found.add('token-uid-format', { at: [valuePlace(member)], args: { reason } });
}

function judgeOptions(view: PolicyView): void {
  const { members, contract, found } = view;
  const method = members.get('returnMethod');
  if (method && stringOf(method.value) !== 'get')
    found.add('token-return-method', { at: [valuePlace(method)], args: { reason: 'other' } });
  else if (!method && contract)
    found.add('token-return-method', {
      at: [wholePlace(view)],
      args: { reason: 'absent' },
      severity: 'info',
      certainty: 'inferred',
    });
  const client = members.get('client');
  if (contract?.client === undefined || contract.client === (client !== undefined)) return;
  const at = [client ? valuePlace(client) : wholePlace(view)];
  found.add('token-client', { at, args: { reason: client ? 'surplus' : 'absent' } });
}

/** The claims of one direction where the other is expected: with one key both ways it can be sent back. */
function judgeDirection(view: PolicyView): void {
  const { members, carrier, contract, direction, found } = view;
  const expected = carriedAs(carrier.name, contract?.callbackName);
  const both = members.get('ret') && members.get('rtn') ? 'both' : null;
  const reason = both ?? (expected && direction !== 'other' && expected !== direction ? direction : null);
  if (reason) found.add('token-dir-confusion', { at: [wholePlace(view)], args: { reason } });
}

/** `req` or `jti` of another token of this direction that is not this very token. */
function judgeRepeated(view: PolicyView): void {
  const others = view.siblings.filter((one) => one.token !== view.parts.token && directionOf(one) === view.direction);
  for (const name of ['req', 'jti']) {
    const member = view.members.get(name);
    const text = claimText(view, name);
    if (!member || !text) continue;
    const count = others.filter(({ payload }) => stringOf(memberOf(payload, name)) === text).length;
    if (count > 0)
      view.found.add('token-jti-replay', { at: [valuePlace(member)], anchor: name, args: { name, count: count + 1 } });
  }
}

function judgeResponse(view: PolicyView): void {
  const { members, found } = view;
  const ret = members.get('ret');
  if (!ret) {
    found.add('token-ret-type', { at: [wholePlace(view)], args: { reason: 'absent' } });
    return;
  }
  const at = [valuePlace(ret)];
  const text = stringOf(ret.value);
  if (text === '0') found.add('token-ret-failed', { at });
  else if (text !== '1')
    found.add('token-ret-type', { at, args: { reason: text === null ? ret.value.type : 'other' } });
  const message = members.get('msg');
  if (text === '1' && message && stringOf(message.value)?.trim())
    found.add('token-result-contradict', { at: [...at, valuePlace(message)] });
}

/** Names that hold what no token should carry, in lower case. */
const SECRET_NAMES =
  /^(?:pass(?:word|wd|code)?|pwd|passphrase|secret|secret_?key|client_?secret|private_?key|otp|pin)$/i;
const LEAST_SECRET = 8;
const PERSONAL = /^(?:plain_?email|plain_?mobile|phone_number|birthdate|employee_?(?:id|number)|address)$/i;

/** Secrets at any depth of header and payload. */
export function judgeSecretsInside(view: PolicyView): void {
  const secrets = view.secrets.map(({ text }) => text.trim()).filter(({ length }) => length >= LEAST_SECRET);
  for (const [file, root] of [['header', view.parts.header] as const, ['payload', view.parts.payload] as const]) {
    for (const [{ name, value }, owner] of membersOf(root)) {
      const text = stringOf(value);
      const isPrivate = name === 'd' && memberOf(owner, 'kty') !== null;
      const holds = text !== null && secrets.some((secret) => text.includes(secret));
      const reason = holds ? 'given' : isPrivate ? 'private' : text && SECRET_NAMES.test(name) ? 'name' : null;
      if (!reason) continue;
      const at = [{ file, from: value.from, to: value.to }];
      // A name alone is a hint; the farm's own secret is a certainty.
      const severity = reason === 'name' ? 'warning' : 'error';
      view.found.add('token-secret-in-token', { at, anchor: reason, args: { reason }, severity });
    }
  }
}

/** The members at any depth, each with the object it is of. */
function membersOf(root: JsonNode | null): [JsonMember, JsonNode][] {
  const members: [JsonMember, JsonNode][] = [];
  const open: JsonNode[] = root ? [root] : [];
  const look = (node: JsonNode): void => {
    if (node.type === 'object' || node.type === 'array') open.push(node);
  };
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'array') node.items.forEach(look);
    if (node.type !== 'object') continue;
    for (const member of node.members) {
      members.push([member, node]);
      look(member.value);
    }
  }
  return members;
}

/** What an address in histories and logs tells of a person. */
export function judgePersonalData(view: PolicyView): void {
  if (view.carrier.kind !== 'query') return;
  const personal = [...view.members.values()].filter(({ name, value }) => {
    const text = stringOf(value);
    return text && (PERSONAL.test(name) || (name !== 'uid' && /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)));
  });
  if (personal.length === 0) return;
  const names = personal.map(({ name }) => name.slice(0, 40)).join(', ');
  view.found.add('token-pii', { at: personal.map(valuePlace), args: { names } });
}

/**
 * Checks that come before `ret` (`singleid.md` 1.4): where one of them fails, `ret` says nothing. Tells whether there was
 * something to say.
 */
export function judgeOrder(view: PolicyView, failed: readonly string[]): boolean {
  const ret = view.members.get('ret');
  if (view.direction !== 'response' || !ret || stringOf(ret.value) !== '1') return false;
  const time = /^token-(?:exp|nbf|time)-/;
  const reason = failed.some((rule) => time.test(rule)) ? 'time' : failed.includes('token-req-mismatch') ? 'req' : null;
  if (reason) view.found.add('token-ret-not-enough', { at: [valuePlace(ret)], args: { reason } });
  return reason !== null;
}

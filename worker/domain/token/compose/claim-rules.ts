import type { ComposeKind } from '../../../contract';
import type { Draft } from '../../core/judge';
import type { Member } from './json-text';
import { claim, valuePlace, type ComposeRule, type ComposeView } from './view';

/** In all samples of `singleid.md` 1.3 and 1.4. */
const expected: Record<ComposeKind, readonly string[]> = {
  request: ['sys', 'req', 'uid', 'rtn', 'nbf', 'iat', 'exp'],
  response: ['uid', 'req', 'ret', 'exp'],
  any: [],
};

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Seconds since 1970 reach this in the year 5138; what is larger counts milliseconds. */
const MILLISECONDS = 1e11;

/** IV, tag and no text at all, as Base64: what is shorter or no Base64 was not encrypted (`singleid.md` 1.5). */
const ENCRYPTED = /^[A-Za-z0-9+/]{38,}={0,2}$/;

const missing: ComposeRule = {
  id: 'token-make-claim-missing',
  severity: 'warning',
  certainty: 'observed',
  *check(view) {
    for (const name of expected[view.kind]) {
      const member = claim(view, name);
      if (!member || member.value === '')
        yield { at: member ? valuePlace(member) : [], anchor: name, args: { claim: name } };
    }
  },
};

const twice: ComposeRule = {
  id: 'token-make-claim-twice',
  severity: 'warning',
  certainty: 'stated',
  *check({ header, payload }) {
    for (const [file, { members }] of Object.entries({ header, payload })) {
      const seen = new Set<string>();
      for (const { name, nameAt } of members) {
        if (seen.has(name)) yield { at: [{ ...nameAt, file }], anchor: name, args: { claim: name } };
        seen.add(name);
      }
    }
  },
};

const notGuid: ComposeRule = {
  id: 'token-make-req-not-guid',
  severity: 'warning',
  certainty: 'observed',
  *check(view) {
    const req = claim(view, 'req');
    if (view.kind === 'any' || !req || req.value === '') return;
    if (typeof req.value !== 'string' || !GUID.test(req.value)) yield { at: valuePlace(req) };
  },
};

const notText: ComposeRule = {
  id: 'token-make-ret-not-text',
  severity: 'error',
  certainty: 'observed',
  *check(view) {
    const ret = claim(view, 'ret');
    if (view.kind === 'response' && ret && ret.value !== '' && ret.value !== '1' && ret.value !== '0')
      yield { at: valuePlace(ret) };
  },
};

const time: ComposeRule = {
  id: 'token-make-time',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const name of ['nbf', 'iat', 'exp']) {
      const member = claim(view, name);
      const form = member && formOfTime(member.value);
      if (form) yield { at: valuePlace(member), anchor: name, args: { claim: name, form } };
    }
  },
};

function formOfTime(value: unknown): 'no-number' | 'milliseconds' | 'no-time' | null {
  if (typeof value !== 'number') return 'no-number';
  if (!Number.isFinite(value) || value < 0) return 'no-time';
  return value >= MILLISECONDS ? 'milliseconds' : null;
}

/** The seconds of a claim that is a time. */
function seconds(view: ComposeView, name: string): { member: Member; s: number } | null {
  const member = claim(view, name);
  return member && formOfTime(member.value) === null ? { member, s: member.value as number } : null;
}

const expired: ComposeRule = {
  id: 'token-make-expired',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const exp = seconds(view, 'exp');
    if (exp && exp.s <= view.nowMs / 1000) yield { at: valuePlace(exp.member) };
  },
};

const lifetime: ComposeRule = {
  id: 'token-make-lifetime',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const exp = seconds(view, 'exp');
    const from = seconds(view, 'iat') ?? seconds(view, 'nbf');
    const limit = view.contract.lifetimeS;
    if (view.kind !== 'request' || !exp || !from || limit === undefined || exp.s - from.s <= limit) return;
    yield { at: valuePlace(exp.member), args: { lifetime: exp.s - from.s, limit } };
  },
};

const contact: ComposeRule = {
  id: 'token-make-contact',
  severity: 'error',
  certainty: 'observed',
  *check(view) {
    if (view.kind !== 'request') return;
    const names = view.contract.contacts ?? [
      { encrypted: 'email', plain: 'plainEmail' },
      { encrypted: 'mobile', plain: 'plainMobile' },
    ];
    for (const { encrypted, plain } of names) {
      yield* misplaced(claim(view, encrypted), 'plain', (text) => text !== '' && !ENCRYPTED.test(text));
      if (view.encrypt.includes(plain)) yield* misplaced(claim(view, plain), 'encrypted', () => true);
    }
  },
};

function* misplaced(
  member: Member | undefined,
  form: 'plain' | 'encrypted',
  isWrong: (text: string) => boolean,
): Iterable<Draft> {
  if (!member || typeof member.value !== 'string' || !isWrong(member.value)) return;
  yield { at: valuePlace(member), anchor: member.name, args: { claim: member.name, form } };
}

export const claimRules: readonly ComposeRule[] = [missing, twice, notGuid, notText, time, expired, lifetime, contact];

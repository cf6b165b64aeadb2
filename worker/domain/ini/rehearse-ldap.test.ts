import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniText } from '../../../test/support/ini-arbitraries';
import type { DnsAnswer, LdapEnd, LdapReading, LdapRehearsal } from '../../contract';
import { rehearseLdap } from './rehearse-ldap';

const SERVER = 'LDAP://adpw5004.hw.dev';
/** What the guide supposes DNS to answer (seed lines 611-614). */
const FOUR = ['fe80::644b:3c9f:c5ac:ce1c%10', 'fe80::f03d:b045:8dc3:f5ed%3', '10.10.10.10', '10.10.10.20'];
const [FIRST = '', , TEN = '', TWENTY = ''] = FOUR;
const ok: DnsAnswer = { ok: true, addresses: FOUR };
const failed: DnsAnswer = { ok: false };

function fileWith(settings: Record<string, string | null>, whiteList: readonly string[] = []): string {
  const values: Record<string, string | null> = {
    USE_LDAP_SEARCH: '1',
    LDAP_SERVER: SERVER,
    LDAP_USE_IDPW: '0',
    LDAP_SSLTLS: '0',
    LDAP_DNS_LOOKUP: '0',
    LDAP_DNS_IF_FAIL_USE_NEXT: '1',
    ...settings,
  };
  const lines = Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  const white = whiteList.map((address, index) => `LDAP_WHITE_IP_0${index + 1}="${address}"`);
  return ['[MAIN]', ...lines, ...white, ''].join('\r\n');
}

function rehearse(text: string, dns: DnsAnswer, reachable?: string[]): LdapRehearsal {
  const answer = rehearseLdap({ source: { text }, dns, ...(reachable && { reachable }) });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const list = (reading: LdapReading | undefined): string[] | undefined =>
  reading?.addresses.map(({ address }) => address);
/** Those that are tried when all before them fail. */
const tried = ({ addresses }: LdapReading): string[] =>
  addresses.filter(({ turn }) => turn === 'first' || turn === 'after-failure').map(({ address }) => address);

describe('the guide’s three cases', () => {
  it.each(['1', '2', '3'])('1: lookup %s fails, and LDAP_SERVER is the list, white list or not', (LDAP_DNS_LOOKUP) => {
    for (const white of [[], [TEN]]) {
      const { readings } = rehearse(fileWith({ LDAP_DNS_LOOKUP }, white), failed);
      expect(readings.map(({ follows, certainty }) => [follows, certainty])).toEqual([['case-1', 'stated']]);
      expect(list(readings[0])).toEqual([SERVER]);
    }
  });

  it.each(['2', '3'])('2: lookup %s, and the list is what DNS answers of the white list', (LDAP_DNS_LOOKUP) => {
    const { readings } = rehearse(fileWith({ LDAP_DNS_LOOKUP }, [TEN, '10.10.10.30']), ok);
    expect(readings.map(({ follows, certainty }) => [follows, certainty])).toEqual([['case-2', 'stated']]);
    expect(list(readings[0])).toEqual([TEN]);
  });

  it('2: the order is that of the white list, not of DNS', () => {
    const { readings } = rehearse(fileWith({ LDAP_DNS_LOOKUP: '3' }, [TWENTY, TEN, FIRST]), ok);
    expect(list(readings[0])).toEqual([TWENTY, TEN, FIRST]);
  });

  it.each(['1', '2', '3'])('3: lookup %s without a white list, and the list is what DNS answers', (LDAP_DNS_LOOKUP) => {
    const { readings, notes } = rehearse(fileWith({ LDAP_DNS_LOOKUP }), ok);
    expect(readings[0]?.follows).toBe('case-3');
    expect(list(readings[0])).toEqual(FOUR);
    expect(notes).toContainEqual({ note: 'link-local', certainty: 'inferred', args: { address: FIRST } });
  });

  it('3: an empty value is no white list', () => {
    expect(list(rehearse(fileWith({ LDAP_DNS_LOOKUP: '2' }, ['']), ok).readings[0])).toEqual(FOUR);
  });
});

/** Lookup, white list, LDAP_DNS_IF_FAIL_USE_NEXT; then each reading as `what it follows [conflict]: what is tried`. */
const none: string[] = [];
const some = [TWENTY, '10.10.10.30', TEN];
const foreign = ['10.10.10.30'];
const rows: { lookup: string; white: string[]; next: string; readings: string[] }[] = [
  ...['0', '1'].flatMap((next) =>
    [none, some, foreign].map((white) => ({ lookup: '0', white, next, readings: [`server-as-is: ${SERVER}`] })),
  ),
  { lookup: '1', white: none, next: '0', readings: [`case-3: ${FIRST}`] },
  {
    lookup: '1',
    white: none,
    next: '1',
    readings: [`case-3: ${FOUR.join(' ')}`, `first-only [first-or-all]: ${FIRST}`],
  },
  {
    lookup: '1',
    white: some,
    next: '0',
    readings: [`list-off: ${FIRST}`, `case-2 [list-with-lookup-1]: ${TWENTY}`],
  },
  {
    lookup: '1',
    white: some,
    next: '1',
    readings: [
      `list-off: ${FOUR.join(' ')}`,
      `first-only [first-or-all]: ${FIRST}`,
      `case-2 [list-with-lookup-1]: ${TWENTY} ${TEN}`,
    ],
  },
  { lookup: '1', white: foreign, next: '0', readings: [`list-off: ${FIRST}`, 'case-2 [list-with-lookup-1]: '] },
  {
    lookup: '1',
    white: foreign,
    next: '1',
    readings: [`list-off: ${FOUR.join(' ')}`, `first-only [first-or-all]: ${FIRST}`, 'case-2 [list-with-lookup-1]: '],
  },
  ...['2', '3'].flatMap((lookup) => {
    const miss = lookup === '2' ? `not-listed-server: ${SERVER}` : 'not-listed-none: ';
    const missToo = miss.replace(':', ' [empty-list]:');
    return [
      { lookup, white: none, next: '0', readings: [`case-3: ${FIRST}`, missToo] },
      { lookup, white: none, next: '1', readings: [`case-3: ${FOUR.join(' ')}`, missToo] },
      { lookup, white: some, next: '0', readings: [`case-2: ${TWENTY}`] },
      {
        lookup,
        white: some,
        next: '1',
        readings: [`case-2: ${TWENTY} ${TEN}`, `first-only [first-or-all]: ${TWENTY}`],
      },
      { lookup, white: foreign, next: '0', readings: [miss] },
      { lookup, white: foreign, next: '1', readings: [miss] },
    ];
  }),
];

describe.each(rows)('lookup $lookup, white list $white, next $next', ({ lookup, white, next, readings: wanted }) => {
  const file = fileWith({ LDAP_DNS_LOOKUP: lookup, LDAP_DNS_IF_FAIL_USE_NEXT: next }, white);

  it('tries, by each reading of the guide', () => {
    const { readings, unknown } = rehearse(file, ok);
    const shown = readings.map((reading) => {
      const conflict = reading.conflict ? ` [${reading.conflict}]` : '';
      return `${reading.follows}${conflict}: ${tried(reading).join(' ')}`;
    });
    expect(shown).toEqual(wanted);
    const certainty = wanted.length > 1 ? 'inferred' : 'stated';
    expect(new Set(readings.map((reading) => reading.certainty))).toEqual(new Set([certainty]));
    expect(unknown).toEqual([]);
  });

  it('lists nothing twice, and every place of a value is that value', () => {
    for (const { addresses } of rehearse(file, ok).readings) {
      expect(new Set(addresses.map(({ address }) => address)).size).toBe(addresses.length);
      for (const { address, at, origin } of addresses)
        expect(at === null ? origin : file.slice(at.from, at.to)).toBe(at === null ? 'dns' : address);
    }
  });
});

const searches: Record<string, Record<'found' | 'not-found' | 'no-connection', string>> = {
  '1': { found: 'values', 'not-found': 'empty', 'no-connection': 'empty' },
  '2': { found: 'values', 'not-found': 'stopped #1003', 'no-connection': 'stopped #1003' },
};
const shownEnd = ({ when, outcome, code }: LdapEnd): [string, string] => [when, code ? `${outcome} #${code}` : outcome];

describe('USE_LDAP_SEARCH', () => {
  it.each(['0', '1', '2', '3'])('0: nothing is tried, with lookup %s', (LDAP_DNS_LOOKUP) => {
    const { readings, connection } = rehearse(fileWith({ USE_LDAP_SEARCH: '0', LDAP_DNS_LOOKUP }, [TEN]), ok);
    expect(readings).toEqual([
      {
        follows: 'no-search',
        conflict: null,
        certainty: 'stated',
        addresses: [],
        connects: 'none',
        ends: [{ when: 'not-searched', outcome: 'empty', certainty: 'stated', code: null }],
      },
    ]);
    expect(connection).toBeNull();
  });

  it.each(Object.entries(searches))('%s decides what comes of each end', (USE_LDAP_SEARCH, wanted) => {
    for (const lookup of ['0', '1', '2', '3']) {
      const { readings } = rehearse(fileWith({ USE_LDAP_SEARCH, LDAP_DNS_LOOKUP: lookup }, [TEN]), ok);
      expect(Object.fromEntries(readings[0]?.ends.map(shownEnd) ?? [])).toEqual(wanted);
    }
  });

  it.each(Object.entries(searches))('%s, with lookup 3 and nothing in the list: no connection', (search, wanted) => {
    const { readings } = rehearse(fileWith({ USE_LDAP_SEARCH: search, LDAP_DNS_LOOKUP: '3' }, foreign), ok);
    expect(readings[0]?.ends.map(shownEnd)).toEqual([['no-connection', wanted['no-connection']]]);
    expect(readings[0]?.ends[0]?.certainty).toBe('inferred');
  });

  it('not known: neither is what comes of it', () => {
    const { readings, unknown, modes } = rehearse(fileWith({ USE_LDAP_SEARCH: '7' }), ok);
    expect(modes.search).toBeNull();
    expect(unknown.map(({ key, reason }) => [key, reason])).toEqual([['USE_LDAP_SEARCH', 'value-not-allowed']]);
    expect(readings[0]?.ends.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('LDAP_DNS_IF_FAIL_USE_NEXT', () => {
  const turns = (next: string | null) =>
    rehearse(fileWith({ LDAP_DNS_LOOKUP: '2', LDAP_DNS_IF_FAIL_USE_NEXT: next }, [TEN, TWENTY]), ok).readings[0];

  it.each([
    ['0', ['first end', 'never end']],
    ['1', ['first next', 'after-failure end']],
    [null, ['first unknown', 'unknown end']],
  ])('%s: the turn of each address and what follows its failure', (next, wanted) => {
    expect(turns(next)?.addresses.map(({ turn, ifFails }) => `${turn} ${ifFails}`)).toEqual(wanted);
  });

  it.each([
    ['0', [TEN], 0, 'found not-found'],
    ['0', [TWENTY], 'none', 'no-connection'],
    ['1', [TWENTY], 1, 'found not-found'],
    ['1', [], 'none', 'no-connection'],
    ['1', [TEN, TWENTY], 0, 'found not-found'],
    [null, [TWENTY], 'unknown', 'found not-found no-connection'],
  ] as const)('%s with a server at %s: connects %s', (next, reachable, connects, ends) => {
    const file = fileWith({ LDAP_DNS_LOOKUP: '2', LDAP_DNS_IF_FAIL_USE_NEXT: next }, [TEN, TWENTY]);
    const reading = rehearse(file, ok, [...reachable]).readings[0];
    expect(reading?.connects).toBe(connects);
    expect(reading?.ends.map(({ when }) => when).join(' ')).toBe(ends);
  });

  it('takes a host alone for the server’s address', () => {
    const reading = rehearse(fileWith({}), failed, ['ADPW5004.hw.dev']).readings[0];
    expect(reading?.connects).toBe(0);
  });
});

describe('who connects', () => {
  const withId = { LDAP_ID: 'svc', LDAP_PW: 'hunter22' };
  it.each([
    ['0', '1', {}, 'system', 'not-used'],
    ['0', '0', withId, 'system', 'not-used'],
    ['1', '0', withId, 'id-pw', 'off'],
    ['1', '1', withId, 'id-pw', 'on'],
    ['1', '1', { LDAP_ID: 'svc' }, 'nobody', 'on'],
    ['1', '1', { LDAP_ID: '', LDAP_PW: '' }, 'nobody', 'on'],
    ['1', null, withId, 'id-pw', 'unknown'],
    [null, '1', withId, 'unknown', 'unknown'],
  ])('LDAP_USE_IDPW=%s LDAP_SSLTLS=%s %j: %s, TLS %s', (LDAP_USE_IDPW, LDAP_SSLTLS, more, as, tls) => {
    const answer = rehearse(fileWith({ LDAP_USE_IDPW, LDAP_SSLTLS, ...more }), ok);
    expect(answer.connection).toEqual({ as, tls });
    expect(JSON.stringify(answer)).not.toContain('hunter22');
    const ends = answer.readings[0]?.ends.map(({ when }) => when);
    expect(ends).toEqual(as === 'nobody' ? ['no-connection'] : ['found', 'not-found', 'no-connection']);
  });

  it('says that a certificate has no address in it', () => {
    const settings = { LDAP_USE_IDPW: '1', LDAP_SSLTLS: '1', ...withId };
    const noted = (lookup: string) => rehearse(fileWith({ ...settings, LDAP_DNS_LOOKUP: lookup }), ok).notes;
    expect(noted('1')).toContainEqual({ note: 'tls-by-address', certainty: 'inferred', args: { address: FIRST } });
    expect(noted('0').map(({ note }) => note)).toEqual(['dns-not-asked']);
  });
});

describe('a rehearsal', () => {
  it('looks an address up too, and gets it back', () => {
    const { readings, notes } = rehearse(fileWith({ LDAP_SERVER: `LDAP://${TEN}`, LDAP_DNS_LOOKUP: '1' }), failed);
    expect(list(readings[0])).toEqual([TEN]);
    expect(notes.map(({ note }) => note)).toEqual(['server-is-address']);
  });

  it('says that a failing lookup goes round the white list of lookup 3', () => {
    expect(rehearse(fileWith({ LDAP_DNS_LOOKUP: '3' }, [TEN]), failed).notes[0]?.note).toBe('list-bypassed');
  });

  it('is less sure behind a gap in the white list, and of two spellings of one address', () => {
    const gap = fileWith({ LDAP_DNS_LOOKUP: '2', LDAP_DNS_IF_FAIL_USE_NEXT: '0' }, [TEN]) + 'LDAP_WHITE_IP_03=1.1.1.1';
    const gapped = rehearse(gap, ok);
    expect(gapped.readings.map(({ certainty }) => certainty)).toEqual(['inferred']);
    expect(gapped.notes).toEqual([{ note: 'list-gap', certainty: 'inferred', args: { number: 2 } }]);
    const spelt = rehearse(fileWith({ LDAP_DNS_LOOKUP: '2' }, ['FE80:0::644b:3c9f:c5ac:ce1c%10']), ok);
    expect(list(spelt.readings[0])).toEqual(['FE80:0::644b:3c9f:c5ac:ce1c%10']);
    expect(spelt.notes.map(({ note }) => note)).toContain('other-spelling');
    expect(spelt.readings[0]?.certainty).toBe('inferred');
  });

  it.each(['LDAP_SERVER', 'LDAP_DNS_LOOKUP'])('lists nothing without %s, and says why', (key) => {
    const { readings, unknown } = rehearse(fileWith({ [key]: null }), ok);
    expect(readings).toEqual([]);
    expect(unknown).toContainEqual({ key, reason: 'absent', at: null });
  });

  it('takes values with quotes, and none that is there twice with two meanings', () => {
    expect(list(rehearse(fileWith({ LDAP_SERVER: `" ${SERVER} "` }), ok).readings[0])).toEqual([SERVER]);
    const twice = rehearse(`${fileWith({})}LDAP_DNS_LOOKUP=1\r\n`, ok);
    expect(twice.unknown.map(({ key, reason }) => [key, reason])).toEqual([['LDAP_DNS_LOOKUP', 'duplicate-unknown']]);
  });

  it('takes an answer without addresses for a failure, and refuses what is no address', () => {
    expect(rehearse(fileWith({ LDAP_DNS_LOOKUP: '1' }), { ok: true, addresses: [] }).readings[0]?.follows).toBe(
      'case-1',
    );
    const refused = rehearseLdap({ source: { text: '' }, dns: { ok: true, addresses: ['dc01'] } });
    expect(refused).toEqual({ ok: false, error: { code: 'rehearsal-address', args: { address: 'dc01' } } });
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(iniText, fc.subarray(FOUR), fc.option(fc.subarray(FOUR)), (text, addresses, reachable) => {
        const { readings } = rehearse(text, { ok: true, addresses }, reachable ?? undefined);
        for (const { addresses: listed, connects } of readings)
          expect(connects === 'none' || connects === 'unknown' || connects < listed.length).toBe(true);
      }),
    );
  });
});

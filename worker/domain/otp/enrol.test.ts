import fc from 'fast-check';
import { Secret, TOTP, URI } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { bytes, derivedProfile, hong, randomProfile } from '../../../test/support/otp-samples';
import { otpAlgorithms, type OtpEntry } from '../../contract';
import { enrol, readEnrolment } from './enrol';
import { readMigration, writeMigration } from './migration';
import { base32, newSecret, readBase32, readSecret } from './secret-text';
import { readUri, writeUri } from './uri';

const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    fc.constantFrom('홍길동', 'a+b@c.co.kr', '100% & more?#', '누리 아이티'),
  )
  .map((text) => text.replace(/[:\p{Cc}]/gu, '').trim())
  .filter((text) => text !== '');
const common = {
  issuer: name,
  account: name,
  secret: bytes(16, 64),
  algorithm: fc.constantFrom(...otpAlgorithms),
};
const anyEntry: fc.Arbitrary<OtpEntry> = fc.oneof(
  fc.record({
    ...common,
    type: fc.constant('totp' as const),
    digits: fc.integer({ min: 6, max: 10 }),
    period: fc.integer({ min: 1, max: 3600 }),
    counter: fc.constant('0'),
  }),
  fc.record({
    ...common,
    type: fc.constant('hotp' as const),
    digits: fc.integer({ min: 6, max: 10 }),
    period: fc.constant(30),
    counter: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  }),
);
const googleEntry = anyEntry.map((entry): OtpEntry => ({
  ...entry,
  period: 30,
  digits: entry.digits % 2 === 0 ? 6 : 8,
}));

function written(entry: OtpEntry): string {
  const uri = writeUri(entry);
  if (!uri.ok) throw new Error(uri.error.code);
  return uri.value;
}

const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const quirksOf = (uri: string): string[] => readUri(uri, true).quirks.map(({ code }) => code);

describe('otpauth://', () => {
  it('comes back as it went, without a quirk but unusual digits', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const read = readUri(written(entry), false);
        expect(read).toEqual({
          entry,
          fault: null,
          quirks: [6, 8].includes(entry.digits) ? [] : [expect.objectContaining({ code: 'digits-unusual' })],
        });
      }),
    );
  });

  it('is read by otpauth as it was meant', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const theirs = URI.parse(written(entry));
        expect({
          issuer: theirs.issuer,
          account: theirs.label,
          algorithm: theirs.algorithm,
          digits: theirs.digits,
        }).toEqual({
          issuer: entry.issuer,
          account: entry.account,
          algorithm: entry.algorithm,
          digits: entry.digits,
        });
        expect(new Uint8Array(theirs.secret.buffer)).toEqual(entry.secret);
        if (theirs instanceof TOTP) expect(theirs.period).toBe(entry.period);
      }),
    );
  });

  it('of otpauth is read', () => {
    fc.assert(
      fc.property(anyEntry, ({ issuer, account, secret, algorithm, period }) => {
        const theirs = new TOTP({
          issuer,
          label: account,
          secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
          algorithm,
          period,
        });
        expect(readUri(theirs.toString(), false).entry).toEqual({
          type: 'totp',
          issuer,
          account,
          secret,
          algorithm,
          digits: 6,
          period,
          counter: '0',
        });
      }),
    );
  });

  it('writes percent-encoding alone, the issuer twice and every parameter', () => {
    const entry: OtpEntry = {
      type: 'totp',
      issuer: 'Nuri IT',
      account: '홍 길동',
      secret: new Uint8Array(20),
      algorithm: 'SHA256',
      digits: 8,
      period: 7,
      counter: '0',
    };
    expect(written(entry)).toBe(
      'otpauth://totp/Nuri%20IT:%ED%99%8D%20%EA%B8%B8%EB%8F%99?secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&issuer=Nuri%20IT&algorithm=SHA256&digits=8&period=7',
    );
    expect(writeUri({ ...entry, issuer: 'a:b' })).toMatchObject({
      ok: false,
      error: { code: 'otp-account-colon', args: { field: 'issuer' } },
    });
    expect(writeUri({ ...entry, issuer: 'a'.repeat(2000) })).toMatchObject({
      ok: false,
      error: { code: 'otp-uri-long' },
    });
  });

  it.each([
    [`OTPAUTH://TOTP/A:b?secret=${seed}&issuer=A&algorithm=SHA1&digits=6&period=30`, ['scheme-case', 'type-case']],
    [`otpauth://totp/A%3Ab?secret=${seed}&issuer=A&algorithm=SHA1&digits=6&period=30`, ['label-encoded-colon']],
    [`otpauth://totp/A:b:c?secret=${seed}&issuer=A&algorithm=SHA1&digits=6&period=30`, ['label-many-colons']],
    [`otpauth://totp/?secret=${seed}&issuer=A&algorithm=SHA1&digits=6&period=30`, ['label-empty']],
    [`otpauth://totp/A:b?secret=${seed}&issuer=B&algorithm=SHA1&digits=6&period=30`, ['issuer-differs']],
    [`otpauth://totp/A:b?secret=${seed}&algorithm=SHA1&digits=6&period=30`, ['issuer-only-in-label']],
    [`otpauth://totp/b?secret=${seed}&algorithm=SHA1&digits=6&period=30`, ['issuer-missing']],
    [`otpauth://totp/b?secret=${seed}&issuer=A+B&algorithm=SHA1&digits=6&period=30`, ['plus-as-space']],
    [`otpauth://totp/a+b?secret=${seed}&issuer=A&algorithm=SHA1&digits=6&period=30`, ['plus-kept']],
    [`otpauth://totp/b?Secret=${seed}&issuer=A&algorithm=SHA1&digits=6&period=30`, ['parameter-case']],
    [`otpauth://totp/b?secret=${seed}&issuer=A&algorithm=SHA1&digits=6&period=30&image=x`, ['parameter-unknown']],
    [`otpauth://totp/b?secret=${seed}&issuer=A&algorithm=SHA1&digits=6&digits=8&period=30`, ['parameter-twice']],
    [
      `otpauth://totp/b?secret=${seed}&issuer=A&algorithm=&digits=6&period=30`,
      ['parameter-empty', 'algorithm-default'],
    ],
    [
      `otpauth://totp/b?secret=gezd%20gnbv-gy3t-qojq-gezd-gnbv-gy3t-qojq%3D&issuer=A&algorithm=SHA1&digits=6&period=30`,
      ['secret-lower-case', 'secret-spaces', 'secret-spaces', 'secret-padding'],
    ],
    [`otpauth://totp/b?secret=JBSWY3DPEHPK3PXP&issuer=A&algorithm=SHA1&digits=6&period=30`, ['secret-short']],
    [`otpauth://totp/b?secret=${seed}&issuer=A&algorithm=sha-256&digits=6&period=30`, ['algorithm-spelling']],
    [`otpauth://totp/b?secret=${seed}&issuer=A`, ['algorithm-default', 'digits-default', 'period-default']],
    [`otpauth://totp/b?secret=${seed}&issuer=A&algorithm=SHA1&digits=7&period=30#x`, ['fragment', 'digits-unusual']],
    [
      `otpauth://hotp/b?secret=${seed}&issuer=A&algorithm=SHA1&digits=6&period=30`,
      ['period-on-hotp', 'counter-default'],
    ],
  ])('%s is read with its quirks', (uri, quirks) => {
    expect(quirksOf(uri).sort()).toEqual([...quirks].sort());
    expect(readUri(uri, true).fault).toBeNull();
  });

  it.each([
    ['https://example.com/?secret=A', 'otp-uri-scheme'],
    [`otpauth://steam/A:b?secret=${seed}`, 'otp-uri-type'],
    ['otpauth://totp/A:b', 'otp-uri-secret'],
    ['otpauth://totp/A:b?secret=', 'otp-uri-secret'],
    ['otpauth://totp/A:b?secret=0LD', 'otp-base32-digit'],
    ['otpauth://totp/A:b?secret=A!', 'otp-base32'],
    ['otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP', 'otp-secret-short'],
    [`otpauth://totp/A:%E0%A4%A?secret=${seed}`, 'otp-uri-percent'],
    [`otpauth://totp/A:b%00?secret=${seed}`, 'otp-uri-value'],
    [`otpauth://totp/A:b?secret=${seed}&algorithm=MD5`, 'otp-uri-value'],
    [`otpauth://totp/A:b?secret=${seed}&digits=5`, 'otp-uri-value'],
    [`otpauth://totp/A:b?secret=${seed}&period=0`, 'otp-uri-value'],
    [`otpauth://totp/A:b?secret=${seed}&period=1e2`, 'otp-uri-value'],
    [`otpauth://hotp/A:b?secret=${seed}&counter=18446744073709551616`, 'otp-uri-counter'],
    [`otpauth://totp/A:b?secret=${seed}&issuer=${'a'.repeat(2048)}`, 'otp-uri-long'],
  ])('%s is refused', (uri, code) => {
    expect(readUri(uri, false)).toMatchObject({ entry: null, fault: { code } });
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(readUri(`otpauth://totp/${text}`, true)).toBeDefined();
        expect(readEnrolment({ text: `otpauth-migration://offline?data=${text}` })).toBeDefined();
      }),
    );
  });
});

describe('Google’s export', () => {
  it('comes back as it went, in as many pictures as needed', () => {
    fc.assert(
      fc.property(
        fc.array(googleEntry, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(),
        (entries, perPicture, batchId) => {
          const pictures = writeMigration({ entries, perPicture }, batchId & 0x7fffffff);
          if (!pictures.ok) throw new Error(pictures.error.code);
          expect(pictures.value).toHaveLength(Math.ceil(entries.length / perPicture));
          const read = readEnrolment({ text: pictures.value.join('\n') });
          if (!read.ok) throw new Error(read.error.code);
          expect(read.value.uris.flatMap((uri) => uri.entries)).toEqual(entries);
          expect(read.value.uris.flatMap(({ quirks, faults }) => [...quirks, ...faults])).toEqual([]);
          expect(read.value.quirks).toEqual([]);
        },
      ),
    );
  });

  /** Bytes of a payload as Base64, from hexadecimal digits. */
  const payload = (hex: string): string =>
    `otpauth-migration://offline?data=${encodeURIComponent(Buffer.from(hex, 'hex').toString('base64'))}`;
  const secret = '0a10' + '3132333435363738393031323334353637'.slice(0, 32);
  const entryOf = (rest: string): string => {
    const body = secret + rest;
    return `0a${(body.length / 2).toString(16).padStart(2, '0')}${body}`;
  };

  it('is read with a name "issuer:account", a negative batch id and the index missing', () => {
    // Version 1, size 2, the index left out since it is 0, and a negative id as a varint of ten bytes.
    const uri = payload(`${entryOf('1203413a62' + '20012801' + '3002')}10011802` + '28ebe0928afbffffffff01');
    const read = readEnrolment({ text: uri });
    expect(read).toMatchObject({
      ok: true,
      value: {
        uris: [{ entries: [{ issuer: 'A', account: 'b', algorithm: 'SHA1', digits: 6, type: 'totp' }], faults: [] }],
        batches: [{ id: '-1320898453', size: 2, missing: [1] }],
        quirks: [{ code: 'batch-incomplete' }],
      },
    });
  });

  it('keeps a plus nobody encoded, and a space somebody made of it', () => {
    const bytesWithPlus = `0a16${'0a10' + 'fb'.repeat(16)}12022b62`;
    const encoded = Buffer.from(bytesWithPlus, 'hex').toString('base64');
    expect(encoded).toContain('+');
    for (const data of [encoded, encoded.replaceAll('+', ' ')]) {
      const read = readMigration(`otpauth-migration://offline?data=${data}`, false);
      expect(read.entries[0]?.secret).toEqual(new Uint8Array(16).fill(0xfb));
      expect(read.quirks.map(({ code }) => code)).toContain('plus-in-payload');
    }
  });

  it.each([
    ['a hash that is MD5', entryOf('20042801' + '3002'), ['otp-migration-algorithm']],
    ['digits that are 99', entryOf('20012863' + '3002'), ['otp-migration-digits']],
    ['a secret of 3 bytes', '0a0b0a03313233' + '20012801' + '3002', ['otp-secret-short']],
    ['no key', '1001', ['otp-migration-empty']],
    ['a length beyond its end', '0aff', ['otp-migration-damaged']],
  ])('with %s is refused by name', (_, hex, codes) => {
    expect(readMigration(payload(hex), false).faults.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['digits as a number', entryOf('20012806' + '3002'), ['digits-as-number']],
    ['nothing but the secret', entryOf(''), ['payload-algorithm-unset', 'payload-digits-unset', 'payload-type-unset']],
    ['a field that is not known', entryOf('20012801' + '3002') + '4001', ['payload-field-unknown']],
  ])('with %s is read and noted', (_, hex, codes) => {
    const read = readMigration(payload(hex), false);
    expect(read.entries).toMatchObject([{ digits: 6, algorithm: 'SHA1' }]);
    expect(read.quirks.map(({ code }) => code)).toEqual(codes);
  });

  it('is refused when it is no Base64, and for keys it cannot hold', () => {
    expect(readMigration('otpauth-migration://offline?data=%%%', false).faults).toMatchObject([
      { code: 'otp-migration-base64' },
    ]);
    const entry: OtpEntry = {
      type: 'totp',
      issuer: 'A',
      account: 'b',
      secret: new Uint8Array(20),
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: '0',
    };
    expect(writeMigration({ entries: [{ ...entry, period: 3 }] }, 1)).toMatchObject({
      error: { code: 'otp-migration-period' },
    });
    expect(writeMigration({ entries: [{ ...entry, digits: 7 }] }, 1)).toMatchObject({
      error: { code: 'otp-migration-digits' },
    });
    expect(writeMigration({ entries: [] }, 1)).toMatchObject({ error: { code: 'otp-migration-empty' } });
  });
});

describe('enrolment', () => {
  it('of a derived key warns of what other apps make of it, and gives no Google export it would not fit', () => {
    const made = enrol({ profile: { ...derivedProfile, cycle: 3 }, user: hong, issuer: 'Contoso' }, 1);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.notes.map(({ code }) => code)).toEqual([
      'google-cycle',
      'authy-cycle',
      'freeotp-cycle',
      'google-algorithm',
      'microsoft-algorithm',
      'dense-picture',
      'anyones-phone',
    ]);
    expect(made.value).toMatchObject({ migration: null, migrationFault: { code: 'otp-migration-period' } });
    expect(readUri(made.value.uri, false).entry).toMatchObject({
      account: 'hong.gildong',
      period: 3,
      algorithm: 'SHA512',
    });
    expect(readBase32(made.value.typed)).toMatchObject({ ok: true, value: { changes: ['spaces'] } });
  });

  it('of a plain key gives both', () => {
    const user = { loginId: '홍길동', secret: new Uint8Array(20).fill(9) };
    const made = enrol({ profile: randomProfile, user, issuer: 'Contoso' }, 1);
    expect(made.ok && made.value.notes.map(({ code }) => code)).toEqual(['anyones-phone']);
    expect(made.ok && made.value.migration && readMigration(made.value.migration, false).entries).toMatchObject([
      { account: '홍길동', secret: user.secret },
    ]);
  });
});

describe('a secret as text', () => {
  it('is read with what people put into it (K02), and named', () => {
    const bare = readBase32(seed);
    expect(bare).toEqual({ ok: true, value: { bytes: new TextEncoder().encode('12345678901234567890'), changes: [] } });
    expect(readBase32(' gezd gnbv gy3t qojq gezd gnbv gy3t qojq== ')).toEqual({
      ok: true,
      value: { bytes: new TextEncoder().encode('12345678901234567890'), changes: ['spaces', 'lower-case', 'padding'] },
    });
  });

  it.each([
    ['', 'otp-text-empty', {}],
    [' = ', 'otp-text-empty', {}],
    ['GEZD0NBV', 'otp-base32-digit', { character: '0', column: 5 }],
    ['GEZ1', 'otp-base32-digit', { character: '1', column: 4 }],
    ['GE=ZD', 'otp-base32', { column: 4 }],
    ['홍길동', 'otp-base32', { column: 1 }],
    ['ſ', 'otp-base32', { column: 1 }],
    ['GEZ', 'otp-base32-end', {}],
  ])('%j is refused by name', (text, code, args) => {
    expect(readBase32(text)).toEqual({ ok: false, error: { code, args } });
  });

  it('comes back as it went, and as otpauth has it', () => {
    fc.assert(
      fc.property(bytes(1, 80), (secret) => {
        expect(readBase32(base32(secret))).toEqual({ ok: true, value: { bytes: secret, changes: [] } });
        expect(base32(secret)).toBe(new Secret({ buffer: Uint8Array.from(secret).buffer }).base32);
      }),
    );
  });

  it('is read as hexadecimal digits and as text too', () => {
    expect(readSecret({ text: '00 ff\n10', form: 'hex' })).toEqual({
      ok: true,
      value: { bytes: Uint8Array.of(0, 255, 16), changes: ['spaces'] },
    });
    expect(readSecret({ text: '0f0', form: 'hex' })).toMatchObject({ error: { code: 'otp-hex' } });
    expect(readSecret({ text: '가', form: 'text' })).toMatchObject({
      value: { bytes: Uint8Array.of(0xea, 0xb0, 0x80) },
    });
  });

  it('is new each time, and known by a fingerprint', () => {
    let next = 0;
    const made = newSecret(32, (bytes) => bytes.fill(++next));
    expect(made.bytes).toEqual(new Uint8Array(32).fill(1));
    expect(made.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(newSecret(32, (bytes) => bytes.fill(++next)).fingerprint).not.toBe(made.fingerprint);
  });
});

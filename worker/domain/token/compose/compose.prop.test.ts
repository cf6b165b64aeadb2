import fc from 'fast-check';
import { compactVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { readHtmlAttribute } from '../../../../test/support/readers/html';
import { readSingleQuoted } from '../../../../test/support/readers/powershell';
import { readBashWords, readCmdWords, readPowerShellWords } from '../../../../test/support/readers/shells';
import { specialString } from '../../../../test/support/special-strings';
import type { ComposeClaim, Outcome, TokenComposeRequest } from '../../../contract';
import { apiRequest, compose } from '.';

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const tools = { random: (bytes: Uint8Array) => crypto.getRandomValues(Uint8Array.from(bytes)), subtle: crypto.subtle };

const json = fc.oneof(
  specialString.map((text) => JSON.stringify(text)),
  fc.json({ maxDepth: 2 }),
  fc.constantFrom('1e400', '12345678901234567890', ' [ 1 , 2 ] ', '"\\u0000"', '-0', '1.0'),
);
const claims: fc.Arbitrary<ComposeClaim[]> = fc.array(fc.record({ name: specialString, json }), { maxLength: 6 });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const requestOf = (changes: Partial<TokenComposeRequest>, bytes: Uint8Array): TokenComposeRequest => ({
  kind: 'any',
  alg: 'HS256',
  claims: [],
  secret: { text: Buffer.from(bytes).toString('base64'), reading: 'base64' },
  nowMs: 0,
  ...changes,
});

/** Variables of a hostile or an unlucky machine: whatever stands between two percent signs is one. */
const everyVariable = new Proxy({}, { get: (_, name) => (String(name).includes('^') ? undefined : '& calc &') });

describe('a token that was made', () => {
  it('is verified by jose with the same bytes, and its payload is the text that was given', async () => {
    const alg = fc.constantFrom('HS256' as const, 'HS384' as const, 'HS512' as const);
    const secrets = fc.uint8Array({ minLength: 64, maxLength: 64 });
    await fc.assert(
      fc.asyncProperty(claims, secrets, alg, async (given, bytes, algorithm) => {
        const { token } = valueOf(await compose(requestOf({ alg: algorithm, claims: given }, bytes), tools));
        const { payload, protectedHeader } = await compactVerify(token, bytes);
        expect(protectedHeader).toEqual({ alg: algorithm });
        const members = given.map((one) => `${JSON.stringify(one.name)}:${one.json}`);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(payload)).toBe(`{${members.join(',')}}`);
      }),
    );
  });

  it('is not verified when any byte of the key is another', async () => {
    await fc.assert(
      fc.asyncProperty(key, fc.nat(31), fc.integer({ min: 1, max: 255 }), async (bytes, at, change) => {
        const { token } = valueOf(await compose(requestOf({ claims: [{ name: 'a', json: '1' }] }, bytes), tools));
        const other = bytes.map((byte, index) => (index === at ? byte ^ change : byte));
        await expect(compactVerify(token, other)).rejects.toThrow();
      }),
    );
  });

  it('has contacts that decrypt to what was given', async () => {
    await fc.assert(
      fc.asyncProperty(specialString, key, async (text, bytes) => {
        const request = requestOf(
          { claims: [{ name: 'email', json: JSON.stringify(text) }], encrypt: ['email'] },
          bytes,
        );
        const { token } = valueOf(await compose(request, tools));
        const { email } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
          email: string;
        };
        const sealed = Buffer.from(email, 'base64');
        const used = await crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['decrypt']);
        const iv = Uint8Array.from(sealed.subarray(0, 12));
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, used, Uint8Array.from(sealed.subarray(12)));
        expect(new Uint8Array(plain)).toEqual(utf8(text));
      }),
    );
  });
});

describe('ready requests', () => {
  const readPowerShell = (line: string) => readPowerShellWords(line, readSingleQuoted);
  const readCmd = (line: string) => readCmdWords(line, everyVariable);

  /** The address in each spelling, after checking that the program gets the same words in all. */
  function sameWords(ready: { curlBash: string; curlPowerShell: string; curlCmd: string }): string[] {
    const [program, ...words] = readBashWords(ready.curlBash);
    expect(program).toBe('curl');
    // Quotes and backslashes mean something to shells and runtimes, and brackets to curl itself.
    expect(words.at(-1)).toMatch(/^[^\s'"\\[\]{}]+$/);
    expect(readPowerShell(ready.curlPowerShell)).toEqual(['curl.exe', ...words]);
    expect(readCmd(ready.curlCmd)).toEqual(['curl', ...words]);
    return words;
  }

  it('carry the token in every shell and in the form, whatever the address', async () => {
    const flag = fc.constantFrom(undefined, true, false);
    await fc.assert(
      fc.asyncProperty(specialString, specialString, flag, key, async (path, more, registerFlag, bytes) => {
        const apiUrl = `https://a.example/${encodePath(path)}?b=${more.replaceAll('#', '')}`;
        const to = { apiUrl, parameter: 'reg', ...(registerFlag !== undefined && { registerFlag }) };
        const composed = valueOf(await compose(requestOf({ to }, bytes), tools));
        const ready = composed.requests;
        if (!ready) throw new Error('no requests');
        const words = sameWords(ready);
        expect(words.at(-1)).toBe(ready.url);
        expect(words.includes('POST')).toBe(registerFlag !== undefined);
        const url = new URL(ready.url);
        expect(url.searchParams.get('reg')).toBe(composed.token);
        expect(url.searchParams.get('registerFlag')).toBe(registerFlag === undefined ? null : String(registerFlag));
        expect(formAction(ready.form)).toBe(ready.url);
      }),
    );
  });

  it('to an API carry the values in every shell', () => {
    fc.assert(
      fc.property(specialString, specialString, (userName, redirectUrl) => {
        const values = { userName, redirectUrl };
        const ready = valueOf(apiRequest({ api: 'mfa-token', base: 'https://a.example', tenant: 't', values }));
        const words = sameWords(ready);
        expect(words).toEqual(['-i', '-H', 'Authorization: Bearer <JWT>', ready.url]);
        const { searchParams } = new URL(ready.url);
        expect(searchParams.get('userName') ?? '').toBe(userName);
        expect(searchParams.get('redirectUrl') ?? '').toBe(redirectUrl);
      }),
    );
  });
});

/** As it stands in an address that a person wrote; `?` and `#` would end the path. */
const encodePath = (text: string): string => text.replaceAll(/[?#]/g, '');

function formAction(form: string): string {
  const tag = /<form method="post"( action="[^"]*")>/.exec(form);
  if (!tag) throw new Error('no form that posts');
  return readHtmlAttribute(tag[1] ?? '').value;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBytes, iniText } from '../../../test/support/ini-arbitraries';
import { soundIni } from '../../../test/support/ini-cases';
import type { IniMaskResult, Source } from '../../contract';
import { applyEdits } from '../core/edits';
import { maskIni } from './mask';
import { readIni } from './read';

const SECRET = 'q7Hc+0vZ3TtY1mB9eKxW/4sLrUoN2dGfJ6aPiE8hRkM=';
const GUID = '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21';
const MASK = '********';

function mask(source: Source): IniMaskResult {
  const answer = maskIni({ source });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const masked = (text: string): string => mask({ text }).text;

describe('a copy', () => {
  it.each([
    ['a setting', `SECRET_KEY="${SECRET}"`, `SECRET_KEY="${MASK}"`],
    ['odd spacing', `\tSECRET_KEY =  ' ${SECRET} '  `, `\tSECRET_KEY =  ' ${MASK} '  `],
    ['a short password', 'LDAP_PW=a', `LDAP_PW=${MASK}`],
    ['a password with blanks, # and =', 'LDAP_PW=my pass=w #1', `LDAP_PW=${MASK}`],
    ['the account', 'LDAP_ID="corp\\svc"', `LDAP_ID="${MASK}"`],
    ['an entry by domain', `DOMAIN_SECRET_KEY_01=aaa.com;${SECRET}`, `DOMAIN_SECRET_KEY_01=aaa.com;${MASK}`],
    ['an entry in quotes', `DOMAIN_CONSUMER_KEY_01="aaa.com ; ${GUID}"`, `DOMAIN_CONSUMER_KEY_01="aaa.com ; ${MASK}"`],
    ['an entry the wrong way round', `DOMAIN_CONSUMER_KEY_01=${GUID};aaa.com`, `DOMAIN_CONSUMER_KEY_01=${MASK}`],
    ['an entry without a domain', 'DOMAIN_SECRET_KEY_01=hunter22', `DOMAIN_SECRET_KEY_01=${MASK}`],
    ['a single key with a domain', 'SECRET_KEY=aaa.com;hunter22', `SECRET_KEY=${MASK}`],
    ['a comment', `#SECRET_KEY=${SECRET}`, `#SECRET_KEY=${MASK}`],
    [
      'a comment of the guide',
      `# 예시: DOMAIN_SECRET_KEY_01=aaa.com;hunter22`,
      `# 예시: DOMAIN_SECRET_KEY_01=aaa.com;${MASK}`,
    ],
    ['two in one comment', '# LDAP_ID=svc LDAP_PW=hunter22', `# LDAP_ID=${MASK} LDAP_PW=${MASK}`],
    ['a comment in words', '# old password: hunter22', `# old password: ${MASK}`],
    ['a comment in Korean', '# 예전 비밀번호 : hunter22', `# 예전 비밀번호 : ${MASK}`],
    ['a line switched off with ;', ';SECRET_KEY=hunter22', `;SECRET_KEY=${MASK}`],
    ['a misspelt key', 'SECERT_KEY=hunter22', `SECERT_KEY=${MASK}`],
    ['a key in small letters', 'ldap_pw=hunter22', `ldap_pw=${MASK}`],
    ['another name for it', 'LDAP_PASSWORD=hunter22', `LDAP_PASSWORD=${MASK}`],
    ['a key of another system', 'CLIENT_SECRET=hunter22', `CLIENT_SECRET=${MASK}`],
    ['a list key without a number', `DOMAIN_SECRET_KEY_##=aaa.com;hunter22`, `DOMAIN_SECRET_KEY_##=aaa.com;${MASK}`],
    ['a remark behind another value', 'LOG_LEVEL=2 # SECRET_KEY=hunter22', `LOG_LEVEL=2 # SECRET_KEY=${MASK}`],
    ['an issued key under any name', `NOTE=${SECRET}`, `NOTE=${MASK}`],
    ['a GUID in a comment', `# was ${GUID.toUpperCase()} until May`, `# was ${MASK} until May`],
    ['a password in an address', 'MFA_API_URL=https://me:hunter22@host/x', `MFA_API_URL=https://${MASK}@host/x`],
  ])('masks %s', (_, line, wanted) => {
    for (const section of ['[MAIN]', '[API]', '[main]', '']) {
      expect(masked(`${section}\r\n${line}\r\n[MANAGE]\r\n`)).toBe(`${section}\r\n${wanted}\r\n[MANAGE]\r\n`);
    }
  });

  it('masks what a broken secret leaves on the next line', () => {
    expect(masked(`SECRET_KEY=${SECRET.slice(0, 20)}\n${SECRET.slice(20)}\n`)).toBe(`SECRET_KEY=${MASK}\n${MASK}\n`);
  });

  it('masks a secret everywhere it stands again', () => {
    const text = '[MAIN]\nSECRET_KEY=hunter22\nSECRET_KEY=other-one\n# is it hunter22?\n[API]\nX=my-other-one-too\n';
    expect(masked(text)).toBe(
      `[MAIN]\nSECRET_KEY=${MASK}\nSECRET_KEY=${MASK}\n# is it ${MASK}?\n[API]\nX=my-${MASK}-too\n`,
    );
  });

  it.each([
    'SECRET_KEY=',
    'SECRET_KEY="******"',
    'KEY_NAME_IN_RESPONSE=jwtTokenResponse',
    '# (주의) SECRET_KEY 값과 리스트 값이 모두 있다면, SECRET_KEY 값만 사용함',
    '# 형태 : DOMAIN_SECRET_KEY_##=domain;secretKey',
    '# ID/PW를 사용하려면 LDAP_USE_IDPW 값을 1 로 설정',
    'MAIN_CLAIM1=http://schemas.microsoft.com/ws/2008/06/identity/claims/authenticationmethod',
    'MFA_VERIFY_URL="https://stg1-cloud.iam.samsung.net/test/common-api/open/v1.1/mfa/request/status"',
    'USERINFO_01=mobile;mobile;plainMobile',
    'LDAP_USE_IDPW=1',
  ])('leaves %s alone', (line) => {
    expect(masked(`[MAIN]\n${line}\n`)).toBe(`[MAIN]\n${line}\n`);
  });

  it('of a sound file has all but the two keys', () => {
    const { text, edits, masked: places } = mask({ text: soundIni });
    expect(edits).toHaveLength(2);
    expect(places.map(({ from, to }) => text.slice(from, to))).toEqual([MASK, MASK]);
    expect(text.split('\n')).toHaveLength(soundIni.split('\n').length);
  });

  it('keeps encoding and byte-order mark', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('SECRET_KEY=hunter22\r')]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(mask({ bytes }).bytes)).toBe(
      `\ufeffSECRET_KEY=${MASK}\r`,
    );
  });
});

describe('any copy', () => {
  const secret = fc
    .string({ minLength: 6, maxLength: 20, unit: 'grapheme-ascii' })
    .filter((text) => /^[^\s"'*;=#[\]]+$/.test(text));
  const key = fc.constantFrom('SECRET_KEY', 'LDAP_PW', 'CONSUMER_KEY', 'DOMAIN_SECRET_KEY_03', 'secret_key');
  const inFront = fc.constantFrom('', '#', '# 예시: ', ';', '   ', 'x;y # ');

  it('holds no secret of its source', () => {
    fc.assert(
      fc.property(iniText, iniText, key, inFront, secret, fc.boolean(), (before, after, name, mark, value, again) => {
        const text = `${before}\n${mark}${name}=${value}\n${after}${again ? `\n# ${value}` : ''}`;
        const answer = maskIni({ source: { text } });
        // Only half a character can stand in the way.
        if (answer.ok) expect(answer.value.text).not.toContain(value);
        else expect(answer.error.code).toBe('text-lone-surrogate');
      }),
    );
  });

  it('is its source but for the places named', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const answer = maskIni({ source: { bytes } });
        if (!answer.ok) return;
        const { text, edits, masked: places } = answer.value;
        expect(edits.map(({ insert }) => insert)).toEqual(edits.map(() => MASK));
        expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(edits.map(() => MASK));
        const back = places.map((place, index) => ({ ...place, insert: `<${index}>` }));
        const marked = edits.map((edit, index) => ({ ...edit, insert: `<${index}>` }));
        expect(applyEdits(text, back)).toBe(applyEdits(decoded(bytes), marked));
      }),
    );
  });

  it('has nothing left to mask', () => {
    fc.assert(
      fc.property(iniText, (text) => {
        const answer = maskIni({ source: { text } });
        if (answer.ok) expect(masked(answer.value.text)).toBe(answer.value.text);
      }),
    );
  });
});

function decoded(bytes: Uint8Array): string {
  const read = readIni({ bytes });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.text;
}

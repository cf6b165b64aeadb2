import { expect, it } from 'vitest';
import { inspectTokens } from '../../../../worker/domain/token';
import { compareTokens } from './compare';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
async function viewOf(header: string, payload: string) {
  const text = `${base64url(header)}.${base64url(payload)}.c2lnbmF0dXJlc2lnbmF0dXJlc2ln`;
  const answer = await inspectTokens({ text, nowMs: 0 });
  if (!answer.ok || !answer.value.tokens[0]) throw new Error('the token was not found');
  return answer.value.tokens[0];
}

it('says of each claim, of the header and of the lifetime whether both tokens have the same', async () => {
  const left = await viewOf('{"alg":"HS256"}', '{"uid":"hong","req":"1","ret":"1","iat":1000,"exp":1300}');
  const right = await viewOf('{"alg":"HS512"}', '{"uid":"hong","req":"1","ret":1,"iat":1000,"exp":8200}');
  const rows = compareTokens(left, right);
  const row = (group: string, name: string) => rows.find((one) => one.group === group && one.name === name);
  expect(row('claims', 'uid')?.same).toBe(true);
  // "1" and 1 are not the same to who reads them.
  expect(row('claims', 'ret')?.same).toBe(false);
  expect(row('header', 'alg')).toMatchObject({ same: false, left: { text: '"HS256"' }, right: { text: '"HS512"' } });
  expect(row('token', 'lifetime')).toMatchObject({ left: { seconds: 300 }, right: { seconds: 7200 }, same: false });
});

it('shows what only one of them has', async () => {
  const rows = compareTokens(await viewOf('{"alg":"HS256"}', '{"a":1}'), await viewOf('{"alg":"HS256"}', '{"b":1}'));
  const claims = rows.filter(({ group }) => group === 'claims');
  expect(claims.map(({ name, left, right }) => [name, left === null, right === null])).toEqual([
    ['a', false, true],
    ['b', true, false],
  ]);
});

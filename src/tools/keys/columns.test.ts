import { expect, it } from 'vitest';
import { columnsOf } from './columns';

it('users keep their own secrets, cycles and revisions as columns', () => {
  const columns = columnsOf([
    { loginId: 'a', secret: Uint8Array.of(1, 2, 3) },
    { loginId: 'b', phone: '01000000001', cycle: 10, revision: 2 },
    { loginId: 'c', secret: Uint8Array.of(4) },
  ]);
  expect(columns.loginIds).toEqual(['a', 'b', 'c']);
  expect(columns.phones).toEqual(['', '01000000001', '']);
  expect([...(columns.cycles ?? [])]).toEqual([0, 10, 0]);
  expect([...(columns.revisions ?? [])]).toEqual([0, 2, 0]);
  expect([...(columns.secrets ?? [])]).toEqual([1, 2, 3, 4]);
  expect([...(columns.secretEnds ?? [])]).toEqual([3, 3, 4]);
});

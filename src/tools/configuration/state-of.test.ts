import { expect, it } from 'vitest';
import { iniReasons, type IniReason } from '../../../worker/contract';
import { stateOf, type UseState } from './state-of';

it('calls nothing unused of which the guide does not say so', () => {
  const of = (reason: IniReason): UseState => stateOf({ value: null, from: 0, to: 0, why: { reason, args: {} } });
  const unused = iniReasons.filter((reason) => reason !== 'duplicate-same' && of(reason) === 'unused');
  expect(unused).toEqual([
    'single-key-wins',
    'after-gap',
    'number-unusable',
    'search-off',
    'credentials-off',
    'lookup-off',
    'white-list-off',
    'verify-type',
  ]);
  expect(of('bypass-not-exact')).toBe('normal');
  expect(of('duplicate-unknown')).toBe('unknown');
  expect(stateOf(null)).toBe('absent');
  expect(stateOf({ value: '1', from: 0, to: 1, why: { reason: 'duplicate-same', args: {} } })).toBe('used');
});

import { expect, it } from 'vitest';
import type { ThemeFeature } from '../../../../worker/contract';
import { FeaturesDraft } from './draft.svelte';

const script = (uri: string): ThemeFeature => ({ kind: 'more-script', uri, pages: ['login'] });
const goOn: ThemeFeature = { kind: 'go-on', callback: 'a', answer: 'get', provider: 'b' };

it('calls features as the worker does, whatever was removed before', () => {
  const draft = new FeaturesDraft([script('1'), goOn, script('2')]);
  const [first, , third] = draft.list.map(({ key }) => key);
  expect(draft.idOf(third ?? -1)).toBe('more-script-2');
  draft.remove(first ?? -1);
  expect(draft.idOf(third ?? -1)).toBe('more-script-1');
});

it('is touched until it is written, and not when a change was taken back', () => {
  const draft = new FeaturesDraft([goOn]);
  const key = draft.list[0]?.key ?? -1;
  expect(draft.touched).toBe(false);
  draft.change(key, { ...goOn, callback: 'c' });
  expect(draft.touched).toBe(true);
  draft.change(key, { ...goOn });
  expect(draft.touched).toBe(false);
  draft.remove(key);
  draft.written();
  expect(draft.touched).toBe(false);
});

it('has each kind once, except notices and further scripts', () => {
  const draft = new FeaturesDraft([goOn, script('1')]);
  expect(draft.canAdd('go-on')).toBe(false);
  expect(draft.canAdd('more-script')).toBe(true);
  expect(draft.canAdd('help')).toBe(true);
});

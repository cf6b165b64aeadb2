import type { IniCommand } from '../../../../worker/contract';
import type { ListField, ListItem } from './fields';

/** Whether every number from 01 on is there once, as the adapter reads a list. */
function isWhole(items: readonly ListItem[]): boolean {
  return items.every(({ number }, at) => number === at + 1);
}

/**
 * Takes an entry out. The numbers behind it close up, or nothing behind the gap would be read; but a gap that was there
 * before stays, since entries behind it would come into use.
 */
export function removeItem({ section, prefix, items }: ListField, item: ListItem): IniCommand[] {
  const remove: IniCommand = { do: 'remove', section, key: item.setting.key };
  const rest = items.filter((one) => one.setting.key !== item.setting.key).map(({ number }) => number);
  if (!isWhole(items) || rest.length === 0 || item === items.at(-1)) return [remove];
  return [remove, { do: 'reorder', section, list: prefix, order: rest }];
}

/** Moves an entry by one place; null at the end of the list. */
export function moveItem({ section, prefix, items }: ListField, index: number, by: 1 | -1): IniCommand[] | null {
  const order = items.map(({ number }) => number);
  const [here, there] = [order[index], order[index + by]];
  if (here === undefined || there === undefined) return null;
  order[index] = there;
  order[index + by] = here;
  return [{ do: 'reorder', section, list: prefix, order }];
}

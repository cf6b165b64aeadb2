import type { IniEffective, IniReport } from '../../../../worker/contract';

/** One row of the table: a setting, and what the adapter makes of it. */
export interface EffectiveRow {
  key: string;
  /** Name in the words about keys. */
  spec: string;
  secret: boolean;
  /** Null: not in the file. */
  entry: IniEffective | null;
}

/** Every setting in the schema's order, and behind them the numbered lists. */
export function effectiveRows(report: IniReport, secretKeys: ReadonlySet<string>): EffectiveRow[] {
  const single = Object.entries(report.effective).map(([key, entry]) => row(key, key.replace(/^.*\./, ''), entry));
  const lists = Object.entries(report.lists).flatMap(([prefix, items]) =>
    items.length > 0
      ? items.map((item) => row(item.key, `${prefix}##`, item))
      : [row(`${prefix}##`, `${prefix}##`, null)],
  );
  return [...single, ...lists];

  function row(key: string, spec: string, entry: IniEffective | null): EffectiveRow {
    return { key, spec, secret: secretKeys.has(key), entry };
  }
}

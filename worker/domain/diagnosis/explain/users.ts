import type { DiagnosisRecord } from '../../../contract';

/** How users are told apart: one person may stand as `CONTOSO\hong`, `hong@contoso.com` and `hong`. */
export interface UserNames {
  /** The name a record's user is grouped under. */
  of: (user: string) => string;
  /** All spellings met, by that name. */
  spellings: ReadonlyMap<string, readonly string[]>;
}

const accountOf = (lower: string): string => lower.slice(lower.indexOf('\\') + 1).split('@')[0] ?? lower;
const formOf = (lower: string): 'upn' | 'domain' | 'bare' =>
  lower.includes('@') ? 'upn' : lower.includes('\\') ? 'domain' : 'bare';

/**
 * Spellings with one account part are one person as long as no two of them contradict: with two domains or two UPN
 * suffixes for the same account each full spelling stands for itself, and the bare one too.
 */
export function userNames(records: readonly DiagnosisRecord[]): UserNames {
  const met = new Map<string, string>();
  for (const { user } of records) if (user !== null && !met.has(user.toLowerCase())) met.set(user.toLowerCase(), user);
  const byAccount = new Map<string, string[]>();
  for (const lower of met.keys()) {
    const account = accountOf(lower);
    const same = byAccount.get(account);
    if (same) same.push(lower);
    else byAccount.set(account, [lower]);
  }
  const groups = new Map<string, string>();
  const spellings = new Map<string, string[]>();
  for (const same of byAccount.values()) {
    const isOne = (['upn', 'domain'] as const).every((form) => same.filter((one) => formOf(one) === form).length <= 1);
    const fullest = same.find((one) => formOf(one) === 'upn') ?? same.find((one) => formOf(one) === 'domain');
    for (const lower of same) {
      const name = met.get(isOne ? (fullest ?? lower) : lower) ?? lower;
      groups.set(lower, name);
      spellings.set(name, [...(spellings.get(name) ?? []), met.get(lower) ?? lower]);
    }
  }
  return { of: (user) => groups.get(user.toLowerCase()) ?? user, spellings };
}

import type { IniRuleId, Locale, RuleWords, VerifierApi } from '../contract';
import { locales } from '../contract';
import { iniRules as en } from '../texts/en/ini-rules';
import { iniRules as ko } from '../texts/ko/ini-rules';

/** Here the compiler checks that each rule has its words in both languages. */
const words: Record<Locale, Record<IniRuleId, RuleWords>> = { en, ko };

/** Words for rules; unknown rules are left out, an unknown locale is answered in English. */
export const describeHandler: VerifierApi['describe'] = (request) => {
  const { rules, locale } = request ?? {};
  const known: Record<string, RuleWords> = words[locales.find((name) => name === locale) ?? 'en'];
  const asked = Array.isArray(rules) ? rules : [];
  return Object.fromEntries(
    asked.flatMap((rule: string) => {
      const found = Object.hasOwn(known, rule) ? known[rule] : undefined;
      return found ? [[rule, found]] : [];
    }),
  );
};

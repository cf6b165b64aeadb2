import type { IniReason, RuleWords } from '../../../worker/contract';
import { lazyWords } from '../../i18n';
import { failureWords } from '../failure-text';

/** What `worker/texts` says about findings, settings and codes of an INI file. */
export const iniWords = lazyWords<IniWords>({
  en: async () => {
    const [{ iniRules }, { iniKeys }, { iniReasons }, { iniCodes }] = await Promise.all([
      import('../../../worker/texts/en/ini-rules'),
      import('../../../worker/texts/en/ini-keys'),
      import('../../../worker/texts/en/ini-reasons'),
      import('../../../worker/texts/en/ini-codes'),
    ]);
    return { iniRules, iniKeys, iniReasons, iniCodes };
  },
  ko: async () => {
    const [{ iniRules }, { iniKeys }, { iniReasons }, { iniCodes }] = await Promise.all([
      import('../../../worker/texts/ko/ini-rules'),
      import('../../../worker/texts/ko/ini-keys'),
      import('../../../worker/texts/ko/ini-reasons'),
      import('../../../worker/texts/ko/ini-codes'),
    ]);
    return { iniRules, iniKeys, iniReasons, iniCodes };
  },
});

/** By name, since names come from files and reports: a missing one is shown as the name itself. */
export interface IniWords {
  iniRules: Readonly<Partial<Record<string, RuleWords>>>;
  iniKeys: Readonly<
    Partial<Record<string, { title: string; help: string; values?: Readonly<Record<string, string>> }>>
  >;
  iniReasons: Readonly<Record<IniReason, string>>;
  iniCodes: Readonly<Partial<Record<number, { name: string; meaning: string }>>>;
}

/** All words that the tool shows. */
export const loadWords = (): Promise<unknown> => Promise.all([iniWords.load(), failureWords.load()]);

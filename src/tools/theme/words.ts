import type { RuleWords, ThemeOfferCode, ThemeScriptCode, ThemeSeenFeatureId } from '../../../worker/contract';
import { lazyWords } from '../../i18n';
import { failureWords } from '../failure-text';

/** What `worker/texts` says about findings in scripts, about what scripts do, and about steps in PowerShell. */
export const themeWords = lazyWords<ThemeWords>({
  en: async () => {
    const [{ themeRules }, { themeComposeRules }, { themeFeatureNames }, { themeScripts }] = await Promise.all([
      import('../../../worker/texts/en/theme-rules'),
      import('../../../worker/texts/en/theme-compose-rules'),
      import('../../../worker/texts/en/theme-features'),
      import('../../../worker/texts/en/theme-scripts'),
    ]);
    return { rules: { ...themeRules, ...themeComposeRules }, seen: themeFeatureNames, scripts: themeScripts };
  },
  ko: async () => {
    const [{ themeRules }, { themeComposeRules }, { themeFeatureNames }, { themeScripts }] = await Promise.all([
      import('../../../worker/texts/ko/theme-rules'),
      import('../../../worker/texts/ko/theme-compose-rules'),
      import('../../../worker/texts/ko/theme-features'),
      import('../../../worker/texts/ko/theme-scripts'),
    ]);
    return { rules: { ...themeRules, ...themeComposeRules }, seen: themeFeatureNames, scripts: themeScripts };
  },
});

interface Told {
  title: string;
  why: string;
}

export interface ThemeWords {
  rules: Readonly<Partial<Record<string, RuleWords>>>;
  seen: Readonly<Record<ThemeSeenFeatureId, string>>;
  scripts: { steps: Readonly<Record<ThemeScriptCode, Told>>; offers: Readonly<Record<ThemeOfferCode, Told>> };
}

const none = { what: '', why: '', effect: '', cure: '', source: '' };

/** Words of a rule; its id where there are none. */
export const ruleWords = (rule: string): RuleWords => themeWords.current?.rules[rule] ?? { ...none, what: rule };

/** All words that the tool shows. */
export const loadWords = (): Promise<unknown> => Promise.all([themeWords.load(), failureWords.load()]);

import type { RuleWords } from '../../../../worker/contract';
import { lazyWords } from '../../../i18n';
import type { bundle } from '../../../../worker/texts/en/bundle';
import type { deploymentWords } from '../../../../worker/texts/en/deployment-words';
import { failureWords } from '../../failure-text';

interface Words {
  rules: Readonly<Partial<Record<string, RuleWords>>>;
  deployment: {
    [Part in keyof typeof deploymentWords]: Readonly<Record<keyof (typeof deploymentWords)[Part], string>>;
  };
  bundle: Pick<typeof bundle, 'parts' | 'missing'>;
}

/** Words about the findings of all tools, what is missing, and bundles. */
export const deploymentTexts = lazyWords<Words>({
  en: async () => {
    const [{ iniRules }, { themeRules }, { deploymentRules }, { deploymentWords: deployment }, { bundle: texts }] =
      await Promise.all([
        import('../../../../worker/texts/en/ini-rules'),
        import('../../../../worker/texts/en/theme-rules'),
        import('../../../../worker/texts/en/deployment-rules'),
        import('../../../../worker/texts/en/deployment-words'),
        import('../../../../worker/texts/en/bundle'),
      ]);
    return { rules: { ...iniRules, ...themeRules, ...deploymentRules }, deployment, bundle: texts };
  },
  ko: async () => {
    const [{ iniRules }, { themeRules }, { deploymentRules }, { deploymentWords: deployment }, { bundle: texts }] =
      await Promise.all([
        import('../../../../worker/texts/ko/ini-rules'),
        import('../../../../worker/texts/ko/theme-rules'),
        import('../../../../worker/texts/ko/deployment-rules'),
        import('../../../../worker/texts/ko/deployment-words'),
        import('../../../../worker/texts/ko/bundle'),
      ]);
    return { rules: { ...iniRules, ...themeRules, ...deploymentRules }, deployment, bundle: texts };
  },
});

const none = { what: '', why: '', effect: '', cure: '', source: '' };

/** Words of a rule; its id where there are none. */
export const ruleWords = (rule: string): RuleWords => deploymentTexts.current?.rules[rule] ?? { ...none, what: rule };

export const loadWords = (): Promise<unknown> => Promise.all([deploymentTexts.load(), failureWords.load()]);

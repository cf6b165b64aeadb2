import type { RuleWords } from '../../../worker/contract';
import { lazyWords } from '../../i18n';
import { failureWords } from '../failure-text';

/** What is said of an entry of the catalogue: what it is, where it comes from, what to do. */
export interface EntryWords {
  what: string;
  cause: string;
  action: string;
}
export interface StoryWords {
  title: string;
  seen: string;
  means: string;
  action: string;
}
export interface GapWords {
  what: string;
  check: string;
}
type By<Words> = Readonly<Partial<Record<string, Words>>>;

interface DiagnosisWords {
  rules: By<RuleWords>;
  entries: By<EntryWords>;
  notes: Readonly<Record<'d7' | 'd8', string>>;
  stories: By<StoryWords>;
  gaps: By<GapWords>;
}

/** What `worker/texts` says about codes, events, numbers, stories, and findings of logs and of the INI. */
export const diagnosisWords = lazyWords<DiagnosisWords>({
  en: async () => {
    const [{ diagnosisRules }, { iniRules }, codes, { diagnosisEvents }, { diagnosisNumbers }, stories, gaps] =
      await Promise.all([
        import('../../../worker/texts/en/diagnosis-rules'),
        import('../../../worker/texts/en/ini-rules'),
        import('../../../worker/texts/en/diagnosis-codes'),
        import('../../../worker/texts/en/diagnosis-events'),
        import('../../../worker/texts/en/diagnosis-numbers'),
        import('../../../worker/texts/en/diagnosis-stories'),
        import('../../../worker/texts/en/diagnosis-gaps'),
      ]);
    const { entries, notes } = codes.diagnosisCodes;
    return {
      rules: { ...iniRules, ...diagnosisRules },
      entries: { ...entries, ...diagnosisEvents, ...diagnosisNumbers },
      notes,
      stories: stories.diagnosisStories,
      gaps: gaps.diagnosisGaps,
    };
  },
  ko: async () => {
    const [{ diagnosisRules }, { iniRules }, codes, { diagnosisEvents }, { diagnosisNumbers }, stories, gaps] =
      await Promise.all([
        import('../../../worker/texts/ko/diagnosis-rules'),
        import('../../../worker/texts/ko/ini-rules'),
        import('../../../worker/texts/ko/diagnosis-codes'),
        import('../../../worker/texts/ko/diagnosis-events'),
        import('../../../worker/texts/ko/diagnosis-numbers'),
        import('../../../worker/texts/ko/diagnosis-stories'),
        import('../../../worker/texts/ko/diagnosis-gaps'),
      ]);
    const { entries, notes } = codes.diagnosisCodes;
    return {
      rules: { ...iniRules, ...diagnosisRules },
      entries: { ...entries, ...diagnosisEvents, ...diagnosisNumbers },
      notes,
      stories: stories.diagnosisStories,
      gaps: gaps.diagnosisGaps,
    };
  },
});

const none: RuleWords = { what: '', why: '', effect: '', cure: '', source: '' };

/** Words of a rule; its id where there are none. */
export const ruleWords = (rule: string): RuleWords => diagnosisWords.current?.rules[rule] ?? { ...none, what: rule };

/** Words of an entry; null for what is not in the catalogue. */
export const entryWords = (id: string): EntryWords | null => diagnosisWords.current?.entries[id] ?? null;

export const storyWords = (id: string): StoryWords =>
  diagnosisWords.current?.stories[id] ?? { title: id, seen: '', means: '', action: '' };

export const gapWords = (id: string): GapWords => diagnosisWords.current?.gaps[id] ?? { what: id, check: '' };

/** All words that the tool shows. */
export const loadWords = (): Promise<unknown> => Promise.all([diagnosisWords.load(), failureWords.load()]);

import type { Locale } from '../../../contract';
import { diagnosisCodes as enCodes } from '../../../texts/en/diagnosis-codes';
import { diagnosisEvents as enEvents } from '../../../texts/en/diagnosis-events';
import { diagnosisGaps as enGaps } from '../../../texts/en/diagnosis-gaps';
import { diagnosisNumbers as enNumbers } from '../../../texts/en/diagnosis-numbers';
import { diagnosisReport as enReport } from '../../../texts/en/diagnosis-report';
import { diagnosisStories as enStories } from '../../../texts/en/diagnosis-stories';
import { diagnosisCodes as koCodes } from '../../../texts/ko/diagnosis-codes';
import { diagnosisEvents as koEvents } from '../../../texts/ko/diagnosis-events';
import { diagnosisGaps as koGaps } from '../../../texts/ko/diagnosis-gaps';
import { diagnosisNumbers as koNumbers } from '../../../texts/ko/diagnosis-numbers';
import { diagnosisReport as koReport } from '../../../texts/ko/diagnosis-report';
import { diagnosisStories as koStories } from '../../../texts/ko/diagnosis-stories';

/** Words of one entry of the catalogue. */
export interface EntryWords {
  what: string;
  cause: string;
  action: string;
}

const entries: Readonly<Record<Locale, Readonly<Record<string, EntryWords>>>> = {
  en: { ...enCodes.entries, ...enEvents, ...enNumbers },
  ko: { ...koCodes.entries, ...koEvents, ...koNumbers },
};

/** What a report says things with. `entry` is null for what is not in the catalogue. */
export const wordsOf = (locale: Locale) => ({
  labels: locale === 'ko' ? koReport : enReport,
  stories: locale === 'ko' ? koStories : enStories,
  gaps: locale === 'ko' ? koGaps : enGaps,
  notes: (locale === 'ko' ? koCodes : enCodes).notes,
  entry: (id: string): EntryWords | null => (Object.hasOwn(entries[locale], id) ? (entries[locale][id] ?? null) : null),
});
export type ReportWords = ReturnType<typeof wordsOf>;

import type {
  OtpEnrolNote,
  OtpListFault,
  OtpListNote,
  OtpListProblem,
  OtpNote,
  OtpQuirk,
  OtpReason,
  OtpSecretChange,
  OtpStrengthNote,
} from '../../../worker/contract';
import { fill, formatNumber, lazyWords } from '../../i18n';
import { failureText, failureWords } from '../failure-text';

interface KeyWords {
  notes: {
    statements: Readonly<Record<'not-vendor' | 'browser-lets-nobody-in' | 'master-in-browser', string>>;
    strength: Readonly<Record<OtpStrengthNote, string>>;
    enrol: Readonly<Record<OtpEnrolNote, string>>;
    quirks: Readonly<Record<OtpQuirk, string>>;
    lists: Readonly<Record<OtpListNote, string>>;
    faults: Readonly<Record<OtpListFault, string>>;
    secretChanges: Readonly<Record<OtpSecretChange, string>>;
  };
  reasons: Readonly<Record<OtpReason, { what: string; cure: string }>>;
}

/** What `worker/texts` says about one-time keys. */
export const keyWords = lazyWords<KeyWords>({
  en: async () => {
    const [{ otpNotes }, { otpReasons }] = await Promise.all([
      import('../../../worker/texts/en/otp-notes'),
      import('../../../worker/texts/en/otp-reasons'),
    ]);
    return { notes: otpNotes, reasons: otpReasons };
  },
  ko: async () => {
    const [{ otpNotes }, { otpReasons }] = await Promise.all([
      import('../../../worker/texts/ko/otp-notes'),
      import('../../../worker/texts/ko/otp-reasons'),
    ]);
    return { notes: otpNotes, reasons: otpReasons };
  },
});

type Topic = 'strength' | 'enrol' | 'quirks' | 'lists' | 'faults';

/** A note in words, with its facts; its code where there are none. */
export function noteText<Code extends string>(topic: Topic, { code, args }: OtpNote<Code>): string {
  const words: Readonly<Partial<Record<string, string>>> = keyWords.current?.notes[topic] ?? {};
  const shown = Object.entries(args).map(([name, value]) => {
    // Line numbers are names, not amounts.
    return [name, typeof value === 'number' && name !== 'line' ? formatNumber(value) : String(value)] as const;
  });
  return fill(words[code] ?? code, Object.fromEntries(shown));
}

/** Why a line of a list cannot be used. */
export function problemText(problem: OtpListProblem): string {
  const text = 'list' in problem ? noteText('faults', problem.list) : failureText(problem.failure);
  return problem.column ? `${problem.column}: ${text}` : text;
}

/** All words that the tool shows. */
export const loadWords = (): Promise<unknown> => Promise.all([keyWords.load(), failureWords.load()]);

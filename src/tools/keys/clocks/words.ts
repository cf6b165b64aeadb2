import type { ClockScriptCode, RuleWords } from '../../../../worker/contract';
import type { otpClocks } from '../../../../worker/texts/en/otp-clocks';
import { lazyWords } from '../../../i18n';

interface ClockWords {
  clocks: typeof otpClocks;
  rules: Readonly<Partial<Record<string, RuleWords>>>;
  steps: Readonly<Record<ClockScriptCode, { title: string; why: string }>>;
}

/** What `worker/texts` says about clocks. */
export const clockWords = lazyWords<ClockWords>({
  en: async () => {
    const [{ otpClocks }, { clockRules }, { clockScripts }] = await Promise.all([
      import('../../../../worker/texts/en/otp-clocks'),
      import('../../../../worker/texts/en/otp-clocks-rules'),
      import('../../../../worker/texts/en/otp-clocks-scripts'),
    ]);
    return { clocks: otpClocks, rules: clockRules, steps: clockScripts.steps };
  },
  ko: async () => {
    const [{ otpClocks }, { clockRules }, { clockScripts }] = await Promise.all([
      import('../../../../worker/texts/ko/otp-clocks'),
      import('../../../../worker/texts/ko/otp-clocks-rules'),
      import('../../../../worker/texts/ko/otp-clocks-scripts'),
    ]);
    return { clocks: otpClocks, rules: clockRules, steps: clockScripts.steps };
  },
});

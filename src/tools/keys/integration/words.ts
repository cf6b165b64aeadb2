import type { RuleWords } from '../../../../worker/contract';
import type { otpIntegration } from '../../../../worker/texts/en/otp-integration';
import { lazyWords } from '../../../i18n';

interface IntegrationWords {
  integration: typeof otpIntegration;
  rules: Readonly<Partial<Record<string, RuleWords>>>;
}

/** What `worker/texts` says about the vendor's library and about code of our own. */
export const integrationWords = lazyWords<IntegrationWords>({
  en: async () => {
    const [{ otpIntegration }, { integrationRules }] = await Promise.all([
      import('../../../../worker/texts/en/otp-integration'),
      import('../../../../worker/texts/en/otp-integration-rules'),
    ]);
    return { integration: otpIntegration, rules: integrationRules };
  },
  ko: async () => {
    const [{ otpIntegration }, { integrationRules }] = await Promise.all([
      import('../../../../worker/texts/ko/otp-integration'),
      import('../../../../worker/texts/ko/otp-integration-rules'),
    ]);
    return { integration: otpIntegration, rules: integrationRules };
  },
});

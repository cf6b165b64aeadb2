import type {
  ClockRuleId,
  DiagnosisRuleId,
  IniRuleId,
  IntegrationRuleId,
  Locale,
  RuleWords,
  ThemeComposeRuleId,
  ThemeRuleId,
  ThemeScriptRuleId,
  TokenComposeRuleId,
  TokenRuleId,
  VerifierApi,
} from '../contract';
import { locales } from '../contract';
import { diagnosisRules as enDiagnosis } from '../texts/en/diagnosis-rules';
import { iniRules as enIni } from '../texts/en/ini-rules';
import { clockRules as enClocks } from '../texts/en/otp-clocks-rules';
import { integrationRules as enIntegration } from '../texts/en/otp-integration-rules';
import { themeComposeRules as enCompose } from '../texts/en/theme-compose-rules';
import { themeRules as enTheme } from '../texts/en/theme-rules';
import { tokenComposeRules as enTokenCompose } from '../texts/en/token-compose-rules';
import { tokenRules as enToken } from '../texts/en/token-rules';
import { diagnosisRules as koDiagnosis } from '../texts/ko/diagnosis-rules';
import { iniRules as koIni } from '../texts/ko/ini-rules';
import { clockRules as koClocks } from '../texts/ko/otp-clocks-rules';
import { integrationRules as koIntegration } from '../texts/ko/otp-integration-rules';
import { themeComposeRules as koCompose } from '../texts/ko/theme-compose-rules';
import { themeRules as koTheme } from '../texts/ko/theme-rules';
import { tokenComposeRules as koTokenCompose } from '../texts/ko/token-compose-rules';
import { tokenRules as koToken } from '../texts/ko/token-rules';

type RuleId =
  | IniRuleId
  | ThemeRuleId
  | ThemeComposeRuleId
  | ThemeScriptRuleId
  | ClockRuleId
  | IntegrationRuleId
  | DiagnosisRuleId
  | TokenComposeRuleId
  | TokenRuleId;

/** Here the compiler checks that each rule has its words in both languages. */
const words: Record<Locale, Record<RuleId, RuleWords>> = {
  en: {
    ...enIni,
    ...enTheme,
    ...enCompose,
    ...enClocks,
    ...enDiagnosis,
    ...enIntegration,
    ...enTokenCompose,
    ...enToken,
  },
  ko: {
    ...koIni,
    ...koTheme,
    ...koCompose,
    ...koClocks,
    ...koDiagnosis,
    ...koIntegration,
    ...koTokenCompose,
    ...koToken,
  },
};

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

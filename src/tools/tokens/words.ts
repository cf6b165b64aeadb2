import type {
  OpenApiId,
  RotationPlace,
  RotationStepId,
  RuleWords,
  SecretReading,
  SegmentRole,
  TokenClaimId,
} from '../../../worker/contract';
import type { tokenApis } from '../../../worker/texts/en/token-apis';
import type { tokenCompose } from '../../../worker/texts/en/token-compose';
import type { tokenRotation } from '../../../worker/texts/en/token-rotation';
import { lazyWords } from '../../i18n';
import { failureWords } from '../failure-text';

/** The same shape with any texts in it. */
type Texts<Of> = { readonly [Name in keyof Of]: Of[Name] extends string ? string : Texts<Of[Name]> };

interface TokenWords {
  rules: Readonly<Partial<Record<string, RuleWords>>>;
  claims: Readonly<Record<TokenClaimId, { name: string; meaning: string; source: string }>>;
  readings: Readonly<Record<SecretReading, string>>;
  parts: Readonly<Record<SegmentRole, string>>;
  compose: Texts<typeof tokenCompose>;
  apis: Omit<Texts<typeof tokenApis>, 'apis' | 'parameters'> & {
    apis: Readonly<Record<OpenApiId, { name: string; what: string; unknown: string }>>;
    parameters: Readonly<Record<string, string>>;
  };
  rotation: Omit<Texts<typeof tokenRotation>, 'places' | 'steps'> & {
    places: Readonly<Record<RotationPlace, string>>;
    steps: Readonly<Record<RotationStepId, { what: string; check: string }>>;
  };
}

/** What `worker/texts` says about tokens. */
export const tokenWords = lazyWords<TokenWords>({
  en: async () => {
    const [{ tokenRules }, { tokenComposeRules }, { tokenClaims }, { tokenReadings }, { tokenParts }, ...made] =
      await Promise.all([
        import('../../../worker/texts/en/token-rules'),
        import('../../../worker/texts/en/token-compose-rules'),
        import('../../../worker/texts/en/token-claims'),
        import('../../../worker/texts/en/token-readings'),
        import('../../../worker/texts/en/token-parts'),
        import('../../../worker/texts/en/token-compose'),
        import('../../../worker/texts/en/token-apis'),
        import('../../../worker/texts/en/token-rotation'),
      ]);
    const [{ tokenCompose }, { tokenApis }, { tokenRotation }] = made;
    const rules = { ...tokenRules, ...tokenComposeRules };
    const parts = { claims: tokenClaims, readings: tokenReadings, parts: tokenParts };
    return { rules, ...parts, compose: tokenCompose, apis: tokenApis, rotation: tokenRotation };
  },
  ko: async () => {
    const [{ tokenRules }, { tokenComposeRules }, { tokenClaims }, { tokenReadings }, { tokenParts }, ...made] =
      await Promise.all([
        import('../../../worker/texts/ko/token-rules'),
        import('../../../worker/texts/ko/token-compose-rules'),
        import('../../../worker/texts/ko/token-claims'),
        import('../../../worker/texts/ko/token-readings'),
        import('../../../worker/texts/ko/token-parts'),
        import('../../../worker/texts/ko/token-compose'),
        import('../../../worker/texts/ko/token-apis'),
        import('../../../worker/texts/ko/token-rotation'),
      ]);
    const [{ tokenCompose }, { tokenApis }, { tokenRotation }] = made;
    const rules = { ...tokenRules, ...tokenComposeRules };
    const parts = { claims: tokenClaims, readings: tokenReadings, parts: tokenParts };
    return { rules, ...parts, compose: tokenCompose, apis: tokenApis, rotation: tokenRotation };
  },
});

const none: RuleWords = { what: '', why: '', effect: '', cure: '', source: '' };

/** Words of a rule; its id where there are none. */
export const ruleWords = (rule: string): RuleWords => tokenWords.current?.rules[rule] ?? { ...none, what: rule };

/** The explanation of a claim that is known. */
export const claimWords = (id: string | undefined): { name: string; meaning: string; source: string } | undefined =>
  id === undefined ? undefined : tokenWords.current?.claims[id as TokenClaimId];

/** What a reading of a secret is called. */
export const readingName = (reading: SecretReading): string => tokenWords.current?.readings[reading] ?? reading;

/** All words that the tool shows. */
export const loadWords = (): Promise<unknown> => Promise.all([tokenWords.load(), failureWords.load()]);

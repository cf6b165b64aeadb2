import type { OtpAlgorithm, VerifierComment } from '../../../contract';

/** What a template of verifying code is filled with. No secret is among it. */
export interface CodeFacts {
  /** Null where every user has his own secret. */
  site: { id: string; fingerprint: string; lowerCase: boolean } | null;
  algorithm: OtpAlgorithm;
  digits: number;
  cycle: number;
  /** Seconds; null: the larger of one cycle and 10. */
  past: number | null;
  future: number;
  cap: number;
  delay: number;
  /** 0: never. */
  lockAfter: number;
  known: { atSeconds: number; code: string; login: string; phone: string; secretBytes: number };
  /** Lines of a comment, each with `indent` in front. */
  comment(code: VerifierComment, indent?: string): string;
}

/** What a part of a template says only for derived, or only for random secrets. */
export const either = ({ site }: CodeFacts, derived: string, random: string): string => (site ? derived : random);

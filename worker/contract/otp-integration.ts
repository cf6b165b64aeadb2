import type { OtpPolicy, OtpProfile } from './otp';
import type { Call, Finding, Locale, Outcome, Range, Source, TextForm } from './outcome';

/** What of the vendor's integration is asked for (seed, chapter 1), in the order it is set up. */
export const integrationChecks = [
  'dll',
  'openssl',
  'place',
  'bitness',
  'framework',
  'return',
  'calling',
  'text',
  'memory',
  'java',
  'iis',
  'privacy',
] as const;
export type IntegrationCheck = (typeof integrationChecks)[number];

export interface OtpReadIntegrationRequest {
  /** C# code, a project file, a listing of files, commands for IIS or IKVM, or an error text; several at once. */
  source: Source;
  /** Bits of the process that calls the library, where known. */
  bits?: 32 | 64;
}

/** `unknown`: nothing of it was pasted. */
export interface IntegrationState {
  check: IntegrationCheck;
  state: 'ok' | 'fault' | 'unknown';
  /** What it was seen by. */
  at: Range[];
}

/** Rules of what is pasted. Words: `worker/texts/<lang>/otp-integration-rules.ts`. */
export const integrationRules = [
  'integration-return-size',
  'integration-calling',
  'integration-charset',
  'integration-ansi-ids',
  'integration-name',
  'integration-clr-import',
  'integration-char-pointer',
  'integration-buffer',
  'integration-length',
  'integration-fixed-phone',
  'integration-error-shown',
  'integration-platform',
  'integration-openssl-missing',
  'integration-openssl-bits',
  'integration-place',
  'integration-framework',
  'integration-dash',
  'integration-mode',
  'integration-old-iis',
  'integration-ikvm',
  'integration-error-bits',
  'integration-error-missing',
  'integration-error-entry',
  'integration-error-stack',
] as const;
export type IntegrationRuleId = (typeof integrationRules)[number];

export interface OtpIntegrationReport extends TextForm {
  text: string;
  checks: IntegrationState[];
  findings: Finding[];
  /** Findings beyond the limit, by rule. */
  more: Record<string, number>;
}

export const verifierLanguages = ['csharp', 'powershell', 'java'] as const;
export type VerifierLanguage = (typeof verifierLanguages)[number];

export interface OtpVerifierCodeRequest {
  language: VerifierLanguage;
  /** Secrets are not written into the code: of a site secret only its fingerprint. */
  profile: OtpProfile;
  policy?: Pick<OtpPolicy, 'past' | 'future' | 'cap' | 'delay' | 'lockAfter'>;
  /** Language of the comments. */
  locale: Locale;
}

/** Comments of the code. Words: `worker/texts/<lang>/otp-integration-code.ts`. */
export const verifierComments = [
  'head',
  'secret',
  'user-secret',
  'fingerprint',
  'self-check',
  'derive',
  'verify',
  'constant-time',
  'window',
  'gate',
  'page',
  'form',
  'use',
] as const;
export type VerifierComment = (typeof verifierComments)[number];

export interface VerifierFile extends TextForm {
  /** `verifier`: what verifies; `page` and `form`: how an ASP.NET page and a Windows form use it; `use`: a call. */
  part: 'verifier' | 'page' | 'form' | 'use';
  name: string;
  text: string;
  bytes: Uint8Array;
}

export interface OtpVerifierCode {
  files: VerifierFile[];
  /** What the code's self-check expects: the key of a public test secret, made by this tool. */
  known: { atMs: number; code: string };
  /** First 8 bytes of the SHA-256 of the site secret, in hex; null where each user has his own secret. */
  fingerprint: string | null;
}

/** The part of the `otp` topic for who calls a library or verifies keys in a program. */
export interface OtpIntegrationApi {
  readIntegration(call: Call, request: OtpReadIntegrationRequest): Promise<Outcome<OtpIntegrationReport>>;
  verifierCode(call: Call, request: OtpVerifierCodeRequest): Promise<Outcome<OtpVerifierCode>>;
}

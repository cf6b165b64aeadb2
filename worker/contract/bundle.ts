import type { BundleMark, Deployment } from './deployment';
import type { Args, Call, Finding, Locale, Outcome } from './outcome';

/** What a bundle can have, in the order it is unpacked and read. `manifest.json` is always there. */
export const bundleParts = ['readme', 'config', 'theme', 'scripts', 'reg'] as const;
export type BundlePart = (typeof bundleParts)[number];

/** The scripts, in the order of the work. Words: `worker/texts/<lang>/bundle.ts`. */
export const bundleScripts = [
  'precheck',
  'client-check',
  'set-secrets',
  'install-node',
  'register-primary',
  'policy',
  'apply-config',
  'theme',
  'verify',
  'upgrade',
  'emergency',
  'rollback',
] as const;
export type BundleScript = (typeof bundleScripts)[number];

/** What a complete bundle would have besides. Words: `missing` of `worker/texts/<lang>/bundle.ts`. */
export const bundleMissing = [
  'ini',
  'ini-errors',
  'secrets',
  'onload',
  'onload-errors',
  'theme-version',
  'nodes',
  'service-name',
  'relying-parties',
  'hosts',
  'vendor-file',
] as const;
export type BundleMissingId = (typeof bundleMissing)[number];

export interface BundleMissing {
  id: BundleMissingId;
  args: Args;
}

export interface BundleRequest {
  deployment: Deployment;
  parts: readonly BundlePart[];
  /** Language of README, comments and what the scripts say. */
  locale: Locale;
  /** Whether `ADFSadapter.ini` holds its secrets; else they are masked, and `set-secrets.ps1` asks for them. */
  secrets: boolean;
  /** Take files with errors too; README names the errors first. */
  insist?: boolean;
  /** With `insist`: what each rule of an error says, filled in, by `Finding.key`. README names the rule where it is not given. */
  errorTexts?: Readonly<Record<string, string>>;
  /** Stands in `manifest.json` alone. */
  nowMs: number;
}

export interface BundleEntry {
  /** Fixed, with `/`; no name of it comes from the Deployment. */
  path: string;
  /** Absent for pictures. */
  text?: string;
  sizeBytes: number;
  /** Hex, of the bytes. */
  sha256: string;
  part: BundlePart | 'manifest';
}

/** Errors of a file: they keep it out unless the caller insists. */
export interface BundleFileErrors {
  file: 'ini' | 'onload';
  findings: Finding[];
  /** Errors beyond `limits.findingsPerRule`. */
  more: number;
}

/** Against `deployment.lastBundle`; `manifest.json` is not compared. */
export interface BundleChange {
  path: string;
  how: 'added' | 'changed' | 'removed';
}

export interface BundlePreview {
  /** Of the zip, safe on every system. */
  fileName: string;
  entries: BundleEntry[];
  missing: BundleMissing[];
  errors: BundleFileErrors[];
  /** Places of the INI that are masked; 0 with `secrets`. */
  masked: number;
  /** Null: there was no bundle before. */
  changes: BundleChange[] | null;
  /** To be kept as `deployment.lastBundle`. */
  mark: BundleMark;
}

export interface Bundle extends BundlePreview {
  /** The same bytes for the same request. */
  zip: Uint8Array;
}

/** The `bundle` topic: of the page's own worker only. Failures: `bundle-value`, those of the theme's scripts and of `encodeText`. */
export interface BundleApi {
  build(call: Call, request: BundleRequest): Promise<Outcome<Bundle>>;
  /** The same without the zip. */
  preview(call: Call, request: BundleRequest): Promise<Outcome<BundlePreview>>;
}

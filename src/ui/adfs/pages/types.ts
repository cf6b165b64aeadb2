import type { AdfsPage, AdfsSkin, Locale } from '../../../../worker/contract';
import type { UseStep } from '../sandbox/kit';

/** A way of signing in, as the page offers it. `name` is what it was registered as and the id of its link. */
export interface AdfsMethod {
  name: string;
  title: string;
}

/** Images as `data:` addresses; the style sheet as text. What is absent is drawn by us. */
export interface AdfsAssets {
  styleSheet?: string;
  logo?: string;
  illustration?: string;
}

export interface AdfsPageRequest {
  page: AdfsPage;
  skin: AdfsSkin;
  locale: Locale;
  /** Host name of the federation service. */
  host: string;
  company: string;
  /** As `DOMAIN\user` and as `user@domain`. */
  user: { account: string; address: string };
  /** MFA methods in the order they are shown. */
  methods: readonly AdfsMethod[];
  /** Further ways of the first sign-in, beside name and password. */
  primaryMethods: readonly AdfsMethod[];
  /** Parameters the address has beside those AD FS puts there itself, such as the adapter's answer. */
  query: readonly (readonly [name: string, value: string])[];
  assets: AdfsAssets;
}

/**
 * What of a page is not known from a capture (`adfs.md` 1.4, 1.6, 1.8, 8). `words-and-look` holds for every page: ids, names,
 * forms, order and globals are AD FS's, the sentences and the style sheet are ours.
 */
export const adfsApproximations = [
  'words-and-look',
  'paginated-script',
  'mfa-layout',
  'mfa-error-options',
  'single-option',
  'adapter-fragment',
  'idp-initiated-layout',
  'update-password-layout',
  'sign-out-layout',
  'policy-since-update',
] as const;
export type AdfsApproximation = (typeof adfsApproximations)[number];

/** A page ready for the sandbox. */
export interface AdfsPageText {
  url: string;
  lang: string;
  head: string;
  /** Without the theme's script, which comes behind it. */
  body: string;
  approximate: readonly AdfsApproximation[];
  /** The policy AD FS sends with it unless told otherwise; null where it sends none. */
  policy: string | null;
  /** What a person does first here, with made-up words; none where there is nothing to do. It ends in a submit. */
  use: readonly UseStep[];
}

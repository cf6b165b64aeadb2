import type { Environment } from './deployment';
import type { Locale, TextForm } from './outcome';

/** Keys as SingleID issued them; empty: not issued yet, and left empty in the file. */
export interface IssuedKeys {
  /** GUID */
  consumer: string;
  /** Base64 of 32 bytes */
  secret: string;
}

export interface IniLdapAnswers {
  /** Whether a user who is not found is stopped (USE_LDAP_SEARCH=2); the guide advises against it. */
  required: boolean;
  /** Name or address, without `LDAP://`. */
  server: string;
  /** Null: with the rights the adapter runs with, as usual. TLS needs id and password. An empty password is left empty. */
  credentials: { id: string; password: string; tls: boolean } | null;
  lookup: '0' | '1' | '2' | '3';
  /** Counts with lookup 1, 2 and 3. */
  tryNext: boolean;
  /** Counts with lookup 2 and 3, which need it. */
  whiteList: string[];
}

export type IniVerificationAnswers =
  | { by: 'server'; host: string; protocol: 'TLS12' | 'TLS13' }
  /** The adapter writes to LDAP. */
  | { by: 'adapter' }
  /** Not for a farm in use. */
  | { by: 'none' };

/** What must be known to write a file. What is left out has the value of the guide's file. */
export interface IniAnswers {
  environment: Environment;
  tenant: string;
  /** Host of MFA_API_URL. */
  apiHost: string;
  keys: ({ by: 'single' } & IssuedKeys) | { by: 'domain'; domains: ({ domain: string } & IssuedKeys)[] };
  ldap: IniLdapAnswers | null;
  userInfo: { attribute: string; encrypted: string; plain: string }[];
  verification: IniVerificationAnswers;
  title?: string;
  callbackName?: string;
  /** `10m`, `1d02h` or seconds. Two hours unless given: the guide's day is longer than any sign-in. */
  tokenLifetime?: string;
  logLevel?: '0' | '1' | '2';
  /** Four-part version such as `1.2.0.8`; named in the file's head. */
  adapterVersion?: string;
}

export interface IniCreateRequest {
  answers: IniAnswers;
  /** Language of the comments. */
  locale: Locale;
}

/** A new file: UTF-8 without a byte-order mark, CRLF. */
export interface IniCreateResult extends TextForm {
  bytes: Uint8Array;
  text: string;
}

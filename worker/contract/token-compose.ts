import type { Call, Finding, Outcome } from './outcome';
import type { SecretReading } from './token';

/** A claim of `singleid.md` 1.3 or any other, in the order it is written. `json`: source text of the value. */
export interface ComposeClaim {
  name: string;
  json: string;
}

/**
 * `request`: for the MFA API. `response`: as the MFA API would answer, for rehearsals. `any`: what the claims say.
 * Contacts under `encrypt` are written encrypted with the same secret (AES-256-GCM, `singleid.md` 1.5).
 */
export interface TokenComposeRequest {
  kind: 'request' | 'response' | 'any';
  alg: 'HS256' | 'HS384' | 'HS512';
  /** Members of the header besides `alg`. */
  header?: ComposeClaim[];
  claims: ComposeClaim[];
  /** Claims whose value, a JSON string, is put in encrypted. */
  encrypt?: string[];
  secret: { text: string; reading: SecretReading };
  /** Where a request goes, to write the ready requests. */
  to?: { apiUrl: string; parameter: string; registerFlag?: boolean };
  nowMs: number;
}

export interface TokenComposed {
  token: string;
  /** Warnings on claims, secret, and what servers on the way would refuse. */
  findings: Finding[];
  /** Present with `to`. */
  requests?: { url: string; curlBash: string; curlPowerShell: string; curlCmd: string; form: string };
}

export interface TokenApiRequest {
  /** Id in `openApis`. */
  api: string;
  base: string;
  tenant: string;
  values: Readonly<Record<string, string>>;
}
/** A ready request. The bearer token is a marked place, never a secret. */
export interface TokenApiReady {
  method: 'GET' | 'POST';
  url: string;
  curlBash: string;
  curlPowerShell: string;
  curlCmd: string;
}

export interface TokenComposeApi {
  compose(call: Call, request: TokenComposeRequest): Promise<Outcome<TokenComposed>>;
  /** A new secret (32 random bytes, Base64) and consumer key (GUID). */
  newSecret(call: Call): Promise<Outcome<{ secret: string; consumerKey: string }>>;
  apiRequest(call: Call, request: TokenApiRequest): Promise<Outcome<TokenApiReady>>;
}

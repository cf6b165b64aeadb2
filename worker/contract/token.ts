import type { Call, Finding, Outcome, Place, Range } from './outcome';

/** Where a secret's text comes from: typed by the user, the open `ADFSadapter.ini`, or another kept Deployment. */
export type SecretOrigin = 'typed' | 'ini' | 'other';

/** A shared secret to try. `id` names it in the answer; the text never comes back. */
export interface TokenSecret {
  id: string;
  text: string;
  origin: SecretOrigin;
  /** Domain the secret is for, when it stands in the `DOMAIN_SECRET_KEY_##` list. */
  domain?: string;
}

/** A key to try: PEM (SPKI, PKCS #1, PKCS #8, X.509), JWK or JWKS as text. */
export interface TokenKey {
  id: string;
  text: string;
}

/**
 * How the text of a secret becomes key bytes (`tokens.md` 3). The adapter's API wants `base64`. They are tried in this
 * order, each byte string once.
 */
export const secretReadings = [
  'base64',
  'utf-8',
  'utf-8-trimmed',
  'utf-8-newline',
  'utf-8-crlf',
  'base64url',
  'base64-lenient',
  'base64-of-text',
  'hex',
  'guid',
  'utf-16le',
  'windows-1252',
  'xml-unescaped',
  'url-decoded',
  'unquoted',
  'utf-8-bom',
  'lower-case',
  'upper-case',
] as const;
export type SecretReading = (typeof secretReadings)[number];

/** What the farm expects of its tokens, as its `ADFSadapter.ini` and the farm say. Absent: not known, not judged. */
export interface TokenContract {
  /** `CONSUMER_KEY`, or those of the domain list: what `sys` may be. */
  consumerKeys?: string[];
  /** `TOKEN_EXP_TIME` in seconds. */
  lifetimeS?: number;
  /** `USERINFO_ENCRYPT` is 1. */
  encrypted?: boolean;
  /** `TOKEN_CLAIM_CLIENT` is 1. */
  client?: boolean;
  /** Contact claims by `USERINFO_##`: the names for encrypted and for plain text. */
  contacts?: { encrypted: string; plain: string }[];
  /** Host of the federation service: where `rtn` must lead. */
  serviceName?: string;
  /** `KEY_NAME_IN_RESPONSE`. */
  callbackName?: string;
  adapterVersion?: string;
}

export interface TokenInspectRequest {
  /** Anything: a token, or what carries one or more. */
  text: string;
  /** Name of the file it came from: `.har` is read as HTTP archive. */
  name?: string;
  secrets?: TokenSecret[];
  keys?: TokenKey[];
  nowMs: number;
  contract?: TokenContract;
}

/** What the text around a find shows it to be. */
export const tokenCarriers = ['text', 'query', 'form', 'header', 'cookie', 'json', 'har'] as const;
export type TokenCarrierKind = (typeof tokenCarriers)[number];

export interface TokenCarrier {
  kind: TokenCarrierKind;
  /** Parameter, header, cookie or member that held it. */
  name?: string;
  /** Address that carried it, without its query. */
  url?: string;
  /** When it was carried, in a HAR. */
  atMs?: number;
}

/** A damage that was undone to get from the exact source to the token. */
export const tokenRepairs = [
  'bearer',
  'quotes',
  'line-break',
  'spaces',
  'invisible',
  'percent',
  'percent-twice',
  'html-entities',
  'legacy-entities',
  'json-escapes',
  'standard-base64',
  'padding',
  'base64-of-token',
  'plus-as-space',
] as const;
export type TokenRepairId = (typeof tokenRepairs)[number];
export interface TokenRepair {
  id: TokenRepairId;
  /** In the given text. */
  at: Range;
  count: number;
}

/**
 * JSON as it was written. Offsets are into the decoded text of its segment. `raw` is the source of a number, string or
 * literal; `value` a string after its escapes were read.
 */
export type JsonNode = Range &
  (
    | { type: 'object'; members: JsonMember[] }
    | { type: 'array'; items: JsonNode[] }
    | { type: 'string'; value: string }
    | { type: 'number'; raw: string }
    | { type: 'true' | 'false' | 'null' }
    /** What could not be read. */
    | { type: 'broken' }
  );
export interface JsonMember {
  name: string;
  nameAt: Range;
  value: JsonNode;
  /** Another member of the same object has this name. */
  twice?: boolean;
}

export const segmentRoles = ['header', 'payload', 'signature', 'key', 'iv', 'ciphertext', 'tag', 'unknown'] as const;
export type SegmentRole = (typeof segmentRoles)[number];

/** One part between dots. */
export interface TokenSegment {
  role: SegmentRole;
  /** In `TokenView.token`. */
  at: Range;
  bytes: Uint8Array;
  /** Header and payload as text, when they are text. A byte that is no UTF-8 is U+FFFD. */
  text: string | null;
  json: JsonNode | null;
}

export type TokenForm = 'jws' | 'jws-json' | 'jwe' | 'jwe-json' | 'fragment';
/** `request` and `response` are those of the SingleID MFA API (`singleid.md` 1.3, 1.4). */
export type TokenDirection = 'request' | 'response' | 'other';

/** A member of the payload's top level. Words for known names: `worker/texts/<lang>/token-claims.ts`. */
export interface TokenClaim {
  name: string;
  /** In the payload's text: name, and value. */
  nameAt: Range;
  valueAt: Range;
  /** As written. */
  raw: string;
  /** Id in `token-claims.ts`, when it is a known name. */
  known?: string;
  /** For NumericDate claims that are one. */
  timeMs?: number;
  /** Contact that could be decrypted with a secret (`singleid.md` 1.5). */
  decrypted?: { text: string; secret: string };
}

export type VerdictState = 'ok' | 'fault' | 'unchecked';
export interface Verdict {
  state: VerdictState;
  findings: Finding[];
}

/** A secret or key under one reading, and what the check with it said. */
export interface SignatureTry {
  /** Id of the `TokenSecret` or `TokenKey`. */
  id: string;
  reading?: SecretReading;
  /** Length of the key in bytes. */
  keyBytes?: number;
  /** `repaired`: only after the repairs. */
  result: 'verified' | 'repaired' | 'mismatch' | 'unfit';
}

export interface SignatureVerdict extends Verdict {
  /** The key that verified, and the reading of it. Null: none did. */
  by: SignatureTry | null;
  tried: SignatureTry[];
}

/** What the guide says of claims decrypted from a JWE, or the token inside a token. */
export interface TokenView {
  id: string;
  form: TokenForm;
  direction: TokenDirection;
  /** Of the exact source in the given text. */
  at: Range;
  carrier: TokenCarrier;
  /** Exactly as it stood. */
  source: string;
  /** After the repairs. */
  token: string;
  repairs: TokenRepair[];
  segments: TokenSegment[];
  claims: TokenClaim[];
  /**
   * Never merged. A finding's places say by `file` what their offsets are in: `input` the given text, `token` the token,
   * `header` and `payload` the text of that segment.
   */
  structure: Verdict;
  signature: SignatureVerdict;
  policy: Verdict;
  /** Estimated clock difference issuer minus capture, in seconds, where a time of capture is known. */
  skewS?: number;
  /** The plain text of a JWE that was decrypted, or the token that is the payload (`cty: JWT`). */
  inner: TokenView | null;
}

export interface TokenReport {
  tokens: TokenView[];
  /** Findings on the text as a whole: nothing found, several found, contradiction between request and response. */
  findings: Finding[];
  /** Stretches that looked like a token and are none, with the reason as a code. */
  skipped: { at: Place; reason: 'too-short' | 'too-large' | 'no-header' | 'too-many' }[];
}

export interface TokenInspectApi {
  inspect(call: Call, request: TokenInspectRequest): Promise<Outcome<TokenReport>>;
  /** Tries many secrets on one HMAC token. Reports progress, can be cancelled. */
  searchSecret(call: Call, request: TokenSearchRequest): Promise<Outcome<TokenSearchResult>>;
}

export interface TokenSearchRequest {
  token: string;
  /** One a line. */
  list: string;
  /** Also the published defaults and sample keys this product knows. */
  common?: boolean;
}
export interface TokenSearchResult {
  /** Line of `list` (from 0), or index of the known one, with the reading that verified. */
  found: { from: 'list' | 'common'; index: number; reading: SecretReading } | null;
  tried: number;
}

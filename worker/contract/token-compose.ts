import type { Call, Certainty, Finding, Outcome } from './outcome';
import type { SecretReading, TokenContract } from './token';

/** A claim of `singleid.md` 1.3 or any other, in the order it is written. `json`: source text of the value. */
export interface ComposeClaim {
  name: string;
  json: string;
}

export type ComposeKind = 'request' | 'response' | 'any';
export type ComposeAlgorithm = 'HS256' | 'HS384' | 'HS512';

/**
 * `request`: for the MFA API. `response`: as the MFA API would answer, for rehearsals. `any`: what the claims say.
 * Contacts under `encrypt` are written encrypted with the same secret (AES-256-GCM, `singleid.md` 1.5).
 */
export interface TokenComposeRequest {
  kind: ComposeKind;
  alg: ComposeAlgorithm;
  /** Members of the header besides `alg`. */
  header?: ComposeClaim[];
  claims: ComposeClaim[];
  /** Names of claims whose value, a JSON string, is put in encrypted. Needs a secure context (https or localhost). */
  encrypt?: string[];
  secret: { text: string; reading: SecretReading };
  /** Where a request goes, to write the ready requests. `registerFlag` makes it the POST of the guide. */
  to?: { apiUrl: string; parameter: string; registerFlag?: boolean };
  /** What the farm expects, to warn of what it would refuse. */
  contract?: TokenContract;
  nowMs: number;
}

/**
 * One request in the spellings people run. `curlCmd` is for the command prompt; in a .bat file each percent sign
 * would have to be doubled.
 */
export interface ReadyCommands {
  url: string;
  curlBash: string;
  curlPowerShell: string;
  curlCmd: string;
}

export interface TokenReadyRequests extends ReadyCommands {
  /** A page that sends the request by POST when it is opened. */
  form: string;
}

export interface TokenComposed {
  token: string;
  /** Warnings on claims, secret, and what servers on the way would refuse. Places are in `payload` or `header`. */
  findings: Finding[];
  /** Findings beyond the limit, by rule. */
  more: Record<string, number>;
  /** Present with `to`. */
  requests?: TokenReadyRequests;
}

export interface TokenTemplateRequest {
  kind: ComposeKind;
  contract: TokenContract;
  nowMs: number;
}

export interface TokenNewSecret {
  /** 32 random bytes, Base64. */
  secret: string;
  /** GUID. */
  consumerKey: string;
}

/** Claims to start from, with the farm's values in them; what is not known is an empty string. */
export interface TokenTemplate {
  claims: ComposeClaim[];
  /** Those of the claims to encrypt. */
  encrypt: string[];
}

/** Where a parameter of an API goes. Null: no source says it; then its name is no more than a description. */
export interface OpenApiParameter {
  name: string;
  where: 'path' | 'query' | null;
  known: 'stated' | 'unknown';
}

/** An API of `singleid.md` 2. `parameters`: what is known of them; `complete`: whether those are all a sample shows. */
export interface OpenApi {
  id: string;
  method: 'GET' | 'POST';
  /** `{tenant}` and the names of path parameters stand in braces. */
  path: string;
  parameters: readonly OpenApiParameter[];
  complete: boolean;
  /** How sure method and path are. */
  certainty: Certainty;
  /** Whether a bearer token goes with it: the samples of the MFA request have none. */
  bearer: boolean;
}

const common = '/{tenant}/common-api/open/v1.1';
const admin = '/{tenant}/admin-api/open/v1.1';

/** Words: `worker/texts/<lang>/token-apis.ts`. */
export const openApis = [
  {
    id: 'mfa-request',
    method: 'GET',
    path: `${common}/mfa/request`,
    parameters: [{ name: 'jwtTokenRequest', where: 'query', known: 'stated' }],
    complete: true,
    certainty: 'stated',
    bearer: false,
  },
  {
    id: 'mfa-register',
    method: 'POST',
    path: `${common}/mfa/request`,
    parameters: [
      { name: 'jwtTokenRequest', where: 'query', known: 'stated' },
      { name: 'registerFlag', where: 'query', known: 'stated' },
    ],
    complete: true,
    certainty: 'stated',
    bearer: false,
  },
  {
    id: 'mfa-status',
    method: 'GET',
    path: `${common}/mfa/request/status/{request-id}`,
    parameters: [{ name: 'request-id', where: 'path', known: 'stated' }],
    complete: false,
    certainty: 'inferred',
    bearer: true,
  },
  {
    id: 'mfa-token',
    method: 'GET',
    path: `${common}/asis/{tenant}/user/mfa/token/authentication`,
    parameters: [
      { name: 'userName', where: 'query', known: 'stated' },
      { name: 'protocol', where: 'query', known: 'stated' },
      { name: 'sessionDataKey', where: 'query', known: 'stated' },
      { name: 'redirectUrl', where: 'query', known: 'stated' },
      { name: 'errorRedirectUrl', where: 'query', known: 'stated' },
      { name: 'params', where: 'query', known: 'stated' },
      { name: 'language', where: 'query', known: 'stated' },
    ],
    complete: true,
    certainty: 'stated',
    bearer: true,
  },
  {
    id: 'otp-send',
    method: 'POST',
    path: `${common}/asis/otp/send`,
    parameters: [{ name: 'authentication-type', where: null, known: 'unknown' }],
    complete: false,
    certainty: 'stated',
    bearer: true,
  },
  {
    id: 'otp-validate',
    method: 'POST',
    path: `${common}/asis/otp/validate`,
    parameters: [],
    complete: false,
    certainty: 'stated',
    bearer: true,
  },
  {
    id: 'mail-anomaly',
    method: 'POST',
    path: `${admin}/emails/anomalyDetection`,
    parameters: [],
    complete: false,
    certainty: 'stated',
    bearer: true,
  },
  {
    id: 'mail-new-environment',
    method: 'POST',
    path: `${admin}/emails/newSignInEnvironment`,
    parameters: [],
    complete: false,
    certainty: 'stated',
    bearer: true,
  },
  {
    id: 'user',
    method: 'GET',
    path: '/{tenant}/user-api/open/v1.1/users/{username}',
    parameters: [{ name: 'username', where: 'path', known: 'stated' }],
    complete: false,
    certainty: 'stated',
    bearer: true,
  },
] as const satisfies readonly OpenApi[];
export type OpenApiId = (typeof openApis)[number]['id'];

/** Marks the place of what the user puts in himself: the bearer token, and a body of which nothing is known. */
export const requestPlaces = { bearer: '<JWT>', body: '<BODY>' } as const;

export interface TokenApiRequest {
  api: OpenApiId;
  /** `https://host`, with or without a port. */
  base: string;
  tenant: string;
  /** By the name of the parameter. Parameters of the query that are empty are left out. */
  values: Readonly<Record<string, string>>;
}
/** A ready request. The bearer token is a marked place, never a secret. */
export interface TokenApiReady extends ReadyCommands {
  method: 'GET' | 'POST';
}

/** Where a step of the rotation is done. */
export const rotationPlaces = ['desk', 'singleid', 'each-node', 'load-balancer', 'consumers'] as const;
export type RotationPlace = (typeof rotationPlaces)[number];

/**
 * How SECRET_KEY is changed, in order; the last is the way back. No source has the procedure: it follows from where the
 * key lies (`singleid.md` 1.5, 3.3). Words: `worker/texts/<lang>/token-rotation.ts`.
 */
export const rotationSteps = [
  { id: 'inventory', where: 'desk', certainty: 'inferred' },
  { id: 'ask-new', where: 'singleid', certainty: 'stated' },
  { id: 'overlap', where: 'singleid', certainty: 'inferred' },
  { id: 'check-new', where: 'desk', certainty: 'inferred' },
  { id: 'keep-old', where: 'each-node', certainty: 'inferred' },
  { id: 'announce', where: 'desk', certainty: 'inferred' },
  { id: 'drain', where: 'load-balancer', certainty: 'inferred' },
  { id: 'switch-singleid', where: 'singleid', certainty: 'inferred' },
  { id: 'switch-node', where: 'each-node', certainty: 'inferred' },
  { id: 'switch-consumers', where: 'consumers', certainty: 'inferred' },
  { id: 'check-sign-in', where: 'each-node', certainty: 'inferred' },
  { id: 'check-token', where: 'desk', certainty: 'inferred' },
  { id: 'return', where: 'load-balancer', certainty: 'inferred' },
  { id: 'refuse-old', where: 'singleid', certainty: 'inferred' },
  { id: 'clean', where: 'each-node', certainty: 'inferred' },
  { id: 'way-back', where: 'each-node', certainty: 'inferred' },
] as const satisfies readonly { id: string; where: RotationPlace; certainty: Certainty }[];
export type RotationStepId = (typeof rotationSteps)[number]['id'];

export interface TokenComposeApi {
  compose(call: Call, request: TokenComposeRequest): Promise<Outcome<TokenComposed>>;
  /** The claims of `singleid.md` 1.3 or 1.4, with a new `req`. */
  template(call: Call, request: TokenTemplateRequest): Promise<Outcome<TokenTemplate>>;
  /** A new secret (32 random bytes, Base64) and consumer key (GUID). */
  newSecret(call: Call): Promise<Outcome<TokenNewSecret>>;
  /** A request to one of `openApis`, ready but for what nobody but the user has. */
  apiRequest(call: Call, request: TokenApiRequest): Promise<Outcome<TokenApiReady>>;
}

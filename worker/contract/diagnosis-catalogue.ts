import type { IniCommand } from './ini';
import type { Call, Certainty, Finding, Locale, Outcome, Range } from './outcome';

/** `adapter`: codes of the adapter. `adfs`: events of AD FS. `frame`: methods on a stack. `number`, `exception`: Windows and .NET. `ldap`: results of a directory. `schannel`: events of TLS in the System log. */
export type CatalogueKind = 'adapter' | 'adfs' | 'frame' | 'number' | 'exception' | 'ldap' | 'schannel';

/**
 * What an entry is in the course of a sign-in. `noise`: says nothing (#0000, #3000). `trace`: what went well, or belongs to
 * another event. `success`: the sign-in went through. `fault`: something failed. `outcome`: that it failed is all it says;
 * the reason lies before it.
 */
export type CatalogueRole = 'noise' | 'trace' | 'success' | 'fault' | 'outcome';

export interface CatalogueEntry {
  /** Stable, for links: `adapter-1003`, `adfs-364`, `number-0x800705b4`. Words: `worker/texts/<lang>/diagnosis-*.ts` under this id. */
  id: string;
  kind: CatalogueKind;
  /** As it stands in logs: `1003`, `364`, `0x800705B4`, `System.IO.FileNotFoundException`, `BeginAuthentication`. */
  code: string;
  /** Name the makers gave it, such as `Err.FailToLdapSearch` or `ERROR_TIMEOUT`. */
  name?: string;
  role: CatalogueRole;
  /** How sure its meaning is. The advice for other kinds than `adapter` is always our own conclusion. */
  certainty: Certainty;
  /** Shown to the user (`ErrorCode : dddd`). */
  shown?: true;
  /** Settings of `ADFSadapter.ini` to look at, likeliest first. */
  keys?: readonly string[];
  /** Where the guide contradicts itself (singleid.md D7, D8). Words: `diagnosis-codes.ts`, `notes`. */
  note?: 'd7' | 'd8';
}

type Row = readonly [code: string, name: string, flags: string, keys?: string];

/** Flags: `u` shown to the user, `n` noise, `7` and `8` the guide's own mistakes D7 and D8, `i` inferred (reserved). */
export const adapterRows: readonly Row[] = [
  ['0000', 'Success', 'n'],
  ['0001', 'InvalidArguments', 'u7'],
  ['1000', 'IdentityClaimHasNoAccount', 'u7'],
  ['1001', 'FailToLoadIni', 'u'],
  ['1002', 'FailToLoadHtml', 'u'],
  [
    '1003',
    'FailToLdapSearch',
    'u',
    'USE_LDAP_SEARCH LDAP_SERVER LDAP_USE_IDPW LDAP_SSLTLS LDAP_DNS_LOOKUP LDAP_DNS_IF_FAIL_USE_NEXT',
  ],
  ['1004', 'NoURLInRequest', 'u', 'KEY_NAME_IN_RESPONSE MFA_API_URL'],
  [
    '1005',
    'FailToMakeJwtToken',
    'u8',
    'SECRET_KEY CONSUMER_KEY DOMAIN_SECRET_KEY_## DOMAIN_CONSUMER_KEY_## TOKEN_EXP_TIME USERINFO_ENCRYPT',
  ],
  ['1006', 'CannotFindDirOrIni', 'u8'],
  ['2000', 'TryEndHasNoAccount', 'u'],
  ['2001', 'NoStepInfo', 'u'],
  ['2002', 'InvalidStepInfo', 'u'],
  ['3000', 'SucceedInGetHtml', 'n'],
  ['3001', 'FailToGetHtml', ''],
  ['4000', 'HtmlFileNotFound', ''],
  ['4001', 'HtmlFileIsEmpty', ''],
  ['4002', 'StepNotInHtmlPrefixList', ''],
  ['4003', 'EmptyPrefixInHtmlPrefixList', ''],
  ['5000', 'FailToReadIniFile', ''],
  ['5001', 'NoSystemNameInIni', '', 'API_SYSTEMNAME'],
  ['5002', 'NoClaim1InIni', '', 'MAIN_CLAIM1'],
  ['5003', 'NoClaim2InIni', '', 'MAIN_CLAIM2'],
  ['5004', 'IniFileNotFound', ''],
  ['5005', 'FailToAddIniList', ''],
  ['5006', 'NoKeyValueInIni', ''],
  ['5007', 'NoLdapServerValueInIni', '', 'LDAP_SERVER USE_LDAP_SEARCH'],
  ['5008', 'NoMfaApiUrlValueInIni', '', 'MFA_API_URL'],
  ['5009', 'NoConsumerKeyValueInIni', '', 'CONSUMER_KEY DOMAIN_CONSUMER_KEY_##'],
  ['5010', 'NoSecretKeyValueInIni', '', 'SECRET_KEY DOMAIN_SECRET_KEY_##'],
  ['5011', 'NoCacheAttributeValueInIni', '', 'CACHE_ATTRIBUTE MFA_VERIFY_TYPE'],
  ['5012', 'NoCacheDelimeterValueInIni', '', 'CACHE_DELIMETER MFA_VERIFY_TYPE'],
  ['5013', 'NoSkewSecondsValueInIni', '', 'SKEW_SECONDS MFA_VERIFY_TYPE'],
  ['5014', 'NoTokenExpTimeInIni', '', 'TOKEN_EXP_TIME'],
  ['5015', 'NoCacheLifeTimeInIni', '', 'CACHE_LIFE_TIME MFA_VERIFY_TYPE'],
  ['5016', 'NoUserinfoListInIni', 'i', 'USERINFO_##'],
  ['5017', 'NoLdapIdPwInIni', '', 'LDAP_USE_IDPW LDAP_ID LDAP_PW'],
  ['6000', 'ExceptionInAD', '', 'LDAP_SERVER LDAP_DNS_LOOKUP LDAP_USE_IDPW LDAP_SSLTLS LDAP_WHITE_IP_##'],
  ['6001', 'CannotFindUserInAD', '', 'LDAP_SERVER USE_LDAP_SEARCH LDAP_USE_IDPW LDAP_ID'],
];

/**
 * Events of AD FS. `o`: seen in Microsoft's lists or tools; `i`: not confirmed. Then the role: `f` fault, `c` outcome (its
 * reason lies elsewhere), `s` success, `t` trace. The name is Microsoft's.
 */
export const adfsRows: readonly Row[] = [
  ['100', 'FsServiceStart', 'ot'],
  ['101', '', 'it'],
  ['102', 'StartupException', 'of'],
  ['103', 'FsServiceStop', 'ot'],
  ['104', 'ArtifactServiceNotRunning', 'of'],
  ['105', 'AuthMethodLoadError', 'of'],
  ['106', 'AuthMethodLoadSuccess', 'ot'],
  ['299', 'TokenIssuanceSuccessAudit', 'os'],
  ['324', 'AuthorizationFailure', 'of'],
  ['342', '', 'if'],
  ['364', '', 'ic'],
  ['403', 'RequestReceivedSuccessAudit', 'ot'],
  ['404', 'ResponseSent', 'ot'],
  ['405', '', 'it'],
  ['406', '', 'it'],
  ['407', '', 'it'],
  ['408', '', 'it'],
  ['409', '', 'it'],
  ['410', 'RequestContextHeadersSuccessAudit', 'ot'],
  ['411', 'SecurityTokenValidationFailureAudit', 'of'],
  ['412', 'AuthenticationSuccessAudit', 'ot'],
  ['500', 'IssuedIdentityClaims', 'ot'],
  ['501', 'CallerIdentityClaims', 'ot'],
  ['502', '', 'ot'],
  ['503', '', 'ot'],
  ['504', '', 'it'],
  ['505', '', 'it'],
  ['506', '', 'it'],
  ['507', '', 'it'],
  ['508', '', 'it'],
  ['509', '', 'it'],
  ['510', '', 'ot'],
  ['1200', 'AppTokenSuccessAudit', 'os'],
  ['1201', 'AppTokenFailureAudit', 'oc'],
  ['1202', 'FreshCredentialSuccessAudit', 'ot'],
  ['1203', 'FreshCredentialFailureAudit', 'of'],
  ['1204', '', 'it'],
  ['1205', '', 'if'],
];

/** Methods that name what failed (adfs.md 5 and 6): AD FS calls the adapter in them, the guide names them, or they are AD FS's own. */
export const frameRows: readonly Row[] = [
  ['OnAuthenticationPipelineLoad', 'frame-load', 'o'],
  ['IsAvailableForUser', 'frame-available', 'o'],
  ['BeginAuthentication', 'frame-begin', 'o', 'MFA_API_URL CONSUMER_KEY SECRET_KEY'],
  [
    'TryEndAuthentication',
    'frame-try-end',
    'o',
    'MFA_VERIFY_TYPE MFA_VERIFY_URL MFA_VERIFY_SECURE_PROTOCOL KEY_NAME_IN_RESPONSE',
  ],
  ['OnError', 'frame-on-error', 'o'],
  ['GetFormHtml', 'frame-form', 'o'],
  ['GetFormPreRenderHtml', 'frame-head', 'o'],
  ['GetPageTitle', 'frame-title', 'o', 'MAIN_MFA_TITLE'],
  ['GenerateRequestToken', 'frame-token', 's', 'SECRET_KEY CONSUMER_KEY TOKEN_EXP_TIME'],
  ['EvaluatePolicy', 'frame-policy', 'o'],
];

/** Numbers of Windows as unsigned 32 bits in hex, with the names of its headers. */
export const numberRows: readonly Row[] = [
  ['80070002', 'ERROR_FILE_NOT_FOUND', ''],
  ['80070003', 'ERROR_PATH_NOT_FOUND', ''],
  ['80070005', 'ERROR_ACCESS_DENIED', ''],
  ['8007000B', 'COR_E_BADIMAGEFORMAT', ''],
  ['80070020', 'ERROR_SHARING_VIOLATION', ''],
  ['8007041D', 'ERROR_SERVICE_REQUEST_TIMEOUT', ''],
  ['80070426', 'ERROR_SERVICE_NOT_ACTIVE', ''],
  ['8007042B', 'ERROR_PROCESS_ABORTED', ''],
  ['8007042D', 'ERROR_SERVICE_LOGON_FAILED', ''],
  ['8007052E', 'ERROR_LOGON_FAILURE', '', 'LDAP_USE_IDPW LDAP_ID LDAP_PW'],
  ['800705B4', 'ERROR_TIMEOUT', ''],
  ['80070775', 'ERROR_ACCOUNT_LOCKED_OUT', '', 'LDAP_ID'],
  ['80005000', 'E_ADS_BAD_PATHNAME', '', 'LDAP_SERVER'],
  ['80072020', 'ERROR_DS_OPERATIONS_ERROR', '', 'LDAP_USE_IDPW LDAP_ID LDAP_PW'],
  ['80072030', 'ERROR_DS_NO_SUCH_OBJECT', '', 'LDAP_SERVER'],
  ['80072035', 'ERROR_DS_UNWILLING_TO_PERFORM', '', 'CACHE_ATTRIBUTE'],
  ['8007203A', 'ERROR_DS_SERVER_DOWN', '', 'LDAP_SERVER LDAP_DNS_LOOKUP LDAP_DNS_IF_FAIL_USE_NEXT LDAP_SSLTLS'],
  ['80072098', 'ERROR_DS_INSUFF_ACCESS_RIGHTS', '', 'CACHE_ATTRIBUTE MFA_VERIFY_TYPE'],
  ['80131040', 'FUSION_E_REF_DEF_MISMATCH', ''],
  ['80131045', 'FUSION_E_SIGNATURE_CHECK_FAILED', ''],
  ['80131522', 'COR_E_TYPELOAD', ''],
  ['80090308', 'SEC_E_INVALID_TOKEN', '', 'MFA_VERIFY_SECURE_PROTOCOL'],
  ['80090322', 'SEC_E_WRONG_PRINCIPAL', '', 'LDAP_SERVER MFA_VERIFY_URL'],
  ['80090325', 'SEC_E_UNTRUSTED_ROOT', '', 'LDAP_SSLTLS MFA_VERIFY_URL'],
  ['80090326', 'SEC_E_ILLEGAL_MESSAGE', '', 'MFA_VERIFY_SECURE_PROTOCOL'],
  ['80090328', 'SEC_E_CERT_EXPIRED', '', 'LDAP_SSLTLS MFA_VERIFY_URL'],
  ['80090331', 'SEC_E_ALGORITHM_MISMATCH', '', 'MFA_VERIFY_SECURE_PROTOCOL'],
  ['80092013', 'CRYPT_E_REVOCATION_OFFLINE', ''],
  ['800B0101', 'CERT_E_EXPIRED', '', 'LDAP_SSLTLS MFA_VERIFY_URL'],
  ['800B0109', 'CERT_E_UNTRUSTEDROOT', '', 'LDAP_SSLTLS MFA_VERIFY_URL'],
  ['800B010F', 'CERT_E_CN_NO_MATCH', '', 'LDAP_SERVER LDAP_DNS_LOOKUP LDAP_SSLTLS'],
  ['8007274C', 'WSAETIMEDOUT', '', 'MFA_VERIFY_URL LDAP_SERVER'],
  ['8007274D', 'WSAECONNREFUSED', '', 'MFA_VERIFY_URL LDAP_SERVER'],
  ['80072AF9', 'WSAHOST_NOT_FOUND', '', 'LDAP_SERVER MFA_VERIFY_URL'],
];

/** Types of exceptions. */
export const exceptionRows: readonly Row[] = [
  ['System.IO.FileNotFoundException', 'exception-file-not-found', ''],
  ['System.IO.FileLoadException', 'exception-file-load', ''],
  ['System.BadImageFormatException', 'exception-bad-image', ''],
  ['System.TypeLoadException', 'exception-type-load', ''],
  ['System.Reflection.ReflectionTypeLoadException', 'exception-reflection-type-load', ''],
  ['System.MissingMethodException', 'exception-missing-method', ''],
  ['System.TypeInitializationException', 'exception-type-initialization', ''],
  ['System.Security.SecurityException', 'exception-security', ''],
  ['System.UnauthorizedAccessException', 'exception-unauthorized', 'CACHE_ATTRIBUTE'],
  ['System.IO.DirectoryNotFoundException', 'exception-directory-not-found', ''],
  ['System.NullReferenceException', 'exception-null-reference', ''],
  ['System.FormatException', 'exception-format', '', 'SECRET_KEY'],
  [
    'System.DirectoryServices.DirectoryServicesCOMException',
    'exception-directory-com',
    '',
    'LDAP_SERVER LDAP_USE_IDPW LDAP_ID',
  ],
  ['System.DirectoryServices.Protocols.LdapException', 'exception-ldap', '', 'LDAP_SERVER LDAP_SSLTLS LDAP_DNS_LOOKUP'],
  ['System.Net.Sockets.SocketException', 'exception-socket', '', 'LDAP_SERVER MFA_VERIFY_URL'],
  ['System.Net.WebException', 'exception-web', '', 'MFA_VERIFY_URL MFA_VERIFY_SECURE_PROTOCOL'],
  ['System.Net.Http.HttpRequestException', 'exception-http', '', 'MFA_VERIFY_URL MFA_VERIFY_SECURE_PROTOCOL'],
  [
    'System.Security.Authentication.AuthenticationException',
    'exception-authentication',
    '',
    'MFA_VERIFY_SECURE_PROTOCOL LDAP_SSLTLS',
  ],
  ['System.Security.Cryptography.CryptographicException', 'exception-cryptographic', '', 'SECRET_KEY USERINFO_ENCRYPT'],
  ['Microsoft.IdentityModel.Tokens.SecurityTokenExpiredException', 'exception-token-expired', '', 'TOKEN_EXP_TIME'],
  [
    'Microsoft.IdentityModel.Tokens.SecurityTokenInvalidSignatureException',
    'exception-token-signature',
    '',
    'SECRET_KEY DOMAIN_SECRET_KEY_##',
  ],
];

/** Results of LDAP: codes of the protocol, `81` of the client, and what Active Directory says behind `data` with 49. */
export const ldapRows: readonly Row[] = [
  ['49', 'invalidCredentials', '', 'LDAP_USE_IDPW LDAP_ID LDAP_PW'],
  ['525', 'user not found', '', 'LDAP_ID'],
  ['52e', 'invalid credentials', '', 'LDAP_PW LDAP_ID'],
  ['530', 'not permitted to log on at this time', '', 'LDAP_ID'],
  ['531', 'not permitted to log on at this workstation', '', 'LDAP_ID'],
  ['532', 'password expired', '', 'LDAP_PW'],
  ['533', 'account disabled', '', 'LDAP_ID'],
  ['701', 'account expired', '', 'LDAP_ID'],
  ['773', 'user must reset password', '', 'LDAP_PW'],
  ['775', 'user account locked', '', 'LDAP_ID'],
  ['81', 'LDAP_SERVER_DOWN', '', 'LDAP_SERVER LDAP_SSLTLS LDAP_DNS_LOOKUP LDAP_DNS_IF_FAIL_USE_NEXT'],
];

/** Events of the source Schannel in the System log. */
export const schannelRows: readonly Row[] = [
  ['36871', '', '', 'MFA_VERIFY_SECURE_PROTOCOL'],
  ['36874', '', '', 'MFA_VERIFY_SECURE_PROTOCOL'],
  ['36882', '', '', 'LDAP_SSLTLS MFA_VERIFY_URL'],
  ['36884', '', '', 'LDAP_SERVER LDAP_DNS_LOOKUP LDAP_SSLTLS'],
  ['36887', '', '', 'MFA_VERIFY_SECURE_PROTOCOL'],
];

/** The seven cases of the guide (seed, "시나리오별 동작"); the seventh has two ends. Words: `diagnosis-stories.ts`. */
export const diagnosisStories = [
  'passcode-timeout',
  'passcode-wrong',
  'passcode-locked',
  'normal',
  'two-tabs-timeout',
  'two-tabs-wrong',
  'two-tabs-hang',
  'two-tabs-before-adapter',
] as const;
export type DiagnosisStoryId = (typeof diagnosisStories)[number];

/** What fails without a code (singleid.md 3.5). With the key that decides, where there is one. Words: `diagnosis-gaps.ts`. */
export const diagnosisGaps = [
  ['gap-log-empty', 'LOG_LEVEL'],
  ['gap-callback-name', 'KEY_NAME_IN_RESPONSE'],
  ['gap-response-signature', 'SECRET_KEY'],
  ['gap-response-expired', 'TOKEN_EXP_TIME'],
  ['gap-nonce', 'SKEW_SECONDS'],
  ['gap-verify-status', 'MFA_VERIFY_URL'],
  ['gap-verify-type', 'MFA_VERIFY_TYPE'],
  ['gap-verify-url', 'MFA_VERIFY_URL'],
  ['gap-verify-protocol', 'MFA_VERIFY_SECURE_PROTOCOL'],
  ['gap-ldap-search', 'USE_LDAP_SEARCH'],
  ['gap-ldap-dns', 'LDAP_DNS_LOOKUP'],
  ['gap-bypass', 'BYPASS_ADAPTER'],
] as const;
export type DiagnosisGapId = (typeof diagnosisGaps)[number][0];

/** `at`: in the text of the INI; null when the key is not there. `raises`: the file raises this very code. `finding`: judged as wrong. `decides`: not wrong, but it decides here. */
export interface DiagnosisSetting {
  key: string;
  /** Null: the INI the Deployment intends; else the node it was read from. */
  node: string | null;
  how: 'raises' | 'finding' | 'decides';
  certainty: Certainty;
  at: Range | null;
  /** With its cures, where the check of the file has one. */
  finding: Finding | null;
}

/** What happened to the Deployment before it began. `edited` and `bundle` are moments; `evidence` is an earlier diagnosis. */
export type DiagnosisChange =
  | { kind: 'edited' | 'bundle'; atMs: number; beforeMs: number }
  /** `seen`: the code was among those of that diagnosis. */
  | { kind: 'evidence'; atMs: number; beforeMs: number; name: string; seen: boolean };

export interface DiagnosisCause {
  /** Of the catalogue; `event-<source>-<id>` and `screen` for what is not in it. */
  id: string;
  certainty: Certainty;
  /** What else the records of the cause name: numbers, exceptions, methods of the stack. */
  details: readonly { id: string; count: number }[];
  /** Method of the adapter that failed, where a stack names it. */
  frame: string | null;
  /** Positions in `attempts`. */
  attempts: readonly number[];
  users: readonly string[];
  /** Entries that came after it, with the number of attempts. */
  followers: readonly { id: string; count: number }[];
  startedMs: number | null;
  lastMs: number | null;
  machines: readonly string[];
  settings: readonly DiagnosisSetting[];
  /** Compared with the open INI. `explains`: it raises the code or has a fault in a setting of it. `silent`: it has none, so the server may have another file. */
  ini: 'none' | 'explains' | 'silent' | 'not-asked';
  changes: readonly DiagnosisChange[];
}

/** One try of one user to sign in. Positions are those in the records given. */
export interface DiagnosisAttempt {
  /** Null: nothing names a user. */
  user: string | null;
  userCertainty: Certainty | null;
  activityId: string | null;
  relyingParty: string | null;
  fromMs: number | null;
  toMs: number | null;
  /** In the order of time, without noise. */
  records: readonly number[];
  /** Records that say nothing, folded. */
  noise: number;
  end: 'success' | 'fault' | 'open';
  /** Position in `causes`; null when nothing failed. */
  cause: number | null;
  /** Causes beside it that do not come from it, such as a second missing setting. */
  also: readonly number[];
  /** Entries after the first cause, in order. */
  followers: readonly string[];
}

export interface DiagnosisUser {
  user: string;
  /** All spellings met, such as `CONTOSO\hong` beside `hong@contoso.com`. */
  names: readonly string[];
  attempts: number;
  failed: number;
  causes: readonly string[];
}

/** What was read, put together as a colleague would. Codes and numbers only; words lie in `worker/texts`. */
export interface Diagnosis {
  records: number;
  noise: number;
  undated: number;
  fromMs: number | null;
  toMs: number | null;
  /** When the first fault was. */
  startedMs: number | null;
  /** The one of most attempts first. */
  causes: readonly DiagnosisCause[];
  attempts: readonly DiagnosisAttempt[];
  /** Most hit first, at most `diagnosisListed`. */
  users: readonly DiagnosisUser[];
  usersMore: number;
  /** How often each entry is met, noise included. */
  counts: readonly { id: string; count: number; users: number }[];
  /** Whole hours of UTC that have faults. */
  hours: readonly { atMs: number; id: string; count: number }[];
  /** Even steps from the first to the last moment, at most 120, for a picture. Counts are of records. */
  timeline: {
    stepMs: number;
    startMs: number;
    buckets: readonly { faults: number; successes: number; others: number }[];
  } | null;
  stories: readonly { id: DiagnosisStoryId; certainty: Certainty; attempts: readonly number[] }[];
  /** `records`: what was read fits. `ini`: the open INI lacks or switches what decides. */
  gaps: readonly { id: DiagnosisGapId; reason: 'records' | 'ini'; attempts: number }[];
}

/** Users listed. */
export const diagnosisListed = 200;

/** Files for the servers. `events`: the custom view. `collect`: what gathers. `log-size`: a larger log. `log-level`: writes everything. */
export const diagnosisScriptCodes = ['custom-view', 'event-query', 'collect', 'log-level', 'log-size'] as const;
export type DiagnosisScriptCode = (typeof diagnosisScriptCodes)[number];

export interface DiagnosisScriptsRequest {
  /** Drive with the folder `ADFSadapter`, `C` to `Z`. */
  drive: string;
  /** Name the provider was registered under. */
  provider: string;
  /** How many days back events are gathered, 1 to 90. */
  days: number;
  /** Size the log shall have, in KiB: a multiple of 64 from 512 to 1048576. */
  logKiB: number;
  /** 0 errors, 1 with warnings, 2 everything. */
  logLevel: 0 | 1 | 2;
  locale: Locale;
}

export interface DiagnosisScript {
  code: DiagnosisScriptCode;
  name: string;
  text: string;
  bytes: Uint8Array;
  purpose: string;
  /** Asks nothing of the server but what it is: nothing is changed. */
  readsOnly: boolean;
}

/** How much the log holds, with what was taken for granted (singleid.md 3.2: 512 KiB, then it wraps). */
export interface DiagnosisLogRoom {
  kiB: number;
  /** Entries of 600 and of 2,000 bytes: what one takes is not documented. */
  entries: { from: number; to: number };
  /** Sign-ins at 2 to 12 entries each; at LOG_LEVEL 2. */
  signIns: { from: number; to: number };
}

export interface DiagnosisScripts {
  scripts: readonly DiagnosisScript[];
  /** For `ini.edit`: the same change of LOG_LEVEL in the file at hand. */
  command: IniCommand;
  room: { now: DiagnosisLogRoom; then: DiagnosisLogRoom };
}

export interface DiagnosisReportRequest {
  diagnosis: Diagnosis;
  /** Lines of the log to quote, by the id of their cause; at most 50. */
  excerpts?: readonly { id: string; text: string }[];
  locale: Locale;
  format: 'markdown' | 'json';
  /** Users become user-1, hosts host-1, addresses ip-1, ids id-1. */
  redact: boolean;
}

export interface DiagnosisWritten {
  name: string;
  text: string;
}

/** The part of the topic that hands on. */
export interface DiagnosisHandOnApi {
  scripts(call: Call, request: DiagnosisScriptsRequest): Promise<Outcome<DiagnosisScripts>>;
  report(call: Call, request: DiagnosisReportRequest): Promise<Outcome<DiagnosisWritten>>;
  catalogue(): readonly CatalogueEntry[];
}

import type { Args, Encoding, IniContext, IniRuleId, Severity } from '../../worker/contract';

/** A complete file in which no rule finds anything to say. */
export const soundIni = `# Adapter settings of the production farm
[MAIN]
MAIN_MFA_TITLE="ADFS MFA Adapter"
MAIN_CLAIM1=http://schemas.microsoft.com/ws/2008/06/identity/claims/authenticationmethod
MAIN_CLAIM2=http://schemas.microsoft.com/ws/2012/12/authmethod/otp

MFA_API_URL="https://cloud.singleid.samsung.net/contoso/common-api/open/v1.1/mfa/request"
CONSUMER_KEY="0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21"
SECRET_KEY="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

USE_LDAP_SEARCH=1
LDAP_SERVER="LDAP://dc01.corp.contoso.com"
LDAP_USE_IDPW=0
LDAP_SSLTLS=0
LDAP_DNS_LOOKUP=1
LDAP_DNS_IF_FAIL_USE_NEXT=1

USERINFO_ENCRYPT=0
USERINFO_01=mobile;mobile;plainMobile
USERINFO_02=mail;email;plainEmail

KEY_NAME_IN_RESPONSE="jwtTokenResponse"
TOKEN_EXP_TIME=10m
TOKEN_CLAIM_CLIENT=0

MFA_VERIFY_TYPE=2
MFA_VERIFY_URL="https://cloud.iam.samsung.net/contoso/common-api/open/v1.1/mfa/request/status"
MFA_VERIFY_SECURE_PROTOCOL="TLS12"
CACHE_ATTRIBUTE="otherPager"
CACHE_DELIMETER=";"
SKEW_SECONDS=3600
CACHE_LIFE_TIME=1d

BYPASS_ADAPTER=0

[API]
API_SYSTEMNAME=SingleID

[MSG-1033]
MSG_INTERNAL_ERROR="Internal error occurred. Contact administrator."

[MSG-1042]
MSG_INTERNAL_ERROR="Internal error occurred. Contact administrator."

[MANAGE]
LOG_LEVEL=2
`;

/**
 * The sound file with some lines changed. A key names its first line; a value of null removes the line, another
 * replaces the whole line (several lines with `\n`). Keys of the message sections: `MSG-1042/MSG_INTERNAL_ERROR`.
 */
export function soundWith(changes: Record<string, string | null>): string {
  let section = '';
  const left = new Set(Object.keys(changes));
  const lines = soundIni.split('\n').flatMap((line) => {
    section = /^\[(.*)\]$/.exec(line)?.[1] ?? section;
    const key = line.split('=')[0]?.trim() ?? '';
    const name = [`${section}/${key}`, key, line].find((candidate) => candidate !== '' && left.has(candidate));
    if (name === undefined) return [line];
    left.delete(name);
    const change = changes[name];
    return change === null || change === undefined ? [] : [change];
  });
  if (left.size > 0) throw new Error(`not in the sound file: ${[...left].join(', ')}`);
  return lines.join('\n');
}

export interface RuleCase {
  rule: IniRuleId;
  /** When it says more than the rule. */
  name?: string;
  /** A file the rule speaks about, as text or as bytes. */
  has: string | Uint8Array;
  /** The nearest file it does not speak about. */
  hasNot: string | Uint8Array;
  /** Read the bytes as this encoding. */
  encoding?: Encoding;
  context?: IniContext;
  /** For `hasNot`, when it is the surroundings that differ. */
  contextNot?: IniContext;
  /** What the words must be given; only the named arguments are compared. */
  args?: Args;
  /** When the rule has more than one. */
  severity?: Severity;
  /** The text the first place covers. */
  at?: string;
  /** Fix id -> what the fixed text contains. */
  fixed?: Record<string, string>;
}

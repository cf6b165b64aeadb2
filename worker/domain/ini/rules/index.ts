import type { IniRule } from '../rule';
import { bidiCharacter } from './bidi-character';
import { bom } from './bom';
import { bypassActive } from './bypass-active';
import { bypassIneffective } from './bypass-ineffective';
import { cacheShorterThanSkew } from './cache-shorter-than-skew';
import { callbackName } from './callback-name';
import { controlCharacter } from './control-character';
import { curlyQuotes } from './curly-quotes';
import { damagedText } from './damaged-text';
import { domainDuplicate } from './domain-duplicate';
import { domainEntryFormat } from './domain-entry-format';
import { domainListIgnored } from './domain-list-ignored';
import { domainUnpaired } from './domain-unpaired';
import { duplicateKey } from './duplicate-key';
import { duplicateSection } from './duplicate-section';
import { durationValue } from './duration-value';
import { emptyValue } from './empty-value';
import { encodingDoubtful } from './encoding-doubtful';
import { encodingNotUtf8 } from './encoding-not-utf8';
import { encodingUnknown } from './encoding-unknown';
import { enumValue } from './enum-value';
import { fileName } from './file-name';
import { fixedValue } from './fixed-value';
import { guidValue } from './guid-value';
import { hostNotAscii } from './host-not-ascii';
import { inlineComment } from './inline-comment';
import { invisibleCharacter } from './invisible-character';
import { ipDuplicate } from './ip-duplicate';
import { ipValue } from './ip-value';
import { ipZone } from './ip-zone';
import { keyCase } from './key-case';
import { keyMisspelled } from './key-misspelled';
import { ldapCredentialsMissing } from './ldap-credentials-missing';
import { ldapCredentialsUnused } from './ldap-credentials-unused';
import { ldapNextIneffective } from './ldap-next-ineffective';
import { ldapPasswordOpen } from './ldap-password-open';
import { ldapPasswordPlain } from './ldap-password-plain';
import { ldapScheme } from './ldap-scheme';
import { ldapSearchStrict } from './ldap-search-strict';
import { ldapServerFormat } from './ldap-server-format';
import { ldapSsltlsIneffective } from './ldap-ssltls-ineffective';
import { ldapTlsByAddress } from './ldap-tls-by-address';
import { ldapUnused } from './ldap-unused';
import { listGap } from './list-gap';
import { listNumberFormat } from './list-number-format';
import { listZero } from './list-zero';
import { locale1033Missing } from './locale-1033-missing';
import { localeSectionUnused } from './locale-section-unused';
import { localeUnknown } from './locale-unknown';
import { loneSurrogate } from './lone-surrogate';
import { maskedValue } from './masked-value';
import { messageNotAscii } from './message-not-ascii';
import { missingKey } from './missing-key';
import { missingKeyConflict } from './missing-key-conflict';
import { missingKeySilent } from './missing-key-silent';
import { mixedLineEnds } from './mixed-line-ends';
import { noSettings } from './no-settings';
import { sampleKey } from './sample-key';
import { secondsValue } from './seconds-value';
import { secretFormat } from './secret-format';
import { secretNotCanonical } from './secret-not-canonical';
import { sectionCase } from './section-case';
import { sectionMalformed } from './section-malformed';
import { semicolonComment } from './semicolon-comment';
import { skewLow } from './skew-low';
import { strayLine } from './stray-line';
import { tls13Server } from './tls13-server';
import { tokenLifetimeLong } from './token-lifetime-long';
import { unbalancedQuotes } from './unbalanced-quote';
import { unknownKey } from './unknown-key';
import { unknownSection } from './unknown-section';
import { urlEnvironmentMismatch } from './url-environment-mismatch';
import { urlMalformed } from './url-malformed';
import { urlNotHttps } from './url-not-https';
import { urlPath } from './url-path';
import { urlSampleTenant } from './url-sample-tenant';
import { urlStaging } from './url-staging';
import { urlTenantMismatch } from './url-tenant-mismatch';
import { urlTrailingSlash } from './url-trailing-slash';
import { userinfoEncrypt } from './userinfo-encrypt';
import { userinfoFields } from './userinfo-fields';
import { valueTrimmed } from './value-trimmed';
import { verifyCacheMissing } from './verify-cache-missing';
import { verifyOff } from './verify-off';
import { verifyUrlBrowserHost } from './verify-url-browser-host';
import { verifyUrlMissing } from './verify-url-missing';
import { verifyUrlUnused } from './verify-url-unused';
import { whiteListMissing } from './white-list-missing';
import { whiteListUnused } from './white-list-unused';
import { wrongSection } from './wrong-section';

/** Every rule, in the order of the list in the contract. */
export const rules: readonly IniRule[] = [
  fileName,
  encodingNotUtf8,
  encodingDoubtful,
  encodingUnknown,
  bom,
  mixedLineEnds,
  controlCharacter,
  bidiCharacter,
  invisibleCharacter,
  loneSurrogate,
  damagedText,
  noSettings,
  strayLine,
  semicolonComment,
  inlineComment,
  sectionMalformed,
  unknownSection,
  sectionCase,
  duplicateSection,
  curlyQuotes,
  unbalancedQuotes,
  valueTrimmed,
  unknownKey,
  keyMisspelled,
  keyCase,
  wrongSection,
  duplicateKey,
  missingKey,
  missingKeyConflict,
  missingKeySilent,
  emptyValue,
  enumValue,
  secondsValue,
  durationValue,
  guidValue,
  secretFormat,
  secretNotCanonical,
  fixedValue,
  maskedValue,
  sampleKey,
  urlMalformed,
  urlNotHttps,
  urlTrailingSlash,
  urlPath,
  urlStaging,
  urlSampleTenant,
  urlEnvironmentMismatch,
  urlTenantMismatch,
  verifyUrlBrowserHost,
  hostNotAscii,
  domainListIgnored,
  domainEntryFormat,
  domainUnpaired,
  domainDuplicate,
  listNumberFormat,
  listZero,
  listGap,
  userinfoFields,
  userinfoEncrypt,
  ldapSearchStrict,
  ldapScheme,
  ldapServerFormat,
  ldapCredentialsMissing,
  ldapCredentialsUnused,
  ldapPasswordPlain,
  ldapPasswordOpen,
  ldapSsltlsIneffective,
  ldapTlsByAddress,
  ldapNextIneffective,
  ldapUnused,
  whiteListUnused,
  whiteListMissing,
  ipValue,
  ipDuplicate,
  ipZone,
  verifyOff,
  verifyUrlMissing,
  verifyUrlUnused,
  verifyCacheMissing,
  tls13Server,
  skewLow,
  cacheShorterThanSkew,
  tokenLifetimeLong,
  callbackName,
  bypassActive,
  bypassIneffective,
  locale1033Missing,
  localeSectionUnused,
  localeUnknown,
  messageNotAscii,
];

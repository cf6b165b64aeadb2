import type { IniReason } from '../../contract';

/** Adapter가 파일에 있는 값을 그대로 사용하지 않는 이유. */
export const iniReasons = {
  'duplicate-unknown': '같은 키가 서로 다른 값으로 여러 번 있으며, 어느 값이 적용되는지는 문서에 없습니다.',
  'duplicate-same': '같은 키가 같은 값으로 여러 번 있습니다.',
  'wrong-section':
    '[{section}] 섹션에 있습니다. 가이드에서는 다른 섹션에 있으므로 Adapter가 읽지 못할 가능성이 높습니다.',
  'key-case':
    '{key|으로/로} 적혀 있습니다. 가이드에서는 대문자이며, 다른 표기를 Adapter가 인식하는지는 문서에 없습니다.',
  'single-key-wins': '{by}에 값이 있으면 그 값만 사용됩니다.',
  'after-gap':
    '{number}번이 없습니다. 번호가 끊어지면 그 이후는 읽지 않습니다. 이 규칙은 가이드의 USERINFO_## 설명에 있습니다.',
  'number-unusable': '{key}의 번호는 Adapter가 읽지 않습니다. 번호는 01부터 99까지 두 자리로 적습니다.',
  'search-off': 'USE_LDAP_SEARCH가 0이므로 LDAP 관련 설정을 사용하지 않습니다.',
  'credentials-off': 'LDAP_USE_IDPW가 0이므로 사용하지 않습니다.',
  'lookup-off': 'LDAP_DNS_LOOKUP이 0이므로 다음으로 시도할 IP가 없습니다.',
  'white-list-off': 'LDAP_DNS_LOOKUP이 {value}입니다. 이 리스트는 2 또는 3일 때만 사용됩니다.',
  'verify-type': 'MFA_VERIFY_TYPE이 {value}입니다. 이 설정은 다른 검증 방법에서 사용됩니다.',
  'bypass-not-exact': '정확히 283901일 때만 Adapter가 무력화됩니다. 다른 값에서는 정상 동작합니다.',
  'value-not-allowed': '허용된 값이 아니며, 이때 Adapter의 동작은 문서에 없습니다.',
  empty: '값이 비어 있습니다.',
} satisfies Record<IniReason, string>;

import type {
  DomainReason,
  DomainVerdict,
  LdapConflict,
  LdapEndCode,
  LdapFailure,
  LdapIdentity,
  LdapNoteCode,
  LdapOrigin,
  LdapOutcome,
  LdapReadingCode,
  LdapSecurity,
  LdapTurn,
} from '../../contract';

/** 모의 실행(LDAP 검색, 도메인별 키)에 관한 문구. */
export const iniRehearsal = {
  readings: {
    'no-search': 'USE_LDAP_SEARCH=0이므로 LDAP 검색을 하지 않습니다.',
    'server-as-is': 'LDAP_DNS_LOOKUP=0이므로 LDAP_SERVER 값 그대로 접속합니다.',
    'case-1': 'Case 1: DNS Lookup이 실패했으므로 LDAP 주소 리스트는 LDAP_SERVER 값 하나입니다.',
    'case-2':
      'Case 2: White IP 리스트의 순서대로 LDAP 주소 리스트가 만들어집니다. DNS Lookup 결과에 없는 주소는 제외됩니다.',
    'case-3': 'Case 3: White IP 리스트가 없으므로 DNS Lookup 결과의 순서대로 LDAP 주소 리스트가 만들어집니다.',
    'list-off': 'White IP 리스트는 LDAP_DNS_LOOKUP이 2 또는 3일 때만 적용되므로 DNS Lookup 결과를 사용합니다.',
    'not-listed-server': 'LDAP_DNS_LOOKUP=2: White IP 리스트에 해당하는 주소가 없으므로 LDAP_SERVER를 사용합니다.',
    'not-listed-none': 'LDAP_DNS_LOOKUP=3: White IP 리스트에 해당하는 주소가 없으므로 접속하지 않습니다.',
    'first-only': 'LDAP_DNS_LOOKUP 주석대로 첫 번째 주소만 사용합니다.',
  } satisfies Record<LdapReadingCode, string>,
  conflicts: {
    'first-or-all':
      '가이드의 설명이 서로 다릅니다. LDAP_DNS_LOOKUP 주석은 첫 번째 주소를 사용한다고 하고, LDAP_DNS_IF_FAIL_USE_NEXT=1은 접속에 실패하면 다음 주소로 시도한다고 합니다.',
    'empty-list':
      'White IP 리스트가 비어 있을 때에 관한 가이드의 설명이 서로 다릅니다. Case 3은 DNS Lookup 결과를 순서대로 모두 사용한다고 하고, LDAP_DNS_LOOKUP 주석에는 리스트에 해당하는 주소가 없을 때의 동작이 따로 있습니다.',
    'list-with-lookup-1':
      'LDAP_DNS_LOOKUP=1이면서 White IP 리스트가 있을 때에 관한 가이드의 설명이 서로 다릅니다. 리스트의 주석은 2 또는 3일 때만 해당한다고 하지만, Case 2에는 이 조건이 없습니다.',
  } satisfies Record<LdapConflict, string>,
  origins: {
    server: 'LDAP_SERVER 값',
    dns: 'DNS Lookup 결과',
    'white-list': 'White IP 리스트',
  } satisfies Record<LdapOrigin, string>,
  turns: {
    first: '가장 먼저 접속을 시도합니다',
    'after-failure': '앞의 주소에 접속하지 못하면 시도합니다',
    never: '시도하지 않습니다',
    unknown: 'LDAP_DNS_IF_FAIL_USE_NEXT 값을 알 수 없어 시도 여부를 알 수 없습니다',
  } satisfies Record<LdapTurn, string>,
  failures: {
    next: '접속에 실패하면 다음 주소로 시도합니다.',
    end: '접속에 실패하면 더 이상 시도하지 않습니다.',
    unknown: '접속에 실패한 다음의 동작을 알 수 없습니다.',
  } satisfies Record<LdapFailure, string>,
  ends: {
    'not-searched': '검색하지 않음',
    found: '접속 성공, 사용자 정보 있음',
    'not-found': '접속 성공, 사용자 정보 없음',
    'no-connection': '접속하지 못함',
  } satisfies Record<LdapEndCode, string>,
  outcomes: {
    values: 'MFA를 진행합니다. 토큰에 사용자 정보가 들어가며, LDAP에서 비어 있는 값은 빈 값으로 들어갑니다.',
    empty: 'MFA를 진행합니다. 토큰의 사용자 정보는 빈 값입니다.',
    stopped: '사용자에게 에러가 표시되고 진행이 중지됩니다.',
    unknown: '이후의 동작이 문서에 없거나, 알 수 없는 설정 값에 따라 달라집니다.',
  } satisfies Record<LdapOutcome, string>,
  identities: {
    system: 'Adapter의 시스템 권한으로 접속',
    'id-pw': 'LDAP_ID, LDAP_PW로 접속',
    nobody: 'LDAP_USE_IDPW가 1인데 LDAP_ID 또는 LDAP_PW가 없어 접속할 수 없음 (#5017)',
    unknown: '알 수 없음',
  } satisfies Record<LdapIdentity, string>,
  securities: {
    on: 'SSL/TLS 사용',
    off: 'SSL/TLS 사용 안 함',
    'not-used': 'ID/PW를 사용하지 않으므로 LDAP_SSLTLS가 적용되지 않음',
    unknown: 'SSL/TLS 사용 여부를 알 수 없음',
  } satisfies Record<LdapSecurity, string>,
  notes: {
    'dns-not-asked': 'DNS Lookup을 하지 않으므로 그 결과는 관계없습니다.',
    'server-is-address': 'LDAP_SERVER가 IP 주소입니다. 이때도 DNS Lookup을 수행하며 {address|이/가} 그대로 돌아옵니다.',
    'list-bypassed':
      'LDAP_DNS_LOOKUP=3에서는 White IP 리스트의 주소만 사용하지만, DNS Lookup이 실패하면 LDAP_SERVER 값 그대로 접속합니다.',
    'list-gap':
      'White IP 리스트에 {number}번이 없습니다. 끊어진 번호 이후를 읽지 않는다는 설명은 USERINFO_##에 있으며, 여기서도 같다고 추정했습니다.',
    'other-spelling':
      'White IP 리스트의 {listed|과/와} DNS Lookup 결과의 {found|은/는} 표기만 다른 같은 주소입니다. Adapter가 같은 주소로 처리하는지는 문서에 없습니다.',
    'link-local':
      '{address|은/는} link-local 주소입니다. % 뒤의 값이 서버마다 다르므로 한 서버에서만 접속될 수 있습니다.',
    'tls-by-address':
      'SSL/TLS를 사용하면서 {address|으로/로} 접속합니다. 서버 인증서에는 보통 IP 주소가 아니라 호스트 이름이 들어 있으므로 접속이 실패할 수 있습니다.',
  } satisfies Record<LdapNoteCode, string>,
  absent: '파일에 없는 설정입니다.',
  verdicts: {
    pair: 'Consumer Key와 Secret Key가 모두 있습니다.',
    mixed: '한쪽은 모든 도메인에 공통이고 다른 쪽은 이 도메인의 키입니다. 두 키가 서로 맞는지 확인하세요.',
    'no-secret': '이 계정에 사용할 Secret Key가 없습니다.',
    'no-consumer': '이 계정에 사용할 Consumer Key가 없습니다.',
    'no-keys': '이 계정에 사용할 키가 없습니다.',
    unknown: '어느 키가 사용되는지 알 수 없습니다.',
  } satisfies Record<DomainVerdict, string>,
  reasons: {
    'single-key-wins': '단일 키에 값이 있으므로 리스트는 사용되지 않습니다.',
    'no-entry': '리스트에 이 도메인의 항목이 없거나, 있어도 읽히지 않습니다.',
    'no-list': '단일 키가 비어 있고 리스트도 없습니다.',
    'no-domain': '계정에 도메인(@ 뒤의 값)이 없어 리스트에서 고를 수 없습니다.',
    'after-gap': '끊어진 번호 뒤에 있습니다. 그 이후를 읽지 않는다는 설명은 가이드의 USERINFO_##에 있습니다.',
    'number-unusable': '읽지 않는 번호입니다. 번호는 01부터 99까지 두 자리로 적습니다.',
    'not-known': '같은 키가 서로 다른 값으로 여러 번 있으며, 어느 값이 적용되는지는 문서에 없습니다.',
    'entry-format': 'domain;key 형태가 아닙니다.',
    'domain-case': '도메인의 대소문자가 다릅니다. Adapter가 대소문자를 구분하는지는 문서에 없습니다.',
    'domain-blank': '도메인과 ";" 사이에 빈칸이 있습니다. Adapter가 빈칸을 무시하는지는 문서에 없습니다.',
    'domain-twice': '이 도메인의 항목이 여러 개입니다. 어느 항목이 사용되는지는 문서에 없습니다.',
  } satisfies Record<DomainReason, string>,
};

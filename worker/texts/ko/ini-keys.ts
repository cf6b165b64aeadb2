/** `ADFSadapter.ini` 설정에 관한 문구. 이름은 스키마를 따르며, `values`는 허용된 값의 뜻이다. */
export const iniKeys = {
  MAIN_MFA_TITLE: {
    title: 'Adapter 이름',
    help: '자유롭게 정할 수 있는 이름입니다. 어디에 표시되는지는 가이드에 없습니다. 가이드의 예시에는 MAIN_TITLE로 되어 있으나 실제 키는 MAIN_MFA_TITLE입니다.',
  },
  MAIN_CLAIM1: {
    title: '인증 방법을 알리는 claim',
    help: '사용자가 어떤 방법으로 인증했는지 AD FS에 알리는 claim의 유형입니다. AD FS는 이 유형의 claim으로만 추가 인증을 확인하므로 가이드의 값을 그대로 사용하세요.',
  },
  MAIN_CLAIM2: {
    title: '전달하는 인증 방법',
    help: '위 claim의 값입니다. Get-AdfsAuthenticationProvider로 조회한 Adapter의 AuthenticationMethods 중 하나여야 하며, 다르면 AD FS가 인증 완료로 처리하지 않습니다. 가이드의 값을 그대로 사용하세요.',
  },
  MFA_API_URL: {
    title: 'MFA API 주소',
    help: '사용자의 브라우저가 이동하는 MFA 서버의 주소입니다. tenant에 따라 다르므로 SingleID에 정확한 주소를 확인하세요. 가이드의 값은 스테이징 주소입니다. 끝에 "/"를 붙이지 마세요.',
  },
  CONSUMER_KEY: {
    title: 'Consumer Key',
    help: 'SingleID에서 발급받은 GUID이며, Request Token의 sys 값이 됩니다. DOMAIN_CONSUMER_KEY_##을 사용하려면 비워 두세요. 값이 있으면 리스트는 무시됩니다.',
  },
  SECRET_KEY: {
    title: 'Secret Key',
    help: 'SingleID에서 발급받은 키이며, 토큰의 서명을 검증하는 데 사용합니다. 절대로 외부에 공개하지 마세요. DOMAIN_SECRET_KEY_##을 사용하려면 비워 두세요. 값이 있으면 리스트는 무시됩니다.',
  },
  'DOMAIN_CONSUMER_KEY_##': {
    title: '도메인별 Consumer Key',
    help: '도메인별로 키가 다를 때 domain;consumerKey 형태로 01부터 적습니다. CONSUMER_KEY가 비어 있을 때만 사용됩니다. 각 도메인의 Secret Key도 DOMAIN_SECRET_KEY_##에 적으세요.',
  },
  'DOMAIN_SECRET_KEY_##': {
    title: '도메인별 Secret Key',
    help: '도메인별로 키가 다를 때 domain;secretKey 형태로 01부터 적습니다. SECRET_KEY가 비어 있을 때만 사용됩니다. 각 도메인의 Consumer Key도 DOMAIN_CONSUMER_KEY_##에 적으세요.',
  },
  USE_LDAP_SEARCH: {
    title: 'LDAP 검색',
    help: 'LDAP에서 사용자를 검색할지, 실패해도 MFA를 진행할지 정합니다. 가이드는 1을 권장합니다. 2로 설정하면 검색에 실패했을 때 오류 1003으로 진행이 중지됩니다. 속성 값이 비어 있는 것은 실패가 아닙니다.',
    values: {
      '0': '검색하지 않음 (토큰에는 빈 값)',
      '1': '검색하되 실패해도 진행',
      '2': '사용자 정보가 있어야 진행',
    },
  },
  LDAP_SERVER: {
    title: 'LDAP 서버',
    help: '대문자 LDAP:// 뒤에 호스트 이름, IPv4 주소, IPv6 주소 중 하나를 적습니다. TLS는 LDAPS://가 아니라 LDAP_SSLTLS로 설정합니다. 가이드에 따르면 USE_LDAP_SEARCH=0일 때는 삭제해도 되지만, 없으면 #5007이 발생한다고도 되어 있습니다.',
  },
  LDAP_USE_IDPW: {
    title: 'LDAP 접속에 ID/PW 사용',
    help: 'Adapter는 시스템 권한으로 동작하므로 일반적으로 ID/PW가 필요 없습니다. 이벤트 로그에 AD 접속 오류가 있을 때만 1로 설정하고, 이때는 LDAP_ID와 LDAP_PW가 반드시 있어야 합니다. 암호는 이 파일에 평문으로 저장됩니다.',
    values: { '0': 'ID/PW 사용 안 함', '1': 'LDAP_ID, LDAP_PW 사용' },
  },
  LDAP_SSLTLS: {
    title: 'LDAP SSL/TLS',
    help: '일반적으로 1로 설정합니다. LDAP_USE_IDPW=1일 때만 적용됩니다. 인증서에는 호스트 이름이 들어 있으므로, IP 주소로 접속하면(LDAP_DNS_LOOKUP이 0이 아닐 때) TLS 연결이 실패할 수 있습니다.',
    values: { '0': 'SSL/TLS 사용 안 함', '1': 'SSL/TLS 사용' },
  },
  LDAP_ID: {
    title: 'LDAP 접속 ID',
    help: 'LDAP에 접속할 계정입니다. LDAP_USE_IDPW=1이면 반드시 필요하고, 0이면 사용되지 않습니다.',
  },
  LDAP_PW: {
    title: 'LDAP 접속 PW',
    help: 'LDAP_ID의 암호이며 평문으로 적습니다. LDAP_USE_IDPW=1이면 반드시 필요하고, 0이면 사용되지 않습니다. 파일을 읽을 수 있으면 누구나 알 수 있으므로, 가급적 ID/PW 없이 LDAP에 접속되도록 서버를 구성하세요.',
  },
  LDAP_DNS_LOOKUP: {
    title: 'LDAP 서버 DNS Lookup',
    help: 'LDAP_SERVER를 DNS Lookup하여 IP 주소로 접속할지 정합니다. DNS Lookup이 실패하면 LDAP_SERVER 값 그대로 접속합니다. 2와 3은 LDAP_WHITE_IP_## 리스트의 순서대로 주소를 고릅니다.',
    values: {
      '0': 'LDAP_SERVER 값 그대로 접속',
      '1': 'Lookup 결과의 첫 번째 IP 사용',
      '2': '허용 리스트의 IP 사용, 없으면 LDAP_SERVER',
      '3': '허용 리스트의 IP 사용, 없으면 접속 안 함',
    },
  },
  LDAP_DNS_IF_FAIL_USE_NEXT: {
    title: '다음 IP로 접속 시도',
    help: 'DNS Lookup 결과가 여러 개일 때 첫 번째 IP에 접속하지 못하면 어떻게 할지 정합니다. 0이면 검색 결과가 빈 값이 되므로, 서버 한 대의 장애로도 사용자 정보를 얻지 못합니다. LDAP_DNS_LOOKUP=0이면 효과가 없습니다.',
    values: { '0': '첫 번째 IP만 시도', '1': '다음 IP로 시도' },
  },
  'LDAP_WHITE_IP_##': {
    title: '접속 허용 LDAP IP',
    help: 'Adapter가 접속해도 되는 IPv4 또는 IPv6 주소를 01부터 99까지 순차적으로 적습니다. LDAP_DNS_LOOKUP이 2 또는 3일 때만 사용됩니다. DNS 결과가 아니라 이 리스트의 순서를 따르며, DNS 결과에 없는 주소는 건너뜁니다.',
  },
  USERINFO_ENCRYPT: {
    title: '사용자 정보 암호화',
    help: 'USERINFO_## 값을 암호화하여 토큰에 넣을지 정하며, 그에 따라 claim 이름이 달라집니다. 0으로 두세요. 가이드에 따르면 1.2.0.8 현재 Adapter가 이 암호화를 지원하지 않습니다.',
    values: { '0': '평문, 세 번째 이름 사용 (plainMobile)', '1': '암호화, 두 번째 이름 사용 (mobile)' },
  },
  'USERINFO_##': {
    title: '토큰에 넣을 사용자 정보',
    help: 'attribute;encryptedClaim;plainClaim 형태로 LDAP 속성과 암호화/평문일 때의 claim 이름을 적습니다. 번호는 01부터 99까지이며, 번호가 끊어지면 그 이후는 읽지 않습니다. USERINFO_00은 사용할 수 없고, 하나도 없어도 됩니다.',
  },
  KEY_NAME_IN_RESPONSE: {
    title: '응답 파라미터 이름',
    help: 'MFA 서버가 결과 토큰을 URL에 담아 돌려줄 때 사용하는 파라미터 이름입니다. 가이드의 onload.js는 jwtTokenResponse를 찾으므로, 바꾸려면 양쪽을 함께 바꾸세요.',
  },
  TOKEN_EXP_TIME: {
    title: '토큰 유효 시간',
    help: 'Request Token의 exp를 만들 때 발급 시각에 더하는 값입니다. 1d02h38m27s처럼 일시분초(dhms)로 적으며, 숫자만 적으면 초입니다.',
  },
  TOKEN_CLAIM_CLIENT: {
    title: '토큰에 client 포함',
    help: 'Request Token에 client claim을 넣을지 정합니다. client는 SAML이면 issuer, OIDC이면 client-id입니다.',
    values: { '0': 'client 제외', '1': 'client 포함' },
  },
  MFA_VERIFY_TYPE: {
    title: 'MFA 결과 검증 방법',
    help: 'MFA 결과가 이 로그인의 것인지 확인하는 방법입니다. 정상 운영에서는 0으로 설정하지 않습니다. 1은 CACHE_ATTRIBUTE, CACHE_DELIMETER, SKEW_SECONDS, CACHE_LIFE_TIME과 LDAP 쓰기 권한이 필요합니다. 2는 MFA_VERIFY_URL이 필요하고, 서버에서 그 주소로 접속할 수 있어야 합니다.',
    values: {
      '0': '검증 안 함',
      '1': 'Adapter가 검증 (LDAP)',
      '2': 'API 서버가 검증',
    },
  },
  MFA_VERIFY_URL: {
    title: 'MFA 결과 검증 주소',
    help: 'MFA_VERIFY_TYPE=2일 때 AD FS 서버가 이 주소 뒤에 request-id를 덧붙여 호출하고, 200이 돌아오면 진행합니다. 끝에 "/"를 붙이지 마세요. 값이 없을 때의 오류 코드가 가이드에 없으므로 로그로는 알 수 없을 수 있습니다.',
  },
  MFA_VERIFY_SECURE_PROTOCOL: {
    title: '결과 검증 보안 프로토콜',
    help: 'MFA_VERIFY_URL을 호출할 때 사용합니다. 대소문자를 구분하지 않으며, SSL3, TLS, TLS11은 사용하지 않습니다. TLS 1.3은 Windows Server 2022 이상에서 지원됩니다.',
    values: { TLS12: 'TLS 1.2', TLS13: 'TLS 1.3' },
  },
  CACHE_ATTRIBUTE: {
    title: '검증용 LDAP 속성',
    help: 'MFA_VERIFY_TYPE=1일 때 요청 ID를 저장하는 사용자의 LDAP 속성입니다. 이 속성에 대한 쓰기 권한이 있어야 합니다. 가이드의 값 otherPager를 그대로 사용하세요.',
  },
  CACHE_DELIMETER: {
    title: 'ID와 시간의 구분자',
    help: 'CACHE_ATTRIBUTE에 저장하는 요청 ID와 시간을 구분하는 문자입니다. Adapter는 이 철자만 인식하므로, 영어로는 맞는 CACHE_DELIMITER로 적으면 다른 키가 됩니다. MFA_VERIFY_TYPE=1일 때 사용됩니다.',
  },
  SKEW_SECONDS: {
    title: '로그인 허용 시간',
    help: 'AD 로그인부터 결과를 받을 때까지 허용하는 시간(초)입니다. Passcode 입력 시점이 아니라 AD 로그인 직후부터 계산하므로 몇 분으로는 부족하며, 가이드의 값은 3600입니다. MFA_VERIFY_TYPE=1일 때 사용됩니다.',
  },
  CACHE_LIFE_TIME: {
    title: 'LDAP에 저장된 ID의 수명',
    help: '이보다 오래된 ID는 다음 접속 때 CACHE_ATTRIBUTE에서 삭제됩니다. 1d02h38m27s처럼 적으며, 숫자만 적으면 초입니다. SKEW_SECONDS보다 짧게 설정하지 마세요. MFA_VERIFY_TYPE=1일 때 사용됩니다.',
  },
  BYPASS_ADAPTER: {
    title: 'Adapter 무력화 (비상용)',
    help: '정확히 283901이면 Adapter가 무력화되어 사용자가 Adapter 없이 로그인합니다. 1이나 true를 포함한 다른 값은 모두 정상 사용입니다. 비상시에만 사용하고 평상시에는 0으로 두세요.',
    values: { '0': '정상 사용', '283901': 'Adapter 무력화' },
  },
  API_SYSTEMNAME: {
    title: '시스템 명칭',
    help: 'MFA 기능에는 영향이 없지만 없으면 #5001이 발생합니다. 가이드의 값 SingleID를 그대로 사용하세요.',
  },
  MSG_INTERNAL_ERROR: {
    title: '진행 중지 메시지',
    help: '진행이 멈출 때 오류 코드 위에 표시되는 메시지입니다. 섹션의 숫자는 언어이며(1033 영어, 1042 한국어), MSG-1033은 반드시 있어야 합니다. MSG-1042에 한글을 입력하면 오류가 발생하므로 여기에도 영문으로 적으세요.',
  },
  LOG_LEVEL: {
    title: '로그 수준',
    help: 'Windows 이벤트 로그 MFA_Adapter에 기록하는 기준입니다. 문제를 추적할 때는 2로 설정하세요.',
    values: { '0': '오류', '1': '오류, 경고', '2': '오류, 경고, 일반 메시지 모두' },
  },
};

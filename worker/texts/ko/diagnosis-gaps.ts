/** 오류 코드 없이 실패하는 경우. `what`은 내용, `check`는 확인할 것이다. */
export const diagnosisGaps = {
  'gap-log-empty': {
    what: 'AD FS는 오류를 표시했으나 Adapter 로그에는 해당 사용자의 기록이 없습니다.',
    check:
      'Adapter가 실행되지 않았거나(두 번째 탭, AD FS의 다른 오류), 로그가 기록되지 않은 것입니다. LOG_LEVEL, 이벤트 로그의 권한, 로그가 이미 덮어써졌는지를 확인하고 AD FS/Admin에서 Activity ID로 찾으세요.',
  },
  'gap-callback-name': {
    what: '응답이 Adapter가 찾는 것과 다른 이름으로 돌아옵니다.',
    check: 'KEY_NAME_IN_RESPONSE는 돌아온 URL과 onload.js에 있는 것과 같은 jwtTokenResponse여야 합니다.',
  },
  'gap-response-signature': {
    what: '응답의 서명이 맞지 않는 경우이며, 이를 알리는 코드가 없습니다.',
    check: '토큰 도구에서 이 팜의 키로 응답 토큰을 검사하고, 모든 서버의 SECRET_KEY를 비교하세요.',
  },
  'gap-response-expired': {
    what: '응답이 만료되었거나 아직 유효하지 않은 경우이며, 이를 알리는 코드가 없습니다.',
    check: '서버의 시계를 토큰의 시간과 비교하세요.',
  },
  'gap-nonce': {
    what: '응답의 nonce가 저장된 것과 다르거나 저장된 지 너무 오래되었습니다.',
    check:
      'MFA_VERIFY_TYPE=1이면 SKEW_SECONDS는 AD 로그인 시점부터 계산됩니다. 계정이 CACHE_ATTRIBUTE에 쓸 수 있어야 하며, 다른 탭이 nonce를 바꾸었을 수도 있습니다.',
  },
  'gap-verify-status': {
    what: 'MFA 서버가 결과 검증에 200이 아닌 값을 돌려준 경우이며, 이를 알리는 코드가 없습니다.',
    check:
      'MFA_VERIFY_TYPE=2이면 이 서버에서 MFA_VERIFY_URL을 호출해 보고 방화벽, 프록시, TLS, 주소의 환경을 확인하세요.',
  },
  'gap-verify-type': {
    what: 'MFA_VERIFY_TYPE이 누락되어도 이를 알리는 코드가 없습니다.',
    check: '이때의 동작은 문서에 없습니다. 1 또는 2로 설정하세요.',
  },
  'gap-verify-url': {
    what: 'MFA_VERIFY_TYPE이 2인데 MFA_VERIFY_URL이 누락되어도 이를 알리는 코드가 없습니다.',
    check: '끝에 /를 붙이지 않은 주소를 입력하세요.',
  },
  'gap-verify-protocol': {
    what: 'MFA_VERIFY_TYPE이 2인데 MFA_VERIFY_SECURE_PROTOCOL이 누락되었거나 사용할 수 없는 값이어도 이를 알리는 코드가 없습니다.',
    check: 'TLS12로 설정하세요. TLS13은 Windows Server 2022부터 사용할 수 있습니다.',
  },
  'gap-ldap-search': {
    what: 'USE_LDAP_SEARCH가 누락되어도 이를 알리는 코드가 없습니다.',
    check: '이때의 동작은 문서에 없습니다. 가이드에서는 1을 권장합니다.',
  },
  'gap-ldap-dns': {
    what: 'LDAP_DNS_LOOKUP이 누락되어도 이를 알리는 코드가 없습니다.',
    check: '이때의 동작은 문서에 없습니다. 0~3 중에서 설정하세요.',
  },
  'gap-bypass': {
    what: 'BYPASS_ADAPTER가 283901입니다. 사용자가 2차 인증 없이 로그인하며 로그에도 표시되지 않습니다.',
    check: '비상 상황이 끝나는 대로 0으로 설정하세요.',
  },
};

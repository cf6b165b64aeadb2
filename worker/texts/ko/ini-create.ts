import type { Environment, IniGroup } from '../../contract';

/** 새 `ADFSadapter.ini`의 주석. 설정의 이름과 값의 뜻은 `ini-keys`에서 가져온다. 앞에 `#`을 붙이지 않는다. */
export const iniCreate = {
  head: [
    'ADFS MFA Adapter 환경 설정 (ADFSadapter.ini)',
    '환경: {environment}',
    'tenant: {tenant}',
    '이 파일은 UTF-8로 저장하고, AD FS 서버마다 한 드라이브의 루트에 있는 ADFSadapter 디렉토리에 두세요. (1.2.0.6 전 버전은 C:만 가능)',
    '값에는 " 또는 \'를 사용할 수 있습니다. 값의 앞뒤 공백은 Trim 처리됩니다. #으로 시작하는 줄은 주석입니다.',
  ],
  version: 'Adapter 버전: {version}',
  environments: {
    production: '운영',
    staging: '스테이징',
    development: '개발',
  } satisfies Record<Environment, string>,
  groups: {
    identity: '기본 정보',
    api: 'MFA API 정보',
    keys: 'SingleID에서 발급받은 키 (외부 공개 절대 금지)',
    ldap: 'LDAP Search',
    userinfo: '사용자 정보',
    token: '토큰',
    verification: 'MFA 결과 검증',
    operation: '운영',
    messages: '메시지',
  } satisfies Record<IniGroup, string>,
  pending: ['아직 발급받지 못했습니다. SingleID에서 발급받은 값을 입력하세요.'],
  notes: {
    MFA_API_URL: ['끝에 "/"를 붙이지 마세요.'],
    CONSUMER_KEY: ['값이 있으면 DOMAIN_CONSUMER_KEY_##은 사용되지 않습니다.'],
    SECRET_KEY: ['값이 있으면 DOMAIN_SECRET_KEY_##은 사용되지 않습니다.'],
    'DOMAIN_CONSUMER_KEY_##': ['형태: domain;consumerKey. 번호는 01부터 끊어지지 않게 적으세요.'],
    'DOMAIN_SECRET_KEY_##': ['형태: domain;secretKey. 번호는 01부터 끊어지지 않게 적으세요.'],
    LDAP_SERVER: ['대문자 "LDAP://" 뒤에 이름이나 IP 주소를 적으세요.'],
    LDAP_SSLTLS: ['ID/PW를 사용할 때만 적용됩니다.'],
    'LDAP_WHITE_IP_##': ['번호는 01부터 99까지이며, 접속을 시도할 순서대로 적으세요.'],
    'USERINFO_##': ['형태: attribute;encryptedClaim;plainClaim. 번호는 01부터이며, 끊어진 번호 이후는 읽지 않습니다.'],
    KEY_NAME_IN_RESPONSE: ['로그인 테마의 onload.js에 있는 이름과 같아야 합니다.'],
    TOKEN_EXP_TIME: ['1d02h38m27s처럼 일시분초로 적으며, 숫자만 적으면 초입니다.'],
    MFA_VERIFY_URL: ['끝에 "/"를 붙이지 마세요. 모든 AD FS 서버에서 이 주소로 접속할 수 있어야 합니다.'],
    CACHE_DELIMETER: ['Adapter는 이 철자만 인식합니다.'],
    SKEW_SECONDS: ['Passcode 입력이 아니라 AD 로그인 시점부터 계산하므로 여유 있게 설정하세요.'],
    BYPASS_ADAPTER: ['비상 상황에서만 변경하세요. 평상시 값은 0입니다.'],
    MSG_INTERNAL_ERROR: ['모든 섹션에 영문으로 적으세요. 한글을 입력하면 에러가 발생합니다.'],
  } as Readonly<Partial<Record<string, readonly string[]>>>,
};

import type { RuleWords, TokenComposeRuleId } from '../../contract';

/** 토큰을 만들 때 찾은 문제의 문구. */
export const tokenComposeRules = {
  'token-make-claim-missing': {
    what: '{claim|이/가} 없거나 비어 있습니다.',
    why: '이 종류의 토큰 샘플에는 모두 들어 있습니다.',
    effect: '받는 쪽이 토큰을 거부할 수 있으며, MFA API는 이유 없이 400으로 응답합니다.',
    cure: '없는 경우를 시험하려는 것이 아니라면 값을 입력하세요.',
    source: '가이드의 샘플 토큰, API를 사용하는 시스템의 코드',
  },
  'token-make-claim-twice': {
    what: '{claim|이/가} 두 번 이상 있습니다.',
    why: 'JSON에서 이름은 한 번만 쓰며(RFC 7519 4절), 받는 쪽은 마지막 값을 사용하거나 거부합니다.',
    effect: '같은 토큰을 읽어도 받는 쪽마다 값이 다를 수 있습니다.',
    cure: '하나만 남기세요.',
    source: 'RFC 7515 4절, RFC 7519 4절',
  },
  'token-make-req-not-guid': {
    what: 'req가 GUID가 아닙니다.',
    why: '샘플에서는 모두 GUID이며 요청마다 새로 생성합니다.',
    effect: '사용자가 돌아왔을 때 이 값으로 확인하므로, 같은 값을 반복하면 응답을 재사용할 수 있습니다.',
    cure: '기본값에서 다시 시작하면 새 값이 들어갑니다.',
    source: '가이드의 샘플 토큰, API를 사용하는 시스템의 코드',
  },
  'token-make-ret-not-text': {
    what: 'ret가 문자열 "1" 또는 "0"이 아닙니다.',
    why: 'API를 사용하는 시스템은 문자열로 읽으며, 숫자 1은 다른 값입니다.',
    effect: '"1"과 비교하는 쪽은 인증이 실패한 것으로 처리합니다.',
    cure: '성공은 "1", 실패는 "0"으로 따옴표까지 입력하세요.',
    source: 'API를 사용하는 시스템의 코드',
  },
  'token-make-time': {
    what: '{claim|이/가} 시각이 아닙니다: {form}.',
    why: '토큰의 시각은 1970년부터의 초를 나타내는 숫자입니다(NumericDate).',
    effect: '엄격한 쪽은 토큰을 거부하고, 그렇지 않은 쪽에서는 만료되지 않는 토큰이 됩니다.',
    cure: '초 단위 숫자를 따옴표 없이 입력하세요.',
    source: 'RFC 7519 2절',
    terms: {
      form: {
        'no-number': '숫자가 아님',
        milliseconds: '밀리초 단위로 보임',
        'no-time': '음수이거나 무한대',
      },
    },
  },
  'token-make-expired': {
    what: '이미 만료된 토큰입니다.',
    why: 'exp가 현재 시각 이전입니다.',
    effect: '받는 쪽의 시계가 느리지 않은 한 거부됩니다.',
    cure: '만료된 경우를 시험하려는 것이 아니라면 exp를 늦추세요.',
    source: 'RFC 7519 4.1.4절',
  },
  'token-make-lifetime': {
    what: '토큰의 유효 시간이 {lifetime}초입니다. 이 팜의 TOKEN_EXP_TIME은 {limit}초입니다.',
    why: 'Adapter는 TOKEN_EXP_TIME만큼 유효한 토큰을 만듭니다.',
    effect: 'Adapter가 만드는 토큰과 조건이 다르고, 유출되면 더 오래 악용될 수 있습니다.',
    cure: 'exp를 iat부터 {limit}초 이내로 설정하세요.',
    source: 'ADFSadapter.ini의 TOKEN_EXP_TIME (더 긴 토큰의 영향은 Signet의 판단)',
  },
  'token-make-contact': {
    what: '{claim}의 값이 이름과 맞지 않습니다: {form}.',
    why: 'email과 mobile은 암호화한 연락처, plainEmail과 plainMobile은 평문 연락처에 사용합니다. USERINFO_##에 다른 이름을 지정했으면 그 이름을 따릅니다.',
    effect: '상대가 연락처를 읽지 못하므로 인증 코드를 보낼 수 없습니다.',
    cure: '암호화 대상으로 지정하거나 다른 이름을 사용하세요.',
    source: '가이드의 USERINFO_##, API를 사용하는 시스템의 코드',
    terms: { form: { plain: '암호화용 이름에 평문이 들어 있음', encrypted: '평문용 이름에 암호문이 들어 있음' } },
  },
  'token-make-algorithm': {
    what: '{alg|으로/로} 서명합니다.',
    why: 'MFA API의 샘플과 이를 사용하는 시스템은 HS256만 사용합니다.',
    effect: '다른 알고리즘을 받는지는 알려져 있지 않습니다.',
    cure: 'HS256을 선택하세요.',
    source: '가이드의 샘플 토큰, API를 사용하는 시스템의 코드',
  },
  'token-make-secret-short': {
    what: '비밀 키가 {bytes}바이트입니다. {alg|은/는} {least}바이트 이상이어야 합니다.',
    why: '키는 해시보다 짧으면 안 됩니다(RFC 7518 3.2절).',
    effect: '최신 .NET 라이브러리는 거부하며(IDX10720), 짧은 키는 추측할 수 있습니다.',
    cure: '임의의 32바이트로 만든 키를 사용하세요.',
    source: 'RFC 7518 3.2절',
  },
  'token-make-secret-canonical': {
    what: '비밀 키가 Base64이지만 표준 표기가 아닙니다.',
    why: '마지막 문자에 어느 바이트에도 속하지 않는 비트가 있거나, 끝의 =가 빠졌거나, 앞뒤에 공백이 있습니다.',
    effect: '대부분의 프로그램은 읽지만 엄격한 프로그램은 거부합니다.',
    cure: 'SingleID 운영팀에서 이렇게 발급했다면 그대로 두고, 아니라면 다시 복사하세요.',
    source: 'RFC 4648 3.5절, 가이드의 샘플에서도 확인',
  },
  'token-make-secret-reading': {
    what: '비밀 키를 Base64로 읽지 않도록 선택했습니다.',
    why: 'MFA API를 사용하는 시스템은 SECRET_KEY를 Base64로 디코딩한 뒤 서명합니다.',
    effect: 'MFA API에서 서명 검증에 실패하여 400이 반환됩니다.',
    cure: '이 실수를 재현하려는 것이 아니라면 Base64를 선택하세요.',
    source: 'API를 사용하는 시스템의 코드',
  },
  'token-make-query-long': {
    what: '주소의 쿼리가 {length}자입니다. IIS의 기본 한도는 {limit}자입니다.',
    why: 'IIS 요청 필터링의 maxQueryString 설정입니다.',
    effect: 'API나 프록시가 IIS에서 동작하면 404.15로 응답합니다.',
    cure: '클레임을 줄이세요. 특히 rtn을 확인하세요.',
    source: 'Microsoft의 IIS 요청 제한 문서',
  },
  'token-make-url-long': {
    what: '주소가 {length}자입니다. http.sys의 한도는 {limit}자입니다.',
    why: 'Windows는 더 긴 주소를 프로그램에 전달하기 전에 거부합니다.',
    effect: '400이나 414로 실패하며 IIS나 AD FS 로그에는 남지 않습니다.',
    cure: '클레임을 줄이세요.',
    source: 'Microsoft의 http.sys 설정 문서',
  },
  'token-make-register-get': {
    what: 'registerFlag는 POST 방식에만 문서화되어 있습니다.',
    why: '가이드에서는 POST 방식의 파라미터이며, true이면 MFA Consumer Home으로 이동합니다.',
    effect:
      '주소를 브라우저에서 바로 열면 GET으로 전송되며, 이때의 동작은 알려져 있지 않습니다. 명령과 양식은 POST를 사용합니다.',
    cure: '양식이나 명령 중 하나로 전송하세요.',
    source: '가이드의 MFA Consumer Request',
  },
} as const satisfies Record<TokenComposeRuleId, RuleWords>;

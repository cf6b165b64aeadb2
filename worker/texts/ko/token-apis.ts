import type { OpenApiId } from '../../contract';

/** SingleID API에 관한 문구: 하는 일과, 알려지지 않은 점. */
export const tokenApis = {
  apis: {
    'mfa-request': {
      name: 'MFA 요청',
      what: '사용자를 MFA 인증 페이지로 보냅니다. 브라우저에서 열며, 응답은 리다이렉트입니다.',
      unknown: '오류는 400만 문서화되어 있습니다. 토큰 데이터를 확인하라는 내용뿐입니다.',
    },
    'mfa-register': {
      name: 'registerFlag를 사용하는 MFA 요청',
      what: 'true이면 등록을 위해 MFA Consumer Home으로, false이면 MFA 인증 페이지로 이동합니다.',
      unknown: 'registerFlag가 없을 때의 동작과, 파라미터를 본문에 넣어도 되는지는 알려져 있지 않습니다.',
    },
    'mfa-status': {
      name: 'MFA 요청 상태 조회',
      what: 'MFA_VERIFY_TYPE=2이면 Adapter가 호출하며, 200이면 통과로 처리합니다.',
      unknown:
        '메서드, 본문, 오류 코드는 알려져 있지 않습니다. GET은 추정이며, Bearer 토큰이 필요한지도 알 수 없습니다.',
    },
    'mfa-token': {
      name: 'MFA 토큰 조회',
      what: '사용자의 토큰을 발급합니다.',
      unknown: '필수 파라미터와 응답 형식은 알려져 있지 않습니다. 샘플의 protocol은 uma-uaf, language는 ko입니다.',
    },
    'otp-send': {
      name: 'OTP 발송',
      what: '일회용 인증키를 만들어 email, sms, msg 중 하나로 보냅니다.',
      unknown: '모든 파라미터의 이름과 위치, 응답은 알려져 있지 않습니다.',
    },
    'otp-validate': {
      name: 'OTP 검증',
      what: '일회용 인증키를 검증합니다.',
      unknown: '모든 파라미터의 이름과 위치, 응답은 알려져 있지 않습니다.',
    },
    'mail-anomaly': {
      name: '이상 탐지 메일 발송',
      what: '비정상 인증에 관한 메일을 보냅니다.',
      unknown: '모든 파라미터의 이름과 위치, 응답은 알려져 있지 않습니다.',
    },
    'mail-new-environment': {
      name: '새 로그인 환경 메일 발송',
      what: '새로운 환경을 확인하는 메일을 보냅니다.',
      unknown: '모든 파라미터의 이름과 위치, 응답은 알려져 있지 않습니다.',
    },
    user: {
      name: '사용자 조회',
      what: '사용자 이름, 이메일, 선호 언어, 시간대를 반환합니다.',
      unknown: '응답에서 각 값의 이름과 오류 코드는 알려져 있지 않습니다.',
    },
  } satisfies Record<OpenApiId, { name: string; what: string; unknown: string }>,
  parameters: {
    jwtTokenRequest: '요청 토큰',
    registerFlag: 'true 또는 false',
    'request-id': '요청 토큰의 req',
    userName: '사용자 이름',
    protocol: '샘플에서는 uma-uaf',
    sessionDataKey: '세션 키',
    redirectUrl: '완료 후 이동할 주소',
    errorRedirectUrl: '오류 발생 시 이동할 주소',
    params: '추가 파라미터. HTML에 &params=로 쓰면 브라우저가 &para를 기호로 바꿉니다',
    language: '샘플에서는 ko',
    'authentication-type': '인증 종류: email, sms, msg. 파라미터 이름은 알려져 있지 않습니다',
    username: '사용자 이름',
  },
  known: { stated: '문서에 있음', unknown: '알려지지 않음' },
  bearer:
    '가이드에 따르면 시스템을 Applications에 등록하고 모든 호출에 Authorization: Bearer와 JWT를 포함해야 합니다. 다만 가이드의 MFA 요청 샘플에는 이 헤더가 없습니다.',
} as const;

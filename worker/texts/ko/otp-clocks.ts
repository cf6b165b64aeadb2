import type { ClockAdjustment, ClockCause, ClockCheck, ClockVerdict, ClockVerdictReason } from '../../contract';

/** 시계 판정의 문구. */
export const otpClocks = {
  checks: {
    otp: '생성 주기 {cycle}초의 일회용 인증키',
    jwt: 'JWT(nbf, exp)',
    saml: 'SAML(NotBefore, NotOnOrAfter)',
    kerberos: 'Kerberos',
  } satisfies Record<ClockCheck, string>,
  results: {
    always: '통과',
    sometimes: '때에 따라 통과',
    never: '실패',
    unknown: '알 수 없음',
  } satisfies Record<ClockVerdict['result'], string>,
  reasons: {
    inside: '시간차(최소 {from}초, 최대 {to}초)가 허용 범위({least}초~{most}초) 안에 있습니다.',
    outside: '시간차(최소 {from}초, 최대 {to}초)가 허용 범위({least}초~{most}초)를 벗어났습니다.',
    between: '시간차(최소 {from}초, 최대 {to}초)가 허용 범위({least}초~{most}초)의 경계에 걸쳐 있습니다.',
    behind:
      '이 시계가 발급 서버보다 최대 {by}초 느려서 새 토큰이 아직 유효하지 않습니다. 허용 오차는 {forgiven}초입니다.',
    ahead: '이 시계가 발급 서버보다 빨라서 토큰이 {by}초 일찍 만료됩니다.',
    'no-measure': '측정값이 없습니다. w32tm /stripchart의 출력을 붙여넣으세요.',
    unreliable: '측정 결과가 서로 맞지 않습니다.',
    'no-cycle': '열려 있는 프로필이 없어 생성 주기를 알 수 없습니다.',
    window: '정책이 상한보다 많은 인증키를 동시에 허용합니다.',
  } satisfies Record<ClockVerdictReason, string>,
  lenient: {
    always: '.NET과 WIF는 300초까지 허용하므로 통과합니다.',
    never: '300초까지 허용하는 .NET과 WIF에서도 실패합니다.',
  },
  measured: {
    verifier: '검증 서버의 시계를 측정한 값입니다. 휴대폰의 시계는 맞다고 보며, 실제 오차는 알 수 없습니다.',
    device: '인증키를 생성하는 기기의 시계를 측정한 값입니다. 서버의 시계는 맞다고 보며, 실제 오차는 알 수 없습니다.',
  },
  how: {
    slewed: '즉시 바뀌지 않고 조금씩 맞춰집니다.',
    set: '차이가 {limit}초를 넘으므로 즉시 맞춰집니다.',
    refused: '차이가 {limit}초를 넘으므로 보정되지 않습니다. 먼저 수동으로 맞추세요.',
    none: '보정할 차이가 없습니다.',
    unknown:
      '즉시 맞춰질지 조금씩 맞춰질지는 MaxAllowedPhaseOffset에 달려 있습니다. 기본값은 독립 서버 1초, 도메인 300초입니다. w32tm /query /configuration의 출력을 붙여넣으세요.',
  } satisfies Record<ClockAdjustment['how'], string>,
  rate: '차이가 1초에 {rate}초씩 줄어듭니다.',
  until: '약 {seconds}초 뒤에 통과합니다.',
  startsWithin: '다음 동기화 요청은 {seconds}초 안에 이루어집니다.',
  heldFor: '차이가 커서 먼저 {seconds}초 동안 일시적인 값으로 간주됩니다.',
  causes: {
    done: '명령이 성공했습니다.',
    'no-time-data': '시간을 알려 준 서버가 없습니다.',
    'too-big': '차이가 너무 커서 보정할 수 없습니다.',
    timeout: '서버가 응답하지 않았습니다.',
    'service-stopped': 'Windows Time 서비스가 시작되지 않았습니다.',
    'service-missing': '그런 서비스가 없습니다.',
    'service-disabled': '서비스가 사용 안 함 상태입니다.',
    'service-name': '서비스 이름이 틀렸습니다.',
    'already-running': '서비스가 이미 실행 중이었습니다.',
    'not-administrator': '액세스가 거부되었습니다.',
    'host-unknown': '서버 이름을 찾을 수 없습니다.',
    'other-error': '명령이 실패했습니다.',
  } satisfies Record<ClockCause, string>,
};

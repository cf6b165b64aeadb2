import type { FailureCode } from '../../contract';

/** 버그가 아닌 호출 실패에 관한 문구. `what`은 일어난 일, `cure`는 조치 방법이다. */
export const failures = {
  'call-cancelled': {
    what: '완료되기 전에 중지되었습니다.',
    cure: '필요하면 다시 실행하세요.',
  },
  'call-arguments': {
    what: '워커가 요청을 이해하지 못했습니다.',
    cure: '페이지가 워커보다 오래된 버전일 수 있으니 새로 고치세요. 워커를 직접 호출하는 프로그램은 verifier.d.ts의 형식을 확인하세요.',
  },
  'text-too-large': {
    what: '텍스트의 크기가 {sizeBytes}입니다. 최대 {limitBytes}까지 읽을 수 있습니다.',
    cure: '올바른 파일인지 확인하고 내용을 줄이세요.',
  },
  'text-too-many-lines': {
    what: '텍스트가 {lines}줄입니다. 최대 {limit}줄까지 읽을 수 있습니다.',
    cure: '올바른 파일인지 확인하고 내용을 줄이세요.',
  },
  'text-not-encodable': {
    what: '{encoding} 인코딩으로 저장할 수 없는 문자가 있습니다: {characters} 등 {count}자 (첫 위치는 {line}행 {column}열).',
    cure: '파일을 UTF-8로 변환하거나 해당 문자를 바꾸세요.',
  },
  'text-lone-surrogate': {
    what: '저장할 내용의 {line}행 {column}열에 반쪽짜리 문자(짝이 없는 서로게이트)가 있습니다.',
    cure: '해당 문자를 지우고 다시 입력하세요.',
  },
  'text-edits-invalid': {
    what: '변경할 위치가 서로 겹치거나 텍스트를 벗어나 적용할 수 없습니다.',
    cure: '현재 내용의 점검이 끝난 뒤 다시 시도하세요.',
  },
  'ini-value-control': {
    what: '{key} 값에 줄이나 텍스트를 끝내는 문자({character})가 있습니다.',
    cure: '해당 문자 없이 한 줄로 적으세요.',
  },
  'ini-key-name': {
    what: '키 이름으로 사용할 수 없습니다: "{key}".',
    cure: '= [ ] ; #과 제어 문자가 없고 앞뒤에 공백이 없는 이름을 사용하세요.',
  },
  'ini-section-name': {
    what: '섹션 이름으로 사용할 수 없습니다: "{section}".',
    cure: '[ ]와 제어 문자가 없고 앞뒤에 공백이 없는 이름을 사용하세요.',
  },
  'ini-list-full': {
    what: '{list} 항목이 이미 {limit}개 있어 더 사용할 번호가 없습니다.',
    cure: '먼저 항목을 하나 지우세요.',
  },
  'ini-list-order': {
    what: '{list} 항목을 이 순서로 바꿀 수 없습니다. 빠졌거나 중복된 번호가 있습니다.',
    cure: '항목마다 다른 번호를 붙이고, 모든 번호를 한 번씩만 지정하세요.',
  },
  'ini-answer-missing': {
    what: '{field} 항목이 입력되지 않았습니다.',
    cure: '값을 입력하세요.',
  },
  'ini-answer-form': {
    what: '{field} 항목의 형식이 올바르지 않습니다.',
    cure: '입력란의 예시를 참고하여, 앞뒤 공백 없이 한 줄로 입력하세요.',
  },
  'ini-answer-sample': {
    what: '{field} 항목의 값은 가이드에 실린 샘플입니다.',
    cure: 'SingleID에서 실제 값을 확인하세요. 아직 발급받지 못한 키는 비워 둘 수 있습니다.',
  },
  'ini-answer-twice': {
    what: '{field} 항목에 {value|이/가} 두 번 있습니다.',
    cure: '하나만 남기세요.',
  },
  'ini-answer-too-many': {
    what: '{field} 항목이 너무 많습니다. 리스트의 번호는 {limit}까지입니다.',
    cure: '항목 수를 줄이세요.',
  },
  'ini-answer-environment': {
    what: '{field} 항목의 {host|은/는} SingleID 테스트 환경의 호스트인데, 운영 환경으로 선택되어 있습니다.',
    cure: 'SingleID에서 운영 호스트를 확인하거나 다른 환경을 선택하세요.',
  },
  'ini-answer-hosts': {
    what: '두 호스트의 환경이 서로 다릅니다. MFA_API_URL은 {api}, MFA_VERIFY_URL은 {verify}입니다({field}).',
    cure: '두 호스트를 같은 환경의 것으로 맞추세요.',
  },
  'ini-answer-ldap': {
    what: 'Adapter가 검증하는 방식은 LDAP에 값을 저장하는데, LDAP 서버가 지정되지 않았습니다({field}).',
    cure: 'LDAP 서버를 지정하거나, API 서버가 검증하는 방식을 선택하세요.',
  },
  'rehearsal-address': {
    what: '"{address}" 값은 IP 주소가 아니므로 DNS Lookup 결과가 될 수 없습니다.',
    cure: 'IPv4 또는 IPv6 주소를 한 줄에 하나씩 입력하세요.',
  },
} satisfies Record<FailureCode, { what: string; cure: string }>;

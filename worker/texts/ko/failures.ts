import type { FailureCode } from '../../contract';
import { diagnosisFailures } from './diagnosis-failures';
import { otpFailures } from './otp-failures';
import { tokenComposeFailures } from './token-compose-failures';
import { tokenSearchFailures } from './token-search-failures';
import { storeFailures } from './store-failures';

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
  'bundle-value': {
    what: "구성의 '{field}' 값은 스크립트에 쓸 수 없습니다.",
    cure: '줄바꿈 같은 제어 문자를 지우세요. 드라이브는 C부터 Z까지의 한 글자입니다.',
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
  'escape-character': {
    what: '적을 수 없는 문자가 텍스트에 있습니다: {character}.',
    cure: '이 문자를 빼고 적으세요. 대부분 붙여넣을 때 함께 들어온 문자입니다.',
  },
  'reg-key': {
    what: '레지스트리 키의 경로가 아닙니다: "{path}".',
    cure: 'HKEY_LOCAL_MACHINE부터 전체 경로를 대괄호와 줄바꿈 없이 적으세요.',
  },
  'reg-number': {
    what: '{value|은/는} DWORD 값으로 적을 수 없습니다.',
    cure: '0부터 4294967295까지의 정수를 사용하세요.',
  },
  'theme-spec-missing': {
    what: '{feature}: {field} 항목이 비어 있습니다.',
    cure: '값을 입력하거나 이 기능을 빼세요.',
  },
  'theme-spec-form': {
    what: '{feature}: {field} 항목의 형식이 올바르지 않습니다.',
    cure: '입력란의 예시를 참고하세요. 주소는 https:// 또는 /adfs/로 시작하고, 시각에는 시간대가 있어야 합니다.',
  },
  'theme-spec-twice': {
    what: '{feature}: "{value}" 값이 두 번 있습니다({field}).',
    cure: '하나만 남기세요.',
  },
  'theme-spec-times': {
    what: '{feature}: 종료 시각이 시작 시각보다 늦지 않습니다.',
    cure: '두 시각과 시간대를 확인하여 고치세요.',
  },
  'theme-spec-post': {
    what: '{feature}: MFA 서버가 POST로 응답하면 {name} 값이 URL에 없으므로, 페이지의 스크립트로는 알 수 없습니다.',
    cure: 'MFA 서버가 GET으로 응답하게 하거나 이 기능을 빼세요. 기능을 빼면 사용자가 인증 방법을 한 번 더 선택해야 합니다.',
  },
  'theme-block-edited': {
    what: 'Signet이 이 스크립트에 작성한 블록을 누군가 직접 수정했습니다.',
    cure: '수정된 내용을 확인하여 필요한 것은 블록 밖으로 옮긴 뒤, 블록을 덮어쓰도록 선택하세요.',
  },
  'theme-block-broken': {
    what: '{line}번째 줄의 Signet 표시가 손상되었거나 짝이 없어, 어디까지가 Signet이 작성한 부분인지 알 수 없습니다.',
    cure: '표시된 줄과 그에 속한 내용을 직접 지우거나, 적용하기 전의 스크립트로 다시 시작하세요.',
  },
  'theme-block-newer': {
    what: '이 스크립트의 블록은 더 최신 Signet에서 작성되었습니다(블록 버전 {version}).',
    cure: '페이지를 새로 고쳐 최신 Signet을 연 뒤 다시 시도하세요.',
  },
  'theme-scripts-form': {
    what: '{field} 항목의 형식이 올바르지 않습니다.',
    cure: '경로는 C:\\theme\\onload.js처럼 드라이브부터 적고 * ? " < > |는 사용하지 마세요. 주소는 /adfs/portal/부터 적으세요.',
  },
  'theme-scripts-builtin': {
    what: '{theme} 테마는 AD FS에 기본으로 포함된 테마이므로 수정할 수 없습니다.',
    cure: '새 테마의 이름을 따로 정하세요. {theme} 테마를 복사하여 만듭니다.',
  },
  'theme-scripts-version': {
    what: 'Windows Server {version}의 AD FS에는 신뢰 당사자별 테마가 없습니다. 2016부터 사용할 수 있습니다.',
    cure: '신뢰 당사자를 빼고, 팜 전체에 테마를 적용하세요.',
  },
  'vendor-file-size': {
    what: '파일 크기가 {bytes}바이트입니다. {limit}바이트까지만 읽을 수 있습니다.',
    cure: '공급사가 제공한 DLL 파일 자체를 사용하세요.',
  },
  ...otpFailures,
  ...diagnosisFailures,
  ...tokenComposeFailures,
  ...tokenSearchFailures,
  ...storeFailures,
} satisfies Record<FailureCode, { what: string; cure: string }>;

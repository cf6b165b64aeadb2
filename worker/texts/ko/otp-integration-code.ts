import type { VerifierComment } from '../../contract';

/** 검증 코드의 주석. */
export const verifierComments = {
  head: [
    '프로필의 RFC 6238 일회용 인증키를 검증합니다.',
    'BaroPAM 제품의 인증키가 아닙니다. UTF-8로 저장하세요(Java: javac -encoding UTF-8).',
  ],
  secret: ['사이트 비밀키를 바이트로 넘기세요. 코드에 적지 말고 보호된 구성에 보관하세요.'],
  'user-secret': ['사용자마다 비밀키가 다릅니다. 암호화하여 보관하세요.'],
  fingerprint: ['사이트 비밀키가 프로필의 것인지 확인하는 값입니다(SHA-256의 앞 8바이트).'],
  'self-check': ['공개된 시험용 비밀키의 인증키이며, 이 코드를 만든 도구가 계산한 값입니다.'],
  derive: ['OTA-TOTP-KDF/v1: 각 값 앞에 길이를 붙입니다. ID, 전화번호, 생성 주기를 사용할 수 없으면 null입니다.'],
  verify: [
    '인증키의 단계를 반환하며 틀리면 -1입니다. 단계를 저장하세요. lastStep은 지금까지 허용한 가장 큰 단계이고 처음에는 -1입니다.',
  ],
  'constant-time': ['걸리는 시간으로 알 수 없도록 모든 단계를 비교합니다. 사용하지 않은 가장 작은 단계를 선택합니다.'],
  window: ['허용하는 시간(초)을 단계로 바꿉니다.'],
  gate: [
    '사용한 단계와 실패 횟수를 메모리에 보관합니다. 서버가 여러 대이면 데이터베이스에 두고 한 트랜잭션으로 변경하세요.',
  ],
  page: ['ASP.NET 페이지입니다. 사이트 비밀키가 있으면 OtpSiteSecret 설정에서 Base64로 읽습니다.'],
  form: ['Windows 폼입니다.'],
  use: ['로그인하는 사용자의 값을 여기에서 조회하세요. 요청에서 받은 값을 사용하면 안 됩니다.'],
} satisfies Record<VerifierComment, string[]>;

/** 토큰이나 요청을 만들 수 없는 이유의 문구. */
export const tokenComposeFailures = {
  'token-make-json': {
    what: '{claim}의 값이 JSON이 아닙니다.',
    cure: '문자열은 큰따옴표로 감싸고, 숫자와 true, false, null은 따옴표 없이 입력하세요.',
  },
  'token-make-header-alg': {
    what: '추가 Header 항목에 alg가 있습니다.',
    cure: '알고리즘은 해당 입력란에서 선택하고 목록에서 alg를 빼세요.',
  },
  'token-make-encrypt-text': {
    what: '{claim|은/는} 암호화 대상인데 값이 문자열이 아닙니다.',
    cure: '값을 큰따옴표로 감싸세요.',
  },
  'token-make-encrypt-key': {
    what: '선택한 방식으로 읽은 비밀 키의 길이가 {bytes}바이트입니다. 연락처 암호화에는 {wanted}바이트 키를 사용합니다.',
    cure: '발급받은 SECRET_KEY를 Base64로 읽도록 하거나 연락처를 평문으로 넣으세요.',
  },
  'token-make-insecure': {
    what: '여기에서는 연락처를 암호화할 수 없습니다. http로 접속하면 브라우저가 AES를 제공하지 않습니다.',
    cure: 'https나 localhost로 접속하거나 연락처를 평문으로 넣으세요.',
  },
  'token-make-secret': {
    what: '비밀 키가 비어 있거나 선택한 방식으로 읽을 수 없습니다.',
    cure: 'SECRET_KEY 전체를 복사하고 Base64를 선택하세요.',
  },
  'token-make-address': {
    what: 'http나 https 주소가 아니거나, 사용자 이름, # 뒤의 내용, 있으면 안 되는 경로가 들어 있습니다.',
    cure: 'ADFSadapter.ini의 MFA_API_URL을 그대로 사용하세요. 다른 API는 https와 호스트 이름만 입력하세요.',
  },
  'token-make-parameter': {
    what: '토큰을 전달할 파라미터의 이름이 비어 있습니다.',
    cure: 'MFA API에서는 jwtTokenRequest입니다.',
  },
  'token-make-tenant': {
    what: '테넌트가 경로의 한 부분으로 쓸 수 있는 값이 아닙니다.',
    cure: 'MFA_API_URL에서 호스트 이름 뒤에 있는 값을 슬래시 없이 입력하세요.',
  },
  'token-make-value-missing': {
    what: '경로에 들어가는 {name}의 값이 없거나 사용할 수 없습니다.',
    cure: '값을 입력하세요.',
  },
  'token-make-value-unknown': {
    what: '{name|은/는} 이 API에서 알려진 파라미터가 아닙니다.',
    cure: '여기에서는 빼고, 보유한 API 문서에 있으면 만들어진 명령에 직접 추가하세요.',
  },
} as const;

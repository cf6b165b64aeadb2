/** 일회용 인증키의 프로필, 사용자, 텍스트에 있는 문제에 관한 문구. */
export const otpFailures = {
  'otp-algorithm': {
    what: '프로필의 해시 알고리즘이 SHA1, SHA256, SHA512 중 하나가 아닙니다.',
    cure: '셋 중 하나를 선택하세요. 모든 앱이 지원하는 것은 SHA1뿐입니다.',
  },
  'otp-digits': {
    what: '인증키의 자릿수는 {least}~{most}입니다.',
    cure: '6이나 8을 선택하세요. 대부분의 앱은 다른 자릿수를 지원하지 않습니다.',
  },
  'otp-cycle': {
    what: '생성 주기로 {cycle}초를 사용할 수 없습니다. {least}~{most} 사이의 정수여야 합니다.',
    cure: '가이드의 범위는 3~60초이며, 다른 앱은 30초를 기준으로 합니다.',
  },
  'otp-cycle-derived': {
    what: '파생 키 방식에서는 생성 주기가 최대 {limit}초인데 {cycle}초로 지정되어 있습니다.',
    cure: '주기를 줄이거나 사용자마다 임의의 비밀키를 사용하세요.',
  },
  'otp-site-id': {
    what: '사이트 ID가 비어 있거나 {limit}자를 넘거나, 앞뒤에 공백이 있거나, 보이지 않는 문자가 있습니다.',
    cure: '도메인 이름처럼 바뀌지 않을 이름을 사용하세요.',
  },
  'otp-site-secret': {
    what: '사이트 비밀키가 {bytes}바이트입니다. {least}~{most}바이트여야 합니다.',
    cure: '임의의 32바이트로 새로 만드세요. 모든 사용자의 인증키가 바뀝니다.',
  },
  'otp-login-empty': { what: '로그인-ID가 비어 있습니다.', cure: '사용자가 로그인할 때 입력하는 ID를 적으세요.' },
  'otp-login-long': {
    what: '로그인-ID가 {length}자로, 최대 {limit}자를 넘습니다.',
    cure: 'ID만 붙여넣었는지 확인하세요.',
  },
  'otp-login-character': {
    what: '로그인-ID의 {column}번째에 보이지 않는 문자({character})가 있습니다.',
    cure: 'ID를 다시 입력하세요. 똑같아 보이는 두 ID의 인증키가 서로 달라집니다.',
  },
  'otp-login-space': {
    what: '로그인-ID의 앞이나 뒤에 공백이 있습니다.',
    cure: '공백을 지우세요. 공백이 있으면 인증키가 달라집니다.',
  },
  'otp-phone-missing': {
    what: '파생 키 방식에 필요한 전화번호가 없습니다.',
    cure: '번호를 숫자로 입력하거나, 전화번호가 필요 없는 임의 비밀키 방식의 프로필을 사용하세요.',
  },
  'otp-phone-character': {
    what: '전화번호의 {column}번째에 {character} 문자가 있습니다. 0~9 숫자만 사용할 수 있습니다.',
    cure: '사용자 기기에 설정된 것과 똑같이 숫자만 적으세요. +82로 적은 번호와 0으로 적은 번호는 인증키가 서로 다릅니다.',
  },
  'otp-phone-length': {
    what: '전화번호가 {length}자리입니다. {least}~{most}자리여야 합니다.',
    cure: '번호를 확인하세요. 스프레드시트에서 맨 앞의 0이 지워졌다면 다시 넣으세요.',
  },
  'otp-revision': {
    what: '개정 번호가 0~{limit} 사이의 정수가 아닙니다.',
    cure: '0부터 시작하여 사용자의 키를 새로 만들 때마다 1씩 늘리세요.',
  },
  'otp-secret-missing': {
    what: '사용자에게 아직 비밀키가 없습니다.',
    cure: '새로 만들어 등록하거나, 사용자가 쓰고 있는 비밀키를 가져오세요.',
  },
  'otp-secret-short': {
    what: '비밀키가 {bytes}바이트입니다. RFC 4226은 {least}바이트 이상을 요구합니다.',
    cure: '더 긴 비밀키를 만드세요. 꼭 써야 한다면 짧은 비밀키를 허용하세요.',
  },
  'otp-secret-long': {
    what: '비밀키가 {bytes}바이트로, 최대 {most}바이트를 넘습니다.',
    cure: '파일 전체가 아니라 비밀키인지 확인하세요.',
  },
  'otp-time': { what: '시각이 1970년 이전이거나 너무 먼 미래입니다.', cure: '다른 시각을 선택하세요.' },
  'otp-count': { what: '{least}~{most} 사이의 정수여야 합니다.', cure: '이 범위의 수를 선택하세요.' },
  'otp-policy': {
    what: '정책의 {field} 값이 사용할 수 있는 범위를 벗어났습니다.',
    cure: '시간은 0~3600초, 최대 단계 수는 1~100, 잠금은 실패 1~100회로 지정하세요.',
  },
  'otp-window': {
    what: '생성 주기가 {cycle}초이면 이 정책에서는 인증키 {size}개가 동시에 유효하여 상한 {cap|을/를} 넘습니다.',
    cure: '허용하는 시간을 줄이거나 주기를 늘리세요. 상한을 올린다면 8자리 인증키를 사용하세요.',
  },
  'otp-state': {
    what: '사용자의 상태 정보가 Signet이 남긴 형식이 아닙니다.',
    cure: '빈 상태로 다시 시작하세요. 사용한 인증키와 실패 횟수의 기록은 사라집니다.',
  },
  'otp-text-empty': { what: '읽을 내용이 없습니다.', cure: '텍스트를 붙여넣거나 파일을 선택하세요.' },
  'otp-base32': {
    what: '{column}번째 문자는 Base32 문자가 아닙니다.',
    cure: 'Base32는 A~Z와 2~7만 사용합니다. 비밀키의 표기 형식을 확인하세요.',
  },
  'otp-base32-digit': {
    what: '{column}번째의 {character|은/는} Base32에 없는 문자입니다.',
    cure: '원본을 확인하세요. 0은 O, 1은 I나 L, 8은 B일 수 있습니다. 추측하여 바꾸면 다른 비밀키가 되므로 그대로 둡니다.',
  },
  'otp-base32-end': {
    what: '비밀키가 중간에 잘렸습니다. Base32에서 나올 수 없는 길이입니다.',
    cure: '비밀키 전체를 복사하세요.',
  },
  'otp-hex': {
    what: '두 자리씩 짝지은 16진수가 아닙니다.',
    cure: '한 바이트에 두 자리씩 0~9와 A~F로 적거나, 표기 형식을 다시 선택하세요.',
  },
  'otp-uri-scheme': { what: 'otpauth:// 주소가 아닙니다.', cure: 'QR 코드에 들어 있는 주소 전체를 붙여넣으세요.' },
  'otp-uri-type': {
    what: '{type} 유형의 키는 지원하지 않습니다. totp와 hotp만 지원합니다.',
    cure: '해당 유형을 지원하는 앱을 사용하세요. 이 키는 RFC 6238 방식이 아닙니다.',
  },
  'otp-uri-long': {
    what: '주소가 {length}자로, 최대 {limit}자를 넘습니다.',
    cure: '서비스 이름과 계정 이름을 줄이세요.',
  },
  'otp-uri-percent': {
    what: '{name} 값의 % 뒤에 올바른 문자 코드가 없습니다.',
    cure: '퍼센트 기호는 %25로, 글자는 UTF-8로 적으세요.',
  },
  'otp-uri-secret': { what: '주소에 비밀키가 없습니다.', cure: 'QR 코드를 다시 읽거나 주소 전체를 복사하세요.' },
  'otp-uri-value': {
    what: '{name} 값을 사용할 수 없습니다.',
    cure: '값을 확인하세요. 이름에는 제어 문자를 쓸 수 없고, algorithm은 SHA1, SHA256, SHA512, digits는 6~10, period는 1~3600입니다.',
  },
  'otp-uri-counter': { what: 'counter 값이 64비트 정수가 아닙니다.', cure: '주소의 출처를 확인하세요.' },
  'otp-account-colon': {
    what: '이름에 콜론이 있습니다({field}).',
    cure: '콜론을 빼세요. 주소에서 콜론은 서비스와 계정을 구분하는 문자입니다.',
  },
  'otp-migration-base64': {
    what: '내보내기 데이터가 없거나 전달 과정에서 손상되었습니다.',
    cure: 'QR 코드를 다시 읽고, 주소를 고치지 말고 그대로 복사하세요.',
  },
  'otp-migration-damaged': {
    what: '내보내기 데이터의 일부가 올바른 형식이 아닙니다.',
    cure: '앱에서 다시 내보낸 뒤 QR 코드를 다시 읽으세요.',
  },
  'otp-migration-empty': { what: '키가 하나도 없습니다.', cure: '계정을 하나 이상 선택하세요.' },
  'otp-migration-per-picture': {
    what: 'QR 코드 하나에는 키를 {least}~{most}개 넣을 수 있습니다.',
    cure: 'Google 앱과 같이 10개를 선택하세요.',
  },
  'otp-migration-algorithm': {
    what: '내보내기 데이터의 {at}번째 키가 MD5 등 지원하지 않는 해시 알고리즘을 사용합니다.',
    cure: 'SHA1, SHA256, SHA512 중 하나로 계정을 다시 등록하세요.',
  },
  'otp-migration-period': {
    what: 'Google 내보내기에는 생성 주기를 담을 곳이 없어 30초로 고정되는데, 이 키의 주기는 {period}초입니다.',
    cure: '주기를 지원하는 앱에서 otpauth:// 주소를 사용하세요.',
  },
  'otp-migration-digits': {
    what: 'Google 내보내기는 6자리와 8자리만 지원하며 {digits}자리는 지원하지 않습니다.',
    cure: 'otpauth:// 주소를 사용하거나 6자리 또는 8자리 인증키를 사용하세요.',
  },
  'otp-list-empty': { what: '목록에 내용이 있는 줄이 없습니다.', cure: '다른 파일을 선택하세요.' },
  'otp-list-column': {
    what: '{field|을/를} 담은 열을 찾을 수 없습니다.',
    cure: '첫 줄에 열 이름을 적으세요. 예: login_id, phone_no, cycle_time 또는 로그인-ID, 휴대폰번호, 주기.',
  },
  'clock-peers': {
    what: 'NTP 서버 목록을 사용할 수 없습니다({at}번째).',
    cure: '서버를 {least}~{most}개, 공백과 기호 없이 이름이나 IP 주소로 입력하세요.',
  },
  'clock-poll': {
    what: '동기화 요청 주기를 사용할 수 없습니다.',
    cure: '{least}~{most}초로 입력하세요.',
  },
  'baro-cycle': {
    what: 'cycle_time은 {least}~{most} 사이의 수를 공백, 소수점, 앞자리 0 없이 적은 문자열이어야 합니다.',
    cure: '예를 들어 "30"으로 적으세요.',
  },
  'baro-phone': {
    what: 'phone_no는 숫자로만 8~15자리여야 합니다.',
    cure: '호출하기 전에 하이픈, 공백, 괄호를 제거하세요.',
  },
  'baro-single-byte': {
    what: '{parameter}에 있는 문자는 Single byte용 함수에서 컴퓨터의 코드 페이지에 따라 바뀔 수 있습니다.',
    cure: 'Unicode를 지원하는 W 함수를 호출하세요.',
  },
  'baro-buffer': {
    what: '버퍼가 작습니다. 끝의 NUL까지 {needed}바이트가 필요합니다.',
    cure: 'buf_len을 늘리세요.',
  },
  'seal-unavailable': {
    what: '이 페이지는 http로 열려 있어 브라우저의 암호화 기능을 사용할 수 없습니다.',
    cure: 'https로 열거나 오프라인용 사본을 사용하세요.',
  },
  'seal-key': { what: '설치 키는 32바이트여야 합니다.', cure: '키를 새로 만드세요.' },
  'seal-not-ours': {
    what: 'Signet이 암호화한 데이터가 아닙니다.',
    cure: '제조사 라이브러리로 암호화한 데이터는 그 라이브러리로만 복호화할 수 있습니다.',
  },
  'seal-version': {
    what: '더 최신 Signet에서 암호화한 데이터입니다.',
    cure: '페이지를 새로 고쳐 최신 Signet을 여세요.',
  },
  'seal-other-key': {
    what: '다른 설치 키로 암호화한 데이터입니다.',
    cure: '암호화한 설치 환경의 키를 사용하세요.',
  },
  'seal-damaged': { what: '암호화된 데이터가 변경되었거나 잘렸습니다.', cure: '전체를 다시 복사하세요.' },
} as const;

const unknown = {
  what: '이 이벤트의 내용은 Signet이 가진 자료로는 확인되지 않았습니다.',
  cause: '번호만으로는 판단할 수 없으니 이벤트의 본문을 읽으세요.',
  action: 'Activity ID로 앞뒤 이벤트를 찾으세요.',
};
const belongs = 'Instance ID 또는 Activity ID가 같은 다른 이벤트에 딸린 것입니다.';
const nothing = '이 이벤트만으로는 조치할 것이 없습니다.';
const password = '첫 단계의 비밀번호가 거부되었습니다. Adapter는 아직 실행되지 않았습니다.';
const clean = '사용자의 비밀번호와 계정 상태(잠김, 사용 안 함, 만료)를 확인하세요.';

/** AD FS와 Schannel의 이벤트, 호출 스택의 함수. `what`은 내용, `cause`는 나오는 곳, `action`은 조치 방법이다. */
export const diagnosisEvents = {
  'adfs-100': {
    what: '페더레이션 서비스가 시작되었습니다.',
    cause: 'adfssrv의 시작 또는 재시작입니다.',
    action: '이후에 인증 공급자별로 106 이벤트가 있는지 확인하세요.',
  },
  'adfs-101': unknown,
  'adfs-102': {
    what: '페더레이션 서비스의 끝점을 사용하도록 설정하는 중에 오류가 발생했습니다.',
    cause: '현재 설정으로는 서비스가 시작되지 못합니다. 예외는 이벤트 안에 있습니다.',
    action: '예외에 적힌 것을 바로잡고 adfssrv를 다시 시작하세요.',
  },
  'adfs-103': {
    what: '페더레이션 서비스가 중지되었습니다.',
    cause: '중지 또는 재시작입니다. 그 사이의 로그인은 실패합니다.',
    action: '이후에 100이 있는지 확인하세요.',
  },
  'adfs-104': {
    what: '아티팩트 확인 서비스가 실행되고 있지 않아 토큰 재사용을 검사할 수 없습니다.',
    cause: 'Adapter가 아니라 AD FS의 설정입니다.',
    action: '아티팩트 데이터베이스 또는 Get-AdfsProperties의 PreventTokenReplays를 확인하세요.',
  },
  'adfs-105': {
    what: '인증 공급자를 로드하지 못했습니다. 로드될 때까지 해당 인증 방법을 사용할 수 없습니다.',
    cause:
      '이 서버의 GAC에 어셈블리가 없거나, 버전 또는 공개 키 토큰이 등록된 것과 다르거나, OnAuthenticationPipelineLoad에서 예외가 발생했습니다. 팜의 서버 중 한 대에서만 발생하는 경우가 많습니다.',
    action:
      '등록된 TypeName을 이 서버의 gacutil /l 결과와 비교하고, 누락된 것을 설치한 뒤 adfssrv를 다시 시작하여 106이 나오는지 확인하세요.',
  },
  'adfs-106': {
    what: '인증 공급자가 이벤트에 적힌 파이프라인에 로드되었습니다.',
    cause: '서비스가 시작되면 파이프라인마다 한 번씩 나옵니다.',
    action: nothing,
  },
  'adfs-299': { what: '신뢰 당사자에 대한 토큰이 발급되었습니다.', cause: '로그인이 완료되었습니다.', action: nothing },
  'adfs-324': {
    what: '사용자에게 신뢰 당사자의 토큰을 발급하는 것이 허용되지 않았습니다.',
    cause: '신뢰 당사자의 액세스 제어 정책 또는 권한 부여 규칙이 사용자를 거부했습니다.',
    action: '신뢰 당사자의 정책과 501의 클레임을 확인하세요.',
  },
  'adfs-342': { what: '토큰 유효성 검사에 실패했습니다(번호는 확인되지 않음).', cause: password, action: clean },
  'adfs-364': {
    what: '페더레이션 수동 요청 중에 오류가 발생했습니다(번호는 확인되지 않음).',
    cause:
      'AD FS가 자체 오류 페이지를 표시했습니다. 실패했다는 사실만 알려 주며, 이유는 이벤트의 예외 또는 Activity ID가 같은 앞선 로그에 있습니다.',
    action:
      '가장 안쪽의 예외와 Microsoft의 것이 아닌 첫 함수를 보세요. 함께 기록된 Adapter 로그가 없으면 Adapter가 실행되지 않은 것입니다.',
  },
  'adfs-403': { what: 'HTTP 요청을 받았습니다. 헤더는 510에 있습니다.', cause: belongs, action: nothing },
  'adfs-404': { what: 'HTTP 응답을 보냈습니다.', cause: belongs, action: nothing },
  'adfs-405': unknown,
  'adfs-406': unknown,
  'adfs-407': unknown,
  'adfs-408': unknown,
  'adfs-409': unknown,
  'adfs-410': {
    what: '요청의 컨텍스트 헤더입니다.',
    cause: belongs,
    action: 'X-MS-Forwarded-Client-IP에서 사용자의 접속 위치를 알 수 있습니다.',
  },
  'adfs-411': { what: '토큰 유효성 검사에 실패했습니다. 이유는 내부 예외에 있습니다.', cause: password, action: clean },
  'adfs-412': {
    what: '토큰이 인증되었습니다. 호출자는 501에 있습니다.',
    cause: '첫 단계가 성공했습니다.',
    action: nothing,
  },
  'adfs-500': { what: '발급된 클레임입니다.', cause: belongs, action: nothing },
  'adfs-501': { what: '호출자의 클레임입니다.', cause: belongs, action: nothing },
  'adfs-502': { what: '다른 이벤트에 딸린 클레임입니다(OnBehalfOf).', cause: belongs, action: nothing },
  'adfs-503': { what: '다른 이벤트에 딸린 클레임입니다(ActAs).', cause: belongs, action: nothing },
  'adfs-504': unknown,
  'adfs-505': unknown,
  'adfs-506': unknown,
  'adfs-507': unknown,
  'adfs-508': unknown,
  'adfs-509': unknown,
  'adfs-510': { what: '요청 헤더와 같은, 다른 이벤트의 나머지 내용입니다.', cause: belongs, action: nothing },
  'adfs-1200': {
    what: '페더레이션 서비스가 유효한 토큰을 발급했습니다.',
    cause: '로그인이 완료되었습니다.',
    action: nothing,
  },
  'adfs-1201': {
    what: '페더레이션 서비스가 토큰을 발급하지 못했습니다.',
    cause: '실패했다는 사실만 알려 주며, 이유는 이벤트의 XML 또는 앞선 이벤트에 있습니다.',
    action: 'Activity ID가 같은 첫 오류를 찾으세요.',
  },
  'adfs-1202': {
    what: '페더레이션 서비스가 새 자격 증명을 확인했습니다.',
    cause: '적어도 비밀번호는 맞았습니다.',
    action: nothing,
  },
  'adfs-1203': { what: '페더레이션 서비스가 새 자격 증명을 확인하지 못했습니다.', cause: password, action: clean },
  'adfs-1204': unknown,
  'adfs-1205': {
    what: '비밀번호 변경에 실패했습니다(확인되지 않음).',
    cause: 'Adapter가 아니라 비밀번호 변경 페이지의 이벤트입니다.',
    action: '이벤트의 본문을 읽으세요.',
  },
  'schannel-36871': {
    what: 'TLS 자격 증명을 만드는 중에 심각한 오류가 발생했습니다.',
    cause: '요청한 프로토콜이 이 서버에서 꺼져 있거나 키를 사용할 수 없습니다.',
    action: 'SCHANNEL\\Protocols의 TLS 설정과 MFA_VERIFY_SECURE_PROTOCOL을 확인하세요.',
  },
  'schannel-36874': {
    what: '클라이언트가 TLS를 요청했으나 함께 지원하는 암호 그룹이 없습니다.',
    cause: '양쪽이 함께 지원하는 프로토콜 또는 암호 그룹이 없습니다.',
    action: '양쪽의 암호 그룹을 비교하세요.',
  },
  'schannel-36882': {
    what: '상대방의 인증서가 신뢰할 수 없는 인증 기관에서 발급되었습니다.',
    cause: '이 서버에 루트 또는 중간 인증서가 없습니다.',
    action: '인증서 체인을 컴퓨터 저장소에 가져오세요.',
  },
  'schannel-36884': {
    what: '상대방 인증서의 이름이 다릅니다.',
    cause: 'IP 주소처럼 인증서에 없는 주소로 접속했습니다.',
    action: '인증서에 있는 이름으로 접속하세요. LDAP이면 LDAP_DNS_LOOKUP=0으로 설정하여 이름을 그대로 사용하게 하세요.',
  },
  'schannel-36887': {
    what: '상대방이 심각한 경고를 보내 TLS를 끊었습니다.',
    cause: '40은 공통된 설정 없음, 70은 버전, 48은 알 수 없는 인증 기관을 뜻합니다.',
    action: '경고 번호를 확인하고 MFA_VERIFY_SECURE_PROTOCOL을 점검하세요.',
  },
  'frame-load': {
    what: 'OnAuthenticationPipelineLoad에서 실패했습니다. Adapter가 시작되지 못했습니다.',
    cause: 'adfssrv가 시작될 때 실행됩니다. 설정, 서비스 계정의 권한, 어셈블리와 관련됩니다.',
    action: '같은 시점의 105를 확인하고, 이 서버의 폴더, 권한, GAC를 확인하세요.',
  },
  'frame-available': {
    what: 'IsAvailableForUser에서 실패했습니다.',
    cause: 'AD FS가 이 사용자에게 인증 방법을 제공해도 되는지 묻는 단계입니다.',
    action: '사용자의 UPN을 확인하고, 이상이 없으면 개발자에게 전달하세요.',
  },
  'frame-begin': {
    what: 'BeginAuthentication에서 실패했습니다. 사용자가 MFA 페이지로 가기 전의 첫 실행입니다.',
    cause: '설정, LDAP, 요청 토큰을 사용하는 단계입니다.',
    action: '같은 시각의 Adapter 로그를 보세요.',
  },
  'frame-try-end': {
    what: 'TryEndAuthentication에서 실패했습니다. 사용자가 MFA 페이지에서 돌아온 단계입니다.',
    cause: '응답을 읽고 검증하며, MFA_VERIFY_TYPE=2이면 서버가 MFA 서버에 확인합니다.',
    action: '이 서버에서 MFA_VERIFY_URL까지의 접속, TLS 버전, Adapter 로그를 확인하세요.',
  },
  'frame-on-error': {
    what: 'OnError에서 실패했습니다. Adapter가 자신의 오류를 표시하지 못했습니다.',
    cause: '이보다 앞선 오류가 있습니다.',
    action: '같은 시도의 첫 오류를 찾으세요.',
  },
  'frame-form': {
    what: 'GetFormHtml에서 실패했습니다. Adapter의 페이지를 만들지 못했습니다.',
    cause: 'Html_*.txt를 읽는 단계입니다.',
    action: 'Adapter 폴더의 Html 파일을 확인하세요.',
  },
  'frame-head': {
    what: 'GetFormPreRenderHtml에서 실패했습니다. Adapter 페이지의 머리 부분을 만들지 못했습니다.',
    cause: 'Html_*.txt를 읽는 단계입니다.',
    action: 'Adapter 폴더의 Html 파일을 확인하세요.',
  },
  'frame-title': {
    what: 'GetPageTitle에서 실패했습니다. Adapter 페이지의 제목을 만들지 못했습니다.',
    cause: '제목 또는 언어가 누락되었습니다.',
    action: 'MAIN_MFA_TITLE과 메시지 섹션을 확인하세요.',
  },
  'frame-token': {
    what: 'GenerateRequestToken에서 실패했습니다. 요청 토큰을 만들지 못했습니다.',
    cause: '1005 코드와 같습니다.',
    action: 'SECRET_KEY, CONSUMER_KEY와 GAC의 어셈블리를 확인하세요.',
  },
  'frame-policy': {
    what: 'AD FS가 자체 정책을 평가하지 못했습니다. 스택에 Adapter는 없습니다.',
    cause: '액세스 제어 정책이나 추가 인증 규칙의 문제이거나, 인증 방법이 돌려준 클레임을 정책이 받아들이지 않습니다.',
    action: '신뢰 당사자의 정책을 확인하고, MAIN_CLAIM2가 인증 공급자의 AuthenticationMethods에 포함되는지 확인하세요.',
  },
};

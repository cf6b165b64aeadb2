const chain = '루트 및 중간 인증서를 이 서버의 컴퓨터 저장소에 가져오세요.';
const tls =
  'MFA_VERIFY_SECURE_PROTOCOL과 양쪽이 허용하는 버전을 확인하세요. TLS13은 Windows Server 2022 이상에서 사용할 수 있습니다.';
const gac =
  '이 서버에서 gacutil /il .\\Assembly_netstandard2.0\\AssemblyList.txt로 누락된 것을 설치하고 adfssrv를 다시 시작하세요.';
const ldapAccount = 'LDAP 접속에 사용하는 계정(LDAP_ID)입니다.';

/** Windows 번호, .NET 예외, LDAP 결과. `what`은 뜻, `cause`는 살펴볼 곳, `action`은 조치 방법이다. */
export const diagnosisNumbers = {
  'number-0x80070002': {
    what: '파일을 찾을 수 없습니다.',
    cause: '이 서버의 어셈블리, INI 또는 Html 파일입니다.',
    action: '메시지에 적힌 파일이 이 서버에 있는지 확인하세요.',
  },
  'number-0x80070003': {
    what: '경로를 찾을 수 없습니다.',
    cause: 'ADFSadapter 폴더 또는 해당 드라이브입니다.',
    action: '폴더와 이 서버의 드라이브 문자를 확인하세요.',
  },
  'number-0x80070005': {
    what: '액세스가 거부되었습니다.',
    cause: 'AD FS 서비스 계정에 폴더, 레지스트리, 이벤트 로그 또는 LDAP 속성에 대한 권한이 없습니다.',
    action:
      '서비스 계정에 ADFSadapter 폴더의 모든 권한을 부여하세요. 이벤트 원본이라면 관리자 권한으로 한 번 만들어 두세요.',
  },
  'number-0x8007000b': {
    what: '이 프로세스에서 읽을 수 없는 형식의 파일입니다.',
    cause: '64비트 프로세스에 32비트 어셈블리를 사용했거나 파일이 손상되었습니다.',
    action: '공급사가 제공한 원본에서 파일을 다시 복사하고 해시를 비교하세요.',
  },
  'number-0x80070020': {
    what: '다른 프로세스가 파일을 사용 중입니다.',
    cause: '편집기, 백신, 백업 프로그램이 INI 또는 Html 파일을 잠그고 있습니다.',
    action: '잠그고 있는 프로그램을 종료하고, 반복되면 폴더를 검사 대상에서 제외하세요.',
  },
  'number-0x8007041d': {
    what: '서비스가 시작 요청에 제때 응답하지 않았습니다(1053).',
    cause: '시작 중인 adfssrv입니다. 데이터베이스, 네트워크 또는 느린 도메인 컨트롤러와 관련됩니다.',
    action: '해당 시각의 AD FS/Admin 로그를 보고 서비스를 다시 시작하세요.',
  },
  'number-0x80070426': {
    what: '서비스가 시작되지 않았습니다(1062).',
    cause: '중지된 서비스(w32time, adfssrv 등)에 명령을 실행했습니다.',
    action: '서비스를 시작한 뒤 명령을 다시 실행하세요.',
  },
  'number-0x8007042b': {
    what: '프로세스가 예기치 않게 종료되었습니다(1067).',
    cause: 'adfssrv가 시작 중에 종료되었습니다. Adapter를 변경한 직후인 경우가 많습니다.',
    action: 'AD FS/Admin의 102와 105를 보세요. 서비스를 즉시 실행해야 하면 인증 공급자를 사용하지 않게 하세요.',
  },
  'number-0x8007042d': {
    what: '서비스가 로그온하지 못했습니다(1069).',
    cause: '서비스 계정의 비밀번호가 바뀌었거나, 잠겼거나, 서비스로 로그온할 권한이 없습니다.',
    action: 'services.msc의 로그온 계정 또는 gMSA를 확인하세요.',
  },
  'number-0x8007052e': {
    what: '사용자 이름 또는 비밀번호가 올바르지 않습니다(1326).',
    cause: 'LDAP에 접속하는 계정입니다. LDAP_USE_IDPW=1이면 LDAP_ID입니다.',
    action: 'LDAP_ID와 LDAP_PW, 도메인 표기를 확인하세요.',
  },
  'number-0x800705b4': {
    what: '시간이 초과되었습니다(1460).',
    cause: '도메인 컨트롤러, MFA 서버, 시간 서버 등 상대방이 응답하지 않았습니다.',
    action: '이 서버에서 상대방까지의 경로를 방화벽, 이름 순으로 확인하세요.',
  },
  'number-0x80070775': {
    what: '계정이 잠겨 있습니다(1909).',
    cause: 'LDAP에 접속하는 계정 또는 사용자입니다.',
    action: '잠금을 해제하고, 잘못된 비밀번호를 계속 시도하는 곳을 찾으세요.',
  },
  'number-0x80005000': {
    what: '디렉터리 경로가 올바르지 않습니다.',
    cause: 'LDAP_SERVER의 표기가 잘못되었습니다. LDAP://는 반드시 대문자여야 합니다.',
    action: 'LDAP_SERVER=LDAP://이름 형식으로, 둥근 따옴표 없이 적으세요.',
  },
  'number-0x80072020': {
    what: '디렉터리 작업 오류입니다.',
    cause: '제대로 로그온하지 않은 채 Query한 경우가 많습니다. 익명으로는 조회할 수 없습니다.',
    action: 'Adapter가 어떤 계정으로 Query하는지(LDAP_USE_IDPW) 확인하세요.',
  },
  'number-0x80072030': {
    what: '서버에 해당 개체가 없습니다.',
    cause: '사용자 또는 검색 기준이 다른 도메인이나 포리스트에 있습니다.',
    action: 'LDAP_SERVER가 사용자의 도메인에 속하는 서버인지 확인하세요.',
  },
  'number-0x80072035': {
    what: '서버가 요청을 거부했습니다.',
    cause: '읽기 전용 도메인 컨트롤러에 CACHE_ATTRIBUTE를 쓰는 것처럼 허용되지 않는 쓰기입니다.',
    action: '속성과, 쓰기가 가능한 서버인지 확인하세요.',
  },
  'number-0x8007203a': {
    what: '디렉터리 서버에 접속할 수 없거나 서버가 작동하지 않습니다.',
    cause: '이 서버와 LDAP_SERVER 사이의 이름, 포트, 방화벽 또는 TLS입니다.',
    action: '이 서버에서 389 포트(TLS는 636) 접속을 시험하고, DNS가 돌려주는 주소를 확인하세요.',
  },
  'number-0x80072098': {
    what: '권한이 충분하지 않습니다.',
    cause: 'MFA_VERIFY_TYPE=1이면 계정이 모든 사용자의 CACHE_ATTRIBUTE에 쓸 수 있어야 합니다.',
    action: '해당 계정에 속성의 쓰기 권한을 위임하세요.',
  },
  'number-0x80131040': {
    what: '어셈블리를 찾았으나 요청한 버전이 아닙니다.',
    cause: '이 서버의 GAC에 등록 정보나 다른 어셈블리가 요구하는 것과 다른 버전이 있습니다.',
    action: 'TypeName과 어셈블리 목록을 gacutil /l 결과와 비교하세요.',
  },
  'number-0x80131045': {
    what: '강력한 이름을 확인하지 못했습니다.',
    cause: '서명된 뒤에 어셈블리가 변경되었거나 손상되었습니다.',
    action: '공급사가 제공한 원본에서 다시 복사하세요.',
  },
  'number-0x80131522': {
    what: '형식을 로드하지 못했습니다.',
    cause: '등록된 TypeName의 클래스 또는 어셈블리가 없습니다.',
    action: '설치된 DLL의 정확한 TypeName으로 다시 등록하세요.',
  },
  'number-0x80090308': {
    what: '보안 토큰이 올바르지 않습니다.',
    cause: '상대방이 TLS가 아니거나 중간의 장비가 응답했습니다.',
    action: '경로의 포트와 프록시를 확인하세요.',
  },
  'number-0x80090322': {
    what: '대상의 이름이 올바르지 않습니다.',
    cause: '인증서 또는 서비스 이름이 다른 호스트의 것입니다.',
    action: '인증서에 있는 이름으로 접속하세요.',
  },
  'number-0x80090325': {
    what: '인증서 체인이 신뢰할 수 없는 루트로 끝납니다.',
    cause: '발급 기관이 이 서버에 없습니다. TLS를 복호화하는 보안 장비 때문일 수도 있습니다.',
    action: chain,
  },
  'number-0x80090326': {
    what: '예기치 않았거나 형식이 잘못된 메시지를 받았습니다.',
    cause: 'TLS 버전 또는 암호 그룹이 맞지 않거나 중간에 장비가 있습니다.',
    action: tls,
  },
  'number-0x80090328': {
    what: '인증서가 만료되었습니다.',
    cause: '접속한 서버의 인증서 또는 맞지 않는 시계 때문입니다.',
    action: '인증서를 갱신하고 이 서버의 시계를 확인하세요.',
  },
  'number-0x80090331': {
    what: '클라이언트와 서버에 공통된 알고리즘이 없습니다.',
    cause: '요청한 TLS 버전이 한쪽에서 꺼져 있습니다.',
    action: tls,
  },
  'number-0x80092013': {
    what: '인증서의 해지 여부를 확인하지 못했습니다.',
    cause: '이 서버에서 인증서 해지 목록에 접속할 수 없습니다.',
    action: 'CRL 주소에 접속할 수 있게 하거나 컴퓨터 계정의 프록시를 확인하세요.',
  },
  'number-0x800b0101': {
    what: '인증서의 유효 기간이 아닙니다.',
    cause: '만료되었거나 아직 유효하지 않거나 시계가 맞지 않습니다.',
    action: '인증서의 날짜와 이 서버의 시계를 확인하세요.',
  },
  'number-0x800b0109': {
    what: '인증서 체인이 컴퓨터가 신뢰하지 않는 루트로 끝납니다.',
    cause: '이 서버의 컴퓨터 저장소에 루트 인증서가 없습니다.',
    action: chain,
  },
  'number-0x800b010f': {
    what: '인증서의 이름이 일치하지 않습니다.',
    cause: '접속 주소가 인증서에 없습니다. DNS lookup 뒤에는 IP 주소로 접속합니다.',
    action: '인증서의 이름으로 접속하세요. LDAP이면 LDAP_DNS_LOOKUP=0으로 설정하세요.',
  },
  'number-0x8007274c': {
    what: '접속 시간이 초과되었습니다(10060).',
    cause: '방화벽이 패킷을 버렸거나 서버가 꺼져 있습니다.',
    action: '이 서버에서 포트 접속을 시험하고 방화벽을 개통하세요.',
  },
  'number-0x8007274d': {
    what: '접속이 거부되었습니다(10061).',
    cause: '호스트는 응답하지만 해당 포트에서 수신하는 서비스가 없습니다.',
    action: '상대방의 포트와 서비스를 확인하세요.',
  },
  'number-0x80072af9': {
    what: '호스트를 알 수 없습니다(11001).',
    cause: '이 서버의 DNS에서 이름을 확인하지 못했습니다.',
    action: '이 서버에서 해당 이름으로 Resolve-DnsName을 실행하세요.',
  },
  'exception-file-not-found': {
    what: '파일 또는 어셈블리를 찾지 못했습니다.',
    cause: '메시지에 이름이 있습니다. 어셈블리는 이 서버의 GAC에서 찾습니다.',
    action: gac,
  },
  'exception-file-load': {
    what: '어셈블리를 찾았으나 로드하지 못했습니다.',
    cause: '요청한 버전과 다르거나, 차단되었거나, 손상되었습니다.',
    action: '메시지의 버전을 gacutil /l 결과와 비교한 뒤 DLL을 교체하세요.',
  },
  'exception-bad-image': {
    what: '이 프로세스에서 로드할 수 없는 어셈블리입니다.',
    cause: '64비트가 아니라 32비트이거나, 복사본이 손상되었거나, .NET 버전이 낮습니다.',
    action: '다시 복사하고 .NET Framework 4.8이 설치되어 있는지 확인하세요.',
  },
  'exception-type-load': {
    what: '어셈블리에서 형식을 로드하지 못했습니다.',
    cause: '메시지에 Microsoft.IdentityServer.Web이 나오면 등록된 TypeName에 어셈블리 부분이 빠진 것입니다.',
    action: 'DLL과 정확히 같은 전체 TypeName으로 다시 등록하세요.',
  },
  'exception-reflection-type-load': {
    what: '어셈블리의 형식들을 로드하지 못했습니다.',
    cause: '참조하는 어셈블리가 없습니다. 로더 예외에 이름이 있습니다.',
    action: gac,
  },
  'exception-missing-method': {
    what: '로드된 어셈블리에 해당 함수가 없습니다.',
    cause: 'GAC에 다른 버전의 어셈블리가 있습니다.',
    action: '가이드의 목록과 버전을 비교하세요.',
  },
  'exception-type-initialization': {
    what: '클래스를 초기화하지 못했습니다.',
    cause: '이유는 내부 예외에 있습니다.',
    action: '가장 안쪽의 예외를 보세요.',
  },
  'exception-security': {
    what: '권한이 없습니다.',
    cause: '대부분 이벤트 원본이 없는 경우입니다. 서비스 계정은 이를 만들기 위해 Security 로그를 검색할 수 없습니다.',
    action: '가이드대로 관리자 권한으로 EventLog 아래에 MFA_Adapter 키를 만드세요.',
  },
  'exception-unauthorized': {
    what: '액세스가 거부되었습니다.',
    cause: '서비스 계정이 폴더 또는 파일을 읽거나 속성을 쓸 수 없습니다.',
    action: 'ADFSadapter 폴더의 모든 권한을 부여하고, LDAP이면 CACHE_ATTRIBUTE의 쓰기를 위임하세요.',
  },
  'exception-directory-not-found': {
    what: '폴더를 찾지 못했습니다.',
    cause: '이 서버의 ADFSadapter 폴더입니다.',
    action: '이 서버에서 폴더 이름과 드라이브를 확인하세요.',
  },
  'exception-null-reference': {
    what: '값이 없는 개체를 사용하려고 했습니다.',
    cause:
      '프로그램 자체의 오류입니다. 페이지의 스크립트 없이, 또는 필요한 필드 없이 양식이 전송된 뒤에 발생하는 경우가 많습니다.',
    action: '스택 전체를 개발자에게 전달하세요.',
  },
  'exception-format': {
    what: '텍스트의 형식이 맞지 않습니다.',
    cause: '토큰 생성 중이면 SECRET_KEY가 Base64가 아닌 경우입니다.',
    action: '설정 도구에서 키를 확인하세요.',
  },
  'exception-directory-com': {
    what: '디렉터리 Query가 실패했습니다.',
    cause: '함께 나온 번호에 이유가 있습니다(서버, 로그온, 권한).',
    action: '번호를 확인한 뒤 LDAP_SERVER와 계정을 점검하세요.',
  },
  'exception-ldap': {
    what: 'LDAP 접속이 실패했습니다.',
    cause: '서버, 포트, TLS, 로그온 중 하나이며 오류 코드에 나옵니다.',
    action: '이 서버에서 389 또는 636 포트 접속을 시험하세요.',
  },
  'exception-socket': {
    what: '네트워크 접속이 실패했습니다.',
    cause: '방화벽, 이름, 포트 중 하나이며 번호에 나옵니다.',
    action: '이 서버에서 이름 확인과 포트 접속을 시험하세요.',
  },
  'exception-web': {
    what: '서버의 웹 요청이 실패했습니다.',
    cause: 'MFA_VERIFY_TYPE=2이면 MFA_VERIFY_URL에 대한 요청입니다.',
    action: '이 서버에서 해당 호스트의 443 포트, 프록시, TLS를 확인하세요.',
  },
  'exception-http': {
    what: '서버의 웹 요청이 실패했습니다.',
    cause: 'MFA_VERIFY_TYPE=2이면 MFA_VERIFY_URL에 대한 요청입니다. 자세한 이유는 내부 예외에 있습니다.',
    action: '이 서버에서 해당 호스트의 443 포트, 프록시, TLS를 확인하세요.',
  },
  'exception-authentication': {
    what: 'TLS 연결을 설정하지 못했습니다.',
    cause: '상대방의 버전, 암호 그룹 또는 인증서 때문입니다.',
    action: tls,
  },
  'exception-cryptographic': {
    what: '암호화 처리에 실패했습니다.',
    cause: '키 길이 오류, 데이터 손상, 또는 1.2.0.8 이하 Adapter에서의 AES/GCM입니다.',
    action: 'SECRET_KEY를 확인하고, 1.2.0.8 이하이면 USERINFO_ENCRYPT=0으로 설정하세요.',
  },
  'exception-token-expired': {
    what: '토큰이 만료되었습니다.',
    cause: '사용자가 오래 걸렸거나 시계가 맞지 않습니다.',
    action: '시계를 확인한 뒤 TOKEN_EXP_TIME을 확인하세요.',
  },
  'exception-token-signature': {
    what: '토큰의 서명이 올바르지 않습니다.',
    cause: 'SECRET_KEY가 응답에 서명한 키와 다르거나 토큰이 도중에 바뀌었습니다.',
    action: '토큰 도구에서 이 키로 토큰을 검사하세요.',
  },
  'ldap-49': {
    what: '디렉터리 로그온이 거부되었습니다.',
    cause: '“data” 뒤의 값에 이유가 있습니다.',
    action: 'data 525, 52e, 530, 531, 532, 533, 701, 773, 775 중 하나를 찾으세요.',
  },
  'ldap-525': { what: '계정을 찾을 수 없습니다.', cause: ldapAccount, action: 'LDAP_ID와 도메인 표기를 확인하세요.' },
  'ldap-52e': {
    what: '비밀번호가 올바르지 않습니다.',
    cause: ldapAccount,
    action: 'LDAP_PW를 다시 입력하고 LDAP_ID를 확인하세요.',
  },
  'ldap-530': {
    what: '이 시간에는 로그온할 수 없는 계정입니다.',
    cause: ldapAccount,
    action: '계정의 로그온 시간 제한을 해제하세요.',
  },
  'ldap-531': {
    what: '이 컴퓨터에서는 로그온할 수 없는 계정입니다.',
    cause: ldapAccount,
    action: '계정의 로그온 가능 컴퓨터에 AD FS 서버를 추가하세요.',
  },
  'ldap-532': {
    what: '비밀번호가 만료되었습니다.',
    cause: ldapAccount,
    action: '비밀번호를 변경하고 모든 서버의 LDAP_PW를 바꾸세요.',
  },
  'ldap-533': { what: '계정이 사용 안 함 상태입니다.', cause: ldapAccount, action: '계정을 사용하도록 설정하세요.' },
  'ldap-701': { what: '계정이 만료되었습니다.', cause: ldapAccount, action: '계정의 만료일을 연장하세요.' },
  'ldap-773': {
    what: '먼저 비밀번호를 변경해야 합니다.',
    cause: ldapAccount,
    action: '“다음 로그온 시 암호 변경”을 해제하세요.',
  },
  'ldap-775': {
    what: '계정이 잠겨 있습니다.',
    cause: ldapAccount,
    action: '잠금을 해제하고, 이전 LDAP_PW가 남아 있는 서버를 찾으세요.',
  },
  'ldap-81': {
    what: 'LDAP 서버에 접속할 수 없습니다.',
    cause: '이름, 포트, 방화벽 또는 TLS입니다. TLS이면 인증서의 이름도 해당됩니다.',
    action: '이 서버에서 389 포트(TLS는 636) 접속을 시험하세요.',
  },
};

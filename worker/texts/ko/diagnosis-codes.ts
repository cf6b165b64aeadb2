import { iniCodes } from './ini-codes';

const vendor = '해당 시점의 로그와 함께 개발자에게 신속히 전달하세요.';
const never = 'Adapter 자체 오류입니다. 가이드에서는 절대 발생할 수 없으며 발생해서도 안 된다고 합니다.';
const rights = '파일이 있는지, 파일 속성이 어떤지, AD FS 서비스 계정에 읽기 권한이 있는지 확인하세요.';
const iniPath =
  '가이드의 경로는 C:\\ADFSadapter\\ADFSadapter.ini이며, 1.2.0.6부터는 C~Z 드라이브 중 어디에나 둘 수 있습니다.';
const adState = 'Active Directory와 LDAP_SERVER에 적힌 서버의 상태를 확인하세요.';
const html =
  'ADFSadapter 폴더의 Html_*.txt가 모두 있는지, 서비스 계정이 읽을 수 있는지, 다른 프로그램이 잠그고 있지 않은지 확인하세요.';

/** 파일에 없는 설정. 무엇에 쓰이는지는 `ini-codes`에 있다. */
const missing = (code: keyof typeof iniCodes, what: string) => ({
  what,
  cause: iniCodes[code].meaning,
  action:
    'INI 전체에 더 누락된 것이 없는지, 구버전 파일이 아닌지 확인하세요. 설정 도구에서 파일을 열면 누락된 키를 추가할 수 있습니다.',
});

/** Adapter 오류 코드. `what`은 가이드의 문구 그대로이며, `notes`는 가이드가 잘못 적은 부분에 관한 것이다. */
export const diagnosisCodes = {
  entries: {
    'adapter-0000': {
      what: 'Success',
      cause: '에러가 아니라 불필요한 단순 로그입니다.',
      action: '조치할 것이 없습니다. 가이드에서는 개발자에게 로그 삭제를 요청하라고 합니다.',
    },
    'adapter-0001': {
      what: 'Invalid Arguments',
      cause:
        'Adapter 내부에서 함수를 호출할 때 인자가 누락되었습니다. 별다른 증상 없이 동작하다가 나중에 실패할 수 있습니다.',
      action: vendor,
    },
    'adapter-1000': {
      what: 'identityClaim 에서 계정정보(account)를 추출할 수 없습니다.',
      cause:
        'Adapter 실행 초기에 AD FS가 넘겨준 사용자 정보에 계정이 없습니다. LDAP이 아니라 AD FS 내부의 정보이며, 이 상태에서는 Adapter가 동작할 수 없습니다.',
      action:
        'AD와 AD FS를 확인하세요. 사용자에게 UPN이 있는지, Active Directory의 클레임 규칙이 UPN을 발급하는지 봅니다.',
    },
    'adapter-1001': {
      what: 'INI 파일을 load 할 수 없습니다.',
      cause: 'Adapter가 사용할 수 있는 설정을 찾지 못했습니다. 바로 앞의 5000~5017 코드에 이유가 있습니다.',
      action: `${rights} ${iniPath}`,
    },
    'adapter-1002': {
      what: 'HTML 파일들을 load 할 수 없습니다.',
      cause: 'Html_*.txt가 하나라도 없으면 발생합니다. 어떤 파일인지는 바로 앞의 로그에 있습니다.',
      action: html,
    },
    'adapter-1003': {
      what: 'LDAP에서 사용자 정보를 가져올 수 없습니다.',
      cause:
        'LDAP Query 자체가 실패했습니다. mobile, email이 빈 값인 것은 에러가 아닙니다. 이 때문에 로그인이 중지되는 것은 USE_LDAP_SEARCH=2일 때뿐이며, 1이면 빈 값으로 계속 진행합니다.',
      action: `${adState} 이유는 바로 앞의 6000 또는 6001에 있습니다. 가이드에서는 가급적 USE_LDAP_SEARCH=1로 설정하라고 합니다.`,
    },
    'adapter-1004': {
      what: 'BeginAuthentication 함수의 request에 URL 정보가 없습니다.',
      cause: 'URL 정보가 없으면 MFA 서버가 GET 방식으로 보낸 응답을 읽을 수 없습니다.',
      action:
        'MFA 서버가 응답을 정상적으로 보내는지, 중간의 프록시가 /adfs/ls의 쿼리 문자열을 지우지 않는지 확인하세요.',
    },
    'adapter-1005': {
      what: 'JWT token 생성을 할 수 없습니다.',
      cause:
        'GenerateRequestToken 함수가 실패했습니다. 정확한 이유는 함께 기록된 로그에 있으며, 키 값 손상이나 어셈블리 누락일 가능성이 높습니다.',
      action:
        'SECRET_KEY와 CONSUMER_KEY를 확인하고, 이 서버에서 gacutil /l에 7.2.0.0 어셈블리가 나오는지 확인하세요. 그래도 모르면 로그를 개발자에게 전달하세요.',
    },
    'adapter-1006': {
      what: 'ADFSadapter 디렉토리 또는 INI 파일을 찾을 수 없습니다. C to Z 드라이브 중의 한 곳에 [drive]:/ADFSadapter/ADFSadapter.ini 파일이 존재해야 합니다.',
      cause: '1.2.0.6부터 Adapter는 드라이브를 차례로 찾아 처음 발견한 것을 사용하는데, 하나도 찾지 못했습니다.',
      action:
        '디렉토리와 파일의 이름이 정확한지(가이드에도 ADFSadatper.ini라는 오타가 있습니다), 서비스 계정의 드라이브 접근이 막혀 있지 않은지 확인하세요.',
    },
    'adapter-2000': {
      what: 'TryEndAuthentication()에 계정정보(account)가 없습니다.',
      cause: `사용자가 돌아왔으나 누구인지 알 수 없습니다. ${never}`,
      action: vendor,
    },
    'adapter-2001': { what: 'Step 정보가 없습니다.', cause: never, action: vendor },
    'adapter-2002': { what: '잘못된 Step 정보입니다.', cause: never, action: vendor },
    'adapter-3000': {
      what: 'HTML 문자열을 가져옵니다.',
      cause: '에러가 아닙니다. Html_*.txt에서 읽은 내용을 보여 줍니다.',
      action: '조치할 것이 없습니다. 파일을 수정한 뒤 제대로 읽혔는지 확인할 때 도움이 됩니다.',
    },
    'adapter-3001': {
      what: 'HTML을 가져올 수 없습니다.',
      cause: '서버의 Html_*.txt 파일을 읽지 못했습니다.',
      action: html,
    },
    'adapter-4000': { what: 'Html 파일이 존재하지 않습니다.', cause: 'Html_*.txt 파일이 없습니다.', action: html },
    'adapter-4001': {
      what: 'Html 파일이 존재하나, 파일 내용이 없습니다.',
      cause: '파일을 읽지 못했거나 실제로 비어 있습니다.',
      action: html,
    },
    'adapter-4002': {
      what: 'HtmlPrefix 리스트에 없는 step 입니다.',
      cause: `Adapter가 모르는 step 키워드입니다. ${never}`,
      action: vendor,
    },
    'adapter-4003': {
      what: 'HtmlPrefix 리스트에서 prefix 값이 비어 있습니다.',
      cause: `Adapter 내부의 키워드 리스트가 비어 있습니다. ${never}`,
      action: vendor,
    },
    'adapter-5000': { what: 'ini 파일을 읽을 수 없습니다.', cause: iniPath, action: rights },
    'adapter-5001': missing(5001, '시스템명칭(API_SYSTEMNAME)이 ini 에 없습니다.'),
    'adapter-5002': missing(5002, 'claim1(MAIN_CLAIM1)이 ini 에 없습니다.'),
    'adapter-5003': missing(5003, 'claim2(MAIN_CLAIM2)가 ini 에 없습니다.'),
    'adapter-5004': {
      what: 'ini 파일이 존재하지 않습니다.',
      cause: iniPath,
      action: '모든 서버에서 폴더와 파일의 이름이 정확히 같은지 확인하세요.',
    },
    'adapter-5005': { what: 'ini 리스트에 AddToList() 실패했습니다.', cause: never, action: vendor },
    'adapter-5006': {
      what: 'ini 파일에서 읽어온 key, value가 아무것도 없습니다.',
      cause: iniCodes[5006].meaning,
      action: '설정 도구에서 파일을 열어 UTF-8로 저장하세요.',
    },
    'adapter-5007': missing(5007, 'LDAP 서버 정보가 ini 에 없습니다. (LDAP_SERVER)'),
    'adapter-5008': missing(5008, 'MFA API URL이 ini 에 없습니다. (MFA_API_URL)'),
    'adapter-5009': missing(5009, 'Consumer Key 값이 ini 에 없습니다. (CONSUMER_KEY)'),
    'adapter-5010': missing(5010, 'Secret Key 값이 ini 에 없습니다. (SECRET_KEY)'),
    'adapter-5011': missing(5011, 'Cache Attribute 값이 ini 에 없습니다. (CACHE_ATTRIBUTE)'),
    'adapter-5012': missing(5012, 'Cache Delimeter 값이 ini 에 없습니다. (CACHE_DELIMETER)'),
    'adapter-5013': missing(5013, 'Skew Seconds 값이 ini 에 없습니다. (SKEW_SECONDS)'),
    'adapter-5014': missing(5014, 'Token expiration time 값이 ini 에 없습니다. (TOKEN_EXP_TIME)'),
    'adapter-5015': missing(5015, 'Cache life time 값이 ini 에 없습니다. (CACHE_LIFE_TIME)'),
    'adapter-5016': {
      what: '사용자 정보 claim 리스트가 ini 에 없습니다. (USERINFO_##)',
      cause: '향후 사용할 예약 코드입니다. 아직 사용하지 않는다고 되어 있습니다.',
      action: '그래도 나타나면 USERINFO_01을 확인하고 개발자에게 알리세요.',
    },
    'adapter-5017': missing(
      5017,
      'LDAP 연결시 id/pw 사용하도록 설정되어 있으나(LDAP_USE_IDPW=1), LDAP id 또는 pw가 ini 에 없습니다. (LDAP_ID, LDAP_PW)',
    ),
    'adapter-6000': {
      what: 'AD(LDAP)에서 사용자 정보를 검색하는 과정에 Exception이 발생했습니다.',
      cause:
        'LDAP Query 도중에 중단되었습니다. 주소, 이름 확인, TLS, 계정, 권한 중 하나이며 함께 기록된 Exception에 이유가 있습니다.',
      action: `LDAP_SERVER의 주소가 정확한지 확인하세요. ${adState} 이유가 분명하지 않으면 Exception 내용을 개발자에게 전달하세요.`,
    },
    'adapter-6001': {
      what: 'AD(LDAP)에서 사용자 정보를 찾을 수 없습니다.',
      cause: 'Query는 했으나 사용자가 나오지 않았습니다. 사용자가 있다면 속성이 빈 값이어도 에러가 아닙니다.',
      action: `${adState} Query하는 계정이 사용자를 읽을 수 있는지, LDAP_SERVER가 사용자의 도메인에 속하는지 확인하세요.`,
    },
  },
  notes: {
    d7: '가이드에는 0001의 이름이 두 가지로 적혀 있습니다. 로그 목록에서는 Err.InvalidArguments, 사용자 화면 목록에서는 Err.IdentityClaimHasNoAccount입니다. 뒤의 이름은 1000의 것이며, 0001은 번호 그대로 Invalid Arguments입니다.',
    d8: '가이드의 사용자 화면 목록에는 1006에 1005의 문구(JWT token 생성을 할 수 없습니다.)가 적혀 있습니다. 같은 항목의 나머지 설명과 로그 목록에는 디렉토리 또는 INI 파일을 찾을 수 없다고 되어 있으며, 이것이 1006의 뜻입니다.',
  },
};

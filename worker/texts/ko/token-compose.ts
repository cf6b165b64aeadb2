/** 만든 토큰, 요청, 새 키에 관한 문구. */
export const tokenCompose = {
  kinds: {
    request: '요청 토큰 (jwtTokenRequest)',
    response: '응답 토큰 (jwtTokenResponse), 시험용',
    any: '임의의 토큰',
  },
  kindNotes: {
    request: 'Adapter가 보내는 클레임에 이 팜의 값을 넣었습니다. 실제 비밀 키로 서명하므로 MFA API가 받아들입니다.',
    response:
      'API를 사용하는 시스템이 응답에서 읽는 클레임입니다. req에는 대응하는 요청의 값을 넣으세요. Adapter는 다른 값을 받지 않습니다.',
    any: '입력한 클레임을 입력한 순서와 내용 그대로 넣습니다.',
  },
  requests: {
    url: '주소: GET으로 MFA 페이지를 엽니다.',
    curlBash: 'bash용입니다.',
    curlPowerShell: 'PowerShell용입니다. PowerShell에서 curl만 입력하면 다른 명령이 실행됩니다.',
    curlCmd: '명령 프롬프트용입니다. .bat 파일에 넣을 때는 %를 모두 두 번 쓰세요.',
    form: '열면 바로 요청을 POST로 전송하는 페이지입니다. .html로 저장하세요.',
  },
  curl: 'curl은 Windows 10 1803과 Windows Server 2019부터 포함되어 있습니다. Server 2016에는 따로 설치해야 합니다.',
  holdsToken: '토큰이 그대로 들어 있습니다. 만료되기 전에는 가진 사람이 누구든 사용할 수 있습니다.',
  newSecret:
    '임의의 32바이트와 임의의 GUID를 이 브라우저에서 생성했습니다. 실제 값은 SingleID 운영팀에서 발급하므로, 시험용이나 상대 시스템을 직접 운영하는 경우에만 사용하세요.',
  placeBearer: '{place}: JWT를 넣을 자리입니다.',
  placeBody: '{place}: 본문 형식이 알려져 있지 않습니다. 보유한 API 문서의 내용을 넣으세요.',
} as const;

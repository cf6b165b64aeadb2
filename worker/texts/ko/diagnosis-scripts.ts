/** 서버용 파일에 관한 문구. `purpose`는 파일 옆의 설명, `head`는 스크립트의 주석, `view`는 사용자 지정 보기에 들어간다. */
export const diagnosisScripts = {
  view: {
    name: 'AD FS 및 SingleID Adapter',
    description: 'Adapter 로그, AD FS/Admin, AD FS 감사, TLS 오류를 한곳에 표시합니다.',
  },
  scripts: {
    'custom-view': {
      purpose:
        '이벤트 뷰어의 사용자 지정 보기에서 가져오면 로그인에 관련된 이벤트를 한 목록으로 볼 수 있습니다. 변경하는 것은 없습니다.',
    },
    'event-query': {
      purpose:
        '같은 조건의 쿼리입니다. 필터의 XML 탭 또는 Get-WinEvent -FilterXml에서 사용합니다. 변경하는 것은 없습니다.',
    },
    collect: {
      purpose:
        '서버마다 관리자 권한으로 실행하세요. 이벤트, cmdlet 결과, 마스킹한 INI를 임시 폴더의 zip 하나로 모읍니다. 그 zip을 여기에 끌어다 놓으세요. 설정은 변경하지 않습니다.',
      head: [
        '실패한 로그인을 분석하는 데 필요한 것을 zip 하나로 모읍니다.',
        '서버에서는 읽기만 하며, 결과는 임시 폴더에 저장합니다. 로그마다 최근 이벤트를 10,000건까지 가져옵니다.',
        '키, LDAP 계정, 토큰은 마스킹합니다. 사용자 이름, 호스트 이름, 주소는 포함됩니다.',
      ],
    },
    'log-level': {
      purpose:
        '이 서버의 INI에서 LOG_LEVEL을 변경하고 옆에 사본을 남깁니다. 설정 도구에서도 변경할 수 있습니다. adfssrv를 다시 시작하지 않아도 반영되는지는 문서에 없습니다.',
      head: [
        'ADFSadapter.ini의 LOG_LEVEL을 변경합니다. 먼저 -WhatIf로 실행하세요.',
        '반영 여부가 문서에 없으므로 실행 후 adfssrv를 다시 시작하세요. 모든 서버에서 실행합니다.',
      ],
    },
    'log-size': {
      purpose:
        'Adapter 로그의 크기를 늘립니다. 가이드의 크기는 512 KiB이며 그 뒤에는 오래된 항목부터 덮어씁니다. LOG_LEVEL=2에서는 금방 찹니다.',
      head: [
        'MFA_Adapter 로그의 크기를 늘립니다. 먼저 -WhatIf로 실행하고, 모든 서버에서 실행하세요.',
        '가이드의 크기로 되돌리기: Limit-EventLog -LogName MFA_Adapter -MaximumSize 524288',
      ],
    },
  },
};

/** 번들의 `README.md`와 스크립트 첫머리의 주석. */
export const bundleReadme = {
  title: 'ADFS MFA Adapter 배포 번들: {name}',
  errors: '오류: 먼저 읽으세요',
  errorsIn: '{file}에 오류가 있으나 그대로 넣었습니다:',
  errorsMore: '외 {count}건',
  facts: {
    title: '적용 대상',
    environment: '환경',
    environments: { production: '운영', staging: '스테이징', development: '개발' },
    service: '페더레이션 서비스',
    version: 'Windows Server',
    nodes: 'AD FS 서버(주서버 먼저)',
    provider: '인증 공급자 이름',
    folder: 'Adapter 폴더',
    parties: '신뢰 당사자',
    unknown: '입력되지 않음',
  },
  missing: { title: '더 필요한 것', none: '공급사 파일 외에 빠진 것이 없습니다.' },
  vendor: {
    title: '공급사 파일',
    intro:
      'SingleID에서 제공하며 번들에는 들어 있지 않습니다. 한 폴더에 모아 스크립트에 -VendorFolder로 지정하거나 Adapter 폴더에 복사하세요.',
    known: 'Signet에서 확인한 파일, SHA-256: {sha256}',
    unknown: 'Signet에서 확인하지 않은 파일',
  },
  secrets: {
    title: '비밀 값',
    with: 'ADFSadapter.ini에 비밀 값이 그대로 들어 있습니다. 번들을 비밀번호처럼 다루고 작업이 끝나면 삭제하세요.',
    without:
      'ADFSadapter.ini의 비밀 값은 ********로 가려져 있습니다. set-secrets.ps1이 화면에 표시하지 않고 입력받습니다. 입력한 뒤에는 압축을 푼 폴더에 비밀 값이 남으므로 작업이 끝나면 삭제하세요.',
    backups: '{folder} 아래의 백업에도 비밀 값이 들어 있습니다.',
  },
  files: {
    title: '파일',
    hash: 'manifest.json에 파일별 SHA-256이 있으며 precheck.ps1이 비교합니다.',
  },
  order: {
    title: '진행 순서',
    unpack: '모든 서버에서 번들의 압축을 {place}에 푸세요.',
    first:
      '처음 설치: precheck, client-check, set-secrets, 모든 서버에서 install-node, register-primary, policy(시험), theme, verify, policy -All.',
    change: 'ADFSadapter.ini 변경: precheck, set-secrets, 한 대씩 apply-config, verify.',
    replace: 'Adapter 버전 교체: precheck, upgrade, verify.',
    where: '실행할 곳',
    command: '명령',
    expect: '예상 결과',
    back: '되돌리기',
    reg: '직접 등록할 때: add-event-source.reg는 Adapter의 이벤트 로그를 등록하고 remove-event-source.reg는 제거합니다. 등록은 install-node.ps1이 자동으로 합니다.',
  },
  running: {
    title: '스크립트 실행 방법',
    lines: [
      'Windows PowerShell 5.1에서 실행하세요. 네트워크를 통해 받은 스크립트는 차단되어 있으므로 Get-ChildItem -Recurse | Unblock-File을 실행하고, 열어 둔 창에서만 Set-ExecutionPolicy -Scope Process RemoteSigned를 설정하세요.',
      '-WhatIf를 붙이면 수행할 작업만 표시하고 변경하지 않습니다. 언제든 다시 실행할 수 있으며, 이미 적용된 것은 그대로 둡니다.',
      '접속이 모두 끝나야 하는 단계에서는 Enter를 누를 때까지 기다립니다. 이미 로드 밸런서에서 제외했다면 -Drained를 붙이세요.',
      '종료 코드: 0 정상, 1 오류 발견, 2 오류로 중단, 3 실행할 수 없는 곳.',
      '실행할 때마다 %ProgramData%의 ADFSadapter-bundle-log 폴더에 로그가 남습니다(client-check는 %TEMP%). 비밀 값은 기록하지 않습니다.',
      '백업은 Adapter 폴더의 backup 폴더에 날짜, 시각과 함께 저장됩니다.',
      'AD FS 구성 데이터베이스가 SQL Server에 있으면 모든 서버가 주서버로 표시됩니다. 이때 주서버에서 하는 단계는 한 서버에서만 실행하세요.',
    ],
  },
  answers: {
    title: 'replace_dll.ps1의 확인창',
    intro:
      'upgrade.ps1 -UseVendorScript는 공급사의 스크립트를 실행합니다. 주서버와 보조 서버에서 모두 실행하세요. 확인창의 답은 다음과 같습니다:',
  },
  emergency: {
    title: '비상시',
    lines: [
      'BYPASS_ADAPTER=283901이면 추가 인증 없이 로그인됩니다. 다른 값은 모두 정상 동작입니다. 서버마다 emergency.ps1 -Action BypassOn으로 설정하고 -Action BypassOff로 종료하세요.',
      '다단계 인증 방법에서 인증 공급자를 해제(-Action ProviderOut)하는 것은 우회가 아닙니다. MFA를 요구하는 신뢰 당사자는 다른 방법이 없는 사용자를 거부합니다.',
      '누가, 언제, 왜 했는지는 emergency-record.txt에 남고, EMERGENCY.txt는 종료할 때까지 남아 있습니다.',
    ],
  },
  head: {
    run: '예: {run}',
    exit: '종료 코드: 0 정상, 1 오류 발견, 2 오류로 중단, 3 실행할 수 없는 곳. -WhatIf는 아무것도 변경하지 않습니다.',
    settings: '이 팜의 설정',
    words: '스크립트가 표시하는 문구',
  },
};

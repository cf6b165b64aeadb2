import type { BundleMissingId, BundlePart, BundleScript } from '../../contract';

/** 번들의 구성, 빠진 것, 스크립트별 안내 문구. README와 화면에서 사용한다. */
export const bundle = {
  parts: {
    readme: '안내서(README.md)',
    config: 'ADFSadapter.ini',
    theme: '로그인 테마(onload.js, 스타일시트, 이미지)',
    scripts: 'PowerShell 스크립트',
    reg: '이벤트 로그용 레지스트리 파일',
  } satisfies Record<BundlePart, string>,
  missing: {
    ini: '구성에 ADFSadapter.ini가 없습니다.',
    'ini-errors': 'ADFSadapter.ini에 오류가 {count}건 있어 넣지 않았습니다. 수정하거나 그대로 넣도록 선택하세요.',
    secrets: 'ADFSadapter.ini의 비밀 값 {count}곳을 가렸습니다. 서버에서 set-secrets.ps1로 입력하세요.',
    onload: '인증 방법이 {count}개인데, MFA 후 자동으로 진행하는 onload.js가 없습니다.',
    'onload-errors': 'onload.js에 오류가 {count}건 있어 넣지 않았습니다. 수정하거나 그대로 넣도록 선택하세요.',
    'theme-version': 'Windows Server 버전이 입력되지 않아 테마를 스크립트로 적용할 수 없습니다.',
    nodes: '노드가 입력되지 않아 스크립트가 다음 서버를 안내할 수 없습니다.',
    'service-name': '페더레이션 서비스 이름이 입력되지 않아 시험 로그인 주소를 안내할 수 없습니다.',
    'relying-parties': '신뢰 당사자가 입력되지 않았습니다. policy.ps1을 실행할 때 -RelyingParty를 지정하세요.',
    hosts: 'ADFSadapter.ini에서 접속 주소를 읽지 못했습니다. 가이드의 주소만 점검합니다.',
    'vendor-file': '{name}: SingleID에서 제공하는 파일입니다. 번들에 넣지 않으며, Signet에서 확인한 적도 없습니다.',
  } satisfies Record<BundleMissingId, string>,
  scripts: {
    precheck: {
      title: '변경 전에 서버 점검',
      where: '모든 AD FS 서버, 관리자 권한. 아무것도 변경하지 않습니다.',
      run: '.\\scripts\\precheck.ps1 -VendorFolder D:\\vendor',
      expect: '[OK]만 나옵니다. 설치 전에는 install-node.ps1이 만들 항목이 [NOTE]로 나옵니다. 종료 코드 0.',
      back: '되돌릴 것이 없습니다.',
    },
    'client-check': {
      title: '사용자 PC에서 점검',
      where: '사용자 PC, 관리자 권한 불필요. 아무것도 변경하지 않습니다.',
      run: '.\\scripts\\client-check.ps1',
      expect: 'TCP 443이 [OK]입니다. 접속할 수 없으면 방화벽, 프록시, 웹사이트 차단의 3가지 점검을 안내합니다.',
      back: '되돌릴 것이 없습니다.',
    },
    'set-secrets': {
      title: 'ADFSadapter.ini의 가려진 값 입력',
      where: '번들의 압축을 푼 모든 서버. 발급받은 키를 가진 관리자가 실행합니다.',
      run: '.\\scripts\\set-secrets.ps1',
      expect: '값마다 두 번 묻고 화면에 표시하지 않습니다. 마지막에 가려진 값이 남아 있지 않다고 나옵니다.',
      back: '번들에서 ADFSadapter.ini의 압축을 다시 푸세요.',
    },
    'install-node': {
      title: '서버에 Adapter 설치',
      where: '모든 AD FS 서버에서 차례로, 관리자 권한.',
      run: '.\\scripts\\install-node.ps1 -VendorFolder D:\\vendor',
      expect:
        '폴더, 권한, 이벤트 로그, 어셈블리, Adapter가 [DONE]이고 adfssrv가 다시 실행됩니다. 다시 실행하면 [OK]만 나옵니다.',
      back: '.\\scripts\\rollback.ps1 -What Install',
    },
    'register-primary': {
      title: 'AD FS에 Adapter 등록',
      where: '모든 서버에 설치한 뒤 주서버에서만.',
      run: '.\\scripts\\register-primary.ps1',
      expect:
        'DLL에서 읽은 TypeName과 [DONE]이 나옵니다. 다시 시작한 뒤 이벤트 105가 없어야 합니다. 다른 서버도 다시 시작하세요.',
      back: '.\\scripts\\rollback.ps1 -What Register',
    },
    policy: {
      title: '다단계 인증 방법 설정과 MFA 정책 적용',
      where: '주서버에서만. 먼저 신뢰 당사자 하나로 시험하고, 그다음 -All.',
      run: '.\\scripts\\policy.ps1',
      expect: '기존 인증 방법은 그대로 있고 Adapter가 추가됩니다. 시험할 신뢰 당사자에 정책이 적용됩니다.',
      back: '.\\scripts\\rollback.ps1 -What Policy',
    },
    'apply-config': {
      title: '변경한 ADFSadapter.ini 적용',
      where: '모든 AD FS 서버. 한 대씩 로드 밸런서에서 제외하고 적용합니다.',
      run: '.\\scripts\\apply-config.ps1',
      expect: '백업, 같은 해시, adfssrv 실행, 이벤트 105 없음. 서비스가 시작되지 않으면 이전 파일로 자동 복원합니다.',
      back: '.\\scripts\\rollback.ps1 -What Config',
    },
    theme: {
      title: '로그인 테마 적용',
      where: '주서버에서만. 다른 서버에는 다음 동기화 때 적용됩니다.',
      run: '.\\scripts\\theme.ps1',
      expect: '기존 테마를 내보내 백업하고, 테마를 만들어 파일을 적용한 뒤 비교합니다. 해시가 같을 때만 활성화합니다.',
      back: '.\\scripts\\rollback.ps1 -What Theme',
    },
    verify: {
      title: '적용 후 점검',
      where: '모든 AD FS 서버, 관리자 권한. 아무것도 변경하지 않습니다.',
      run: '.\\scripts\\verify.ps1',
      expect: '모두 [OK]이고 이벤트 106이 있으며 105는 없습니다. 그다음 안내하는 주소에서 시험 사용자로 로그인하세요.',
      back: '되돌릴 것이 없습니다.',
    },
    upgrade: {
      title: 'Adapter 업그레이드 및 변경',
      where: '다른 서버를 로드 밸런서에서 제외한 뒤 주서버에서 먼저, 그다음 나머지 서버에서 한 대씩.',
      run: '.\\scripts\\upgrade.ps1 -NewDll D:\\vendor\\ADFSadapter.dll',
      expect:
        '정책에서 해제, 등록 해제, 교체, 등록, 정책에 추가 순서로 진행합니다. 그동안 MFA를 사용할 수 없으니 점검 시간에 하세요.',
      back: '.\\scripts\\rollback.ps1 -What Upgrade',
    },
    emergency: {
      title: '비상시 MFA 해제와 복구',
      where: 'BypassOn, BypassOff는 모든 서버에서, ProviderOut, ProviderIn은 주서버에서.',
      run: ".\\scripts\\emergency.ps1 -Action BypassOn -Hours 4 -Reason '...'",
      expect:
        '누가, 언제, 왜 했는지 기록하고, 종료할 때까지 폴더에 EMERGENCY.txt가 남습니다. precheck와 verify가 이를 알려 줍니다.',
      back: '-Action BypassOff 또는 ProviderIn',
    },
    rollback: {
      title: '단계별 되돌리기',
      where: '해당 단계를 실행한 서버.',
      run: '.\\scripts\\rollback.ps1 -What Config',
      expect: '가장 최근 백업 또는 -Backup으로 지정한 백업의 상태로 돌아갑니다.',
      back: '해당 단계를 다시 실행하세요.',
    },
  } satisfies Record<BundleScript, { title: string; where: string; run: string; expect: string; back: string }>,
};

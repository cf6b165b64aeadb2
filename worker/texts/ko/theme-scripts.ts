import type { ThemeOfferCode, ThemeScriptCode } from '../../contract';

/** 테마 PowerShell의 문구. 파일의 주석과 단계별 설명에 쓴다. */
export const themeScripts = {
  head: [
    '로그인 테마 {theme|을/를} 적용합니다.',
    '주서버에서만 Windows PowerShell을 관리자 권한으로 열어 실행하세요. 테마는 구성 데이터베이스에 저장되며 다른 서버는 여기에서 가져갑니다.',
  ],
  back: [
    '로그인 테마 {theme|을/를} 적용하기 전으로 되돌립니다.',
    '주서버에서 Windows PowerShell을 관리자 권한으로 열어 실행하세요.',
  ],
  steps: {
    start: { title: '오류가 나면 바로 중단', why: '일부만 설정된 테마가 활성화되지 않도록 합니다.' },
    look: {
      title: '현황 확인',
      why: 'Role이 PrimaryComputer인지 확인하세요. ActiveThemeName은 현재 활성화된 테마입니다. IsBuiltinTheme이 True인 테마는 수정할 수 없습니다.',
    },
    'back-up': {
      title: '현재 활성화된 테마 {previous} 내보내기(백업)',
      why: '내보낸 폴더는 사본입니다. 이 폴더의 파일을 수정해도 Set-AdfsWebTheme을 실행하기 전까지 로그인 페이지는 바뀌지 않습니다.',
    },
    'back-up-relying-parties': {
      title: '신뢰 당사자가 가진 별도 테마 내보내기(백업)',
      why: '별도 테마가 없으면 건너뜁니다. 되돌리는 스크립트는 새 테마를 제거하기만 하므로, 이전 테마는 이 백업으로 다시 설정하세요.',
    },
    create: {
      title: '{source} 테마를 복사하여 {theme} 테마 생성',
      why: 'AD FS에 기본으로 포함된 테마는 수정할 수 없으므로 사본을 만듭니다. {theme} 테마가 이미 있으면 그대로 둡니다.',
    },
    resources: {
      title: '테마에 파일 추가',
      why: '각 파일은 /adfs/portal/로 시작하는 주소로 제공됩니다. Path를 빼고 실행하면 테마에서 그 파일이 삭제됩니다.',
    },
    'style-sheet': { title: '스타일시트 설정', why: '테마의 모든 언어용 스타일시트를 바꿉니다.' },
    'rtl-style-sheet': {
      title: '오른쪽에서 왼쪽으로 쓰는 언어의 스타일시트 설정',
      why: '아랍어나 히브리어에서 위의 스타일시트 대신 사용됩니다.',
    },
    logo: { title: '로고 설정', why: 'Microsoft는 260 x 35픽셀, 10KB 이하를 권장합니다.' },
    illustration: { title: '일러스트레이션 설정', why: 'Microsoft는 1420 x 1080픽셀, 200KB 이하를 권장합니다.' },
    script: {
      title: 'onload.js 설정',
      why: '하나의 테마에는 onload.js 하나만 적용할 수 있으며, AD FS가 모든 로그인 페이지에 그 내용을 넣습니다. 가이드에는 이 파라미터가 -ON-LOADScriptPath로 다르게 표기되어 있으며, 그대로 실행하면 오류가 납니다.',
    },
    'script-2012r2': {
      title: 'onload.js 설정(Windows Server 2012 R2)',
      why: '이 버전에는 -OnLoadScriptPath 파라미터가 없으므로 onload.js를 테마의 추가 파일로 설정합니다.',
    },
    check: {
      title: 'AD FS에 설정된 내용과 파일 비교',
      why: '두 줄의 해시가 같아야 합니다. 다르면 테마를 활성화하지 마세요.',
    },
    activate: {
      title: '{theme} 테마 활성화',
      why: '이때부터 모든 사용자에게 적용됩니다. 팜의 다른 서버에는 다음 동기화 때 적용됩니다.',
    },
    'in-place': {
      title: '{theme} 테마는 이미 활성화되어 있음',
      why: '위의 변경은 바로 적용됩니다. 다른 이름의 사본으로 만들면 먼저 시험할 수 있고 명령 하나로 되돌릴 수 있습니다.',
    },
    'relying-parties': {
      title: '신뢰 당사자별로 {theme} 테마 적용',
      why: '해당 신뢰 당사자에는 onload.js를 포함하여 활성 테마 대신 이 테마가 적용됩니다. 나머지에는 활성 테마가 그대로 적용됩니다.',
    },
    'back-activate': {
      title: '{previous} 테마를 다시 활성화',
      why: '{theme} 테마는 구성에 남아 있으므로 언제든지 다시 활성화할 수 있습니다.',
    },
    'back-script': {
      title: '백업한 onload.js를 다시 설정',
      why: '활성 테마를 직접 수정했으므로 스크립트를 되돌립니다. 스타일시트, 이미지, 추가 파일도 바꾸었다면 같은 백업으로 다시 설정하세요.',
    },
    'back-script-2012r2': {
      title: '백업한 onload.js를 다시 설정(Windows Server 2012 R2)',
      why: '활성 테마를 직접 수정했으므로 스크립트를 되돌립니다. 스타일시트, 이미지, 추가 파일도 바꾸었다면 같은 백업으로 다시 설정하세요.',
    },
    'back-relying-parties': {
      title: '신뢰 당사자의 테마 제거',
      why: '다시 팜의 활성 테마가 적용됩니다.',
    },
  } satisfies Record<ThemeScriptCode, { title: string; why: string }>,
  offers: {
    'page-text': {
      title: '스크립트 없이 같은 문구 표시',
      why: 'AD FS는 페이지마다 언어별 설명을 표시할 수 있습니다. 기간을 정할 수 없고 표시되는 위치도 정해져 있습니다.',
    },
    'provider-description': {
      title: '스크립트 없이 인증 방법의 설명 설정',
      why: 'AD FS는 인증 방법마다 언어별 설명을 둘 수 있습니다. 표시되는 모습은 버전에 따라 다릅니다.',
    },
    'help-desk-link': {
      title: '스크립트 없이 도움말 링크 표시',
      why: 'AD FS의 모든 페이지 하단에 이런 링크를 하나 둘 수 있습니다.',
    },
    'error-text': {
      title: '스크립트 없이 오류 페이지의 문구 설정',
      why: 'AD FS 오류 페이지의 문구를 언어별로 설정할 수 있습니다.',
    },
    'local-on-intranet': {
      title: '인트라넷에서는 조직 선택 생략',
      why: '내부 사용자는 바로 Active Directory로 로그인합니다. 외부 사용자는 계속 선택해야 합니다.',
    },
    'realm-by-relying-party': {
      title: '신뢰 당사자에 조직을 하나만 허용',
      why: '신뢰 당사자에 허용된 조직이 하나뿐이면 AD FS가 선택 화면을 표시하지 않습니다.',
    },
  } satisfies Record<ThemeOfferCode, { title: string; why: string }>,
};

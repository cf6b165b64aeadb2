import type { en } from './messages.en';

export const ko: typeof en = {
  title: 'AD FS Adapter 설정을 적용하기 전에 점검하세요',
  what: 'Signet은 Microsoft AD FS에서 MFA를 처리하는 SingleID Adapter의 설정, 로그인 테마, 일회용 인증키, 토큰을 점검하고 고치는 도구입니다.',
  how: '파일이나 토큰, 로그, 사용자의 에러 화면을 넣으면 문제마다 위치와 이유, 조치 방법을 알려 주고, 점검을 마친 서버용 배포 번들을 만들어 줍니다.',
  choose: '파일 열기…',
  sample: '샘플 열기',
  begin: '새 구성',
  guided: '단계별 안내',
  kept: '이 브라우저에 보관한 내용 또는 백업 가져오기…',
  drop: '이 페이지의 아무 곳에나 파일을 끌어다 놓아도 됩니다.',
  opening: '파일을 읽는 중…',
  privacyTitle: '파일은 이 브라우저를 벗어나지 않습니다',
  privacy:
    'Signet에는 서버가 없습니다. 파일은 이 브라우저에서만 읽으며, 보관하기로 선택한 내용만 암호화하여 이 브라우저에 저장합니다.',
  paste: {
    label: '또는 여기에 붙여넣기',
    placeholder: 'ADFSadapter.ini, onload.js, 토큰, 로그, 에러 화면',
    hint: '붙여넣은 내용의 종류를 확인하고 맞는 도구로 이동합니다. 입력란 밖이면 페이지의 어디에서나 Ctrl+V를 눌러도 됩니다.',
    look: '확인하기',
  },
  list: [
    ['실제 동작 확인', 'Adapter가 실제로 사용할 값과 이 파일 때문에 발생할 오류 코드를 보여 줍니다.'],
    ['사용자보다 먼저 보는 페이지', 'onload.js를 2012 R2부터 모든 AD FS 페이지에서 실행해 봅니다.'],
    ['문제의 원인과 위치', '토큰을 판정하고, 로그와 오류 화면에서 원인이 되는 설정의 줄을 찾아 줍니다.'],
  ],
};

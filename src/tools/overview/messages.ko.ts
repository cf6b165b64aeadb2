import { josa } from '../../i18n';
import type { en } from './messages.en';

export const ko: typeof en = {
  title: 'AD FS Adapter 설정을 적용하기 전에 점검하세요',
  what: 'Signet은 Microsoft AD FS에서 MFA를 처리하는 SingleID Adapter의 설정, 로그인 테마, 일회용 인증키, 토큰을 점검하고 고치는 도구입니다.',
  how: '파일이나 토큰, 로그, 사용자의 에러 화면을 넣으면 문제마다 위치와 이유, 조치 방법을 알려 주고, 점검을 마친 서버용 배포 번들을 만들어 줍니다.',
  choose: '파일 열기…',
  sample: '샘플 열기',
  begin: '새 구성',
  guided: '단계별 안내',
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
  earlier: {
    title: '이전에 열었던 파일',
    left: (time) => `${time}까지 작업`,
    forget: (name) => `${name} 목록에서 제거`,
    forgotten: (name) => `${josa(name, '을/를')} 목록에서 제거했습니다.`,
    back: '되돌리기',
    why: '이 목록은 이 탭에만 있으며 탭을 닫으면 사라집니다. 파일의 이름과 위치에는 서버에 관한 정보가 들어 있는데, 브라우저에는 이를 암호화하지 않은 상태로만 저장할 수 있기 때문입니다.',
  },
  openNow: '열려 있는 구성',
  unnamed: '내 AD FS 팜',
  sampleName: (name) => `${name} (샘플)`,
  environment: { production: '운영', staging: '스테이징', development: '개발' },
  file: '파일',
  errors: '오류',
  warnings: '경고',
  notes: '참고',
  checking: '점검 중',
  unsaved: '아직 다운로드하지 않은 변경 사항이 있습니다',
  goOn: '이어서 작업하기',
  list: [
    ['모든 설정 점검', '알 수 없는 키와 오타, 잘못된 섹션, 중복, 끊어진 번호, Adapter가 무시하는 값을 찾아냅니다.'],
    ['실제 동작 확인', 'Adapter가 실제로 사용할 값과 이 파일 때문에 발생할 오류 코드를 보여 줍니다.'],
    [
      '사용자보다 먼저 보는 로그인 페이지',
      '테마의 onload.js를 2012 R2부터 모든 AD FS 페이지에서, 격리된 프레임 안에서 실행해 봅니다.',
    ],
    ['문제의 원인과 위치', '토큰을 분석하여 판정하고, 로그와 에러 화면에서 원인이 되는 설정 줄을 찾아 줍니다.'],
    ['원본 그대로 유지', '인코딩, 줄 끝, 주석, 순서를 바꾸지 않습니다. UTF-8, UTF-16, CP949를 지원합니다.'],
  ],
};

import type { en } from './messages.en';

export const ko: typeof en = {
  title: '단계별 안내',
  step: (now, all) => `${all}단계 중 ${now}단계`,
  leave: '단계별 안내 닫기',
  back: '이전',
  skip: '이 단계 건너뛰기',
  next: '다음',
  finish: '마침',
  done: '완료',
  steps: {
    ini: { title: 'Adapter 설정', text: '팜에서 사용하는 ADFSadapter.ini를 열거나 질문에 답하여 새로 작성하세요.' },
    farm: { title: '팜', text: '팜의 정보를 입력하세요. 모든 도구에서 사용하며, 모르는 항목은 비워 두어도 됩니다.' },
    theme: {
      title: '로그인 테마',
      text: '다단계 인증 방법이 여러 개이면 테마에 onload.js가 필요합니다. 사용 중인 파일을 열거나 새로 작성하세요. 방법이 하나이면 필요하지 않습니다.',
    },
    keep: {
      title: '보관',
      text: '암호를 정하면 모든 내용을 암호화하여 이 브라우저에 보관합니다. 보관하지 않으면 탭을 닫을 때 사라지며, 배포 번들은 언제든지 다운로드할 수 있습니다.',
    },
  },
  open: '파일 열기…',
  create: '새로 작성',
  seeFindings: '파일이 열려 있습니다. 점검 결과는 [상태]에 표시됩니다.',
  single: '인증 방법이 하나이므로 스크립트가 필요하지 않습니다.',
};

import { josa } from '../i18n';
import type { en } from './messages.en';

export const ko: typeof en = {
  name: 'Signet',
  skip: '본문으로 건너뛰기',
  navigation: '도구',
  language: '언어',
  theme: '화면 색상',
  themes: { system: '시스템', light: '밝게', dark: '어둡게' },
  loading: '불러오는 중',
  palette: '명령 검색',
  shortcuts: '키보드 단축키',
  network: '네트워크와 오프라인 사용',
  plainHttp: 'http',
  drop: {
    title: '여기에 파일을 놓으세요',
    text: '파일은 이 브라우저에서만 열리며 어디로도 전송되지 않습니다.',
  },
  unknown: {
    title: '페이지를 찾을 수 없습니다',
    text: '이 버전의 Signet에는 없는 도구의 주소입니다.',
    home: '개요로 이동',
  },
  failed: {
    title: (tool) => `${josa(tool, '을/를')} 불러오지 못했습니다`,
    text: '서버에서 파일을 받지 못했습니다. 연결이 끊어졌거나, 페이지를 연 뒤에 Signet이 업데이트되었을 수 있습니다.',
    retry: '다시 시도',
    reload: '페이지 새로 고침',
  },
  fault: {
    title: 'Signet에서 오류가 발생했습니다',
    text: '파일이 아니라 Signet의 오류입니다. 작업하던 내용은 그대로 남아 있습니다.',
    noText: 'Signet의 오류입니다. 열려 있던 파일은 없습니다.',
    again: '계속하기',
    download: (name) => `${name} 다운로드`,
    details: '오류 신고용 정보',
  },
  worker: {
    gone: '파일을 점검하는 프로세스가 예기치 않게 종료되어 다시 시작했습니다. 작업 내용은 그대로입니다.',
    notStarted: '파일을 점검하는 프로세스를 시작하지 못했습니다. 서버에 worker/v1/workbench.js가 있는지 확인하세요.',
    protocol: '페이지가 열려 있는 동안 Signet이 업데이트되었습니다. 작업 내용을 다운로드한 뒤 새로 고치세요.',
  },
};

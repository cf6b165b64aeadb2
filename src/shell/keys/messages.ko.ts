import type { en } from './messages.en';

export const ko: typeof en = {
  title: '키보드 단축키',
  close: '닫기',
  everywhere: '모든 화면',
  palette: '명령 검색과 실행',
  list: '이 목록 보기',
  paste: '붙여넣은 텍스트의 종류를 확인하고 열기',
  escape: '열려 있는 창 닫기',
  tabs: '탭이나 선택 항목 사이 이동',
  text: '원문 편집기',
  find: '찾기와 바꾸기',
  complete: '입력 후보 보기',
  describe: '커서 위치의 설명 보기',
  next: '다음 점검 결과로 이동',
  findings: '점검 결과 목록 열기',
  leave: '편집기 밖으로 나가기',
  single: '? 키로 이 목록 열기',
  singleNote: '음성 입력 프로그램을 사용한다면 꺼 두세요. 페이지를 새로 고치면 다시 켜집니다.',
};

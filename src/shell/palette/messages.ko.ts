import { josa } from '../../i18n';
import type { en } from './messages.en';

export const ko: typeof en = {
  title: '명령',
  close: '닫기',
  label: '명령 검색',
  hint: '한국어나 영어 이름, 초성으로 찾기',
  list: '명령 목록',
  found: (count) => `명령 ${count}개`,
  none: '일치하는 명령이 없습니다.',
  keys: '위/아래 화살표로 고르고 Enter로 실행하며 Esc로 닫습니다.',
  groups: { go: '이동', file: '파일', view: '보기', help: '도움말' },
  open: '파일 열기…',
  sample: '샘플 열기',
  earlier: (name) => `${josa(name, '을/를')} 이어서 작업`,
  language: (name) => `언어: ${name}`,
  theme: (name) => `화면 색상: ${name}`,
  print: '인쇄…',
  shortcuts: '키보드 단축키',
};

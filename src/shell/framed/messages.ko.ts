import type { en } from './messages.en';

export const ko: typeof en = {
  text: 'Signet은 다른 페이지 안에서는 실행되지 않습니다. 화면 위에 다른 내용이 덧씌워질 수 있기 때문입니다.',
  link: 'Signet을 따로 열기',
};

import { josa } from '../../i18n';
import type { en } from './messages.en';

export const ko: typeof en = {
  pasted: '붙여넣은 텍스트',
  tooLarge: (name, size, limit) => `${name} 파일의 크기는 ${size}입니다. ${limit}까지만 읽을 수 있어 열지 않았습니다.`,
  unreadable: (name) => `${josa(name, '을/를')} 읽지 못했습니다. 폴더이거나 다른 프로그램에서 사용 중인지 확인하세요.`,
  notText: (name) => `${josa(name, '은/는')} 텍스트 파일이 아니어서 열지 않았습니다.`,
  leftOut: (name, count) => `${josa(name, '을/를')} 열었습니다. 나머지 파일 ${count}개는 열지 않았습니다.`,
  replaced: (name, replaced) => `${replaced} 대신 ${josa(name, '을/를')} 열었습니다.`,
  replacedDirty: (name, replaced) =>
    `${replaced} 대신 ${josa(name, '을/를')} 열었습니다. 이전 파일에는 다운로드하지 않은 변경 사항이 있습니다.`,
  back: '이전 파일로 돌아가기',
  interrupted: (name) => `점검 프로세스가 종료되어 ${josa(name, '을/를')} 읽지 못했습니다. 다시 열어 주세요.`,
};

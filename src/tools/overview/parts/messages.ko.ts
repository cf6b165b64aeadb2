import { josa } from '../../../i18n';
import type { en } from './messages.en';

export const ko: typeof en = {
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
};

import type { en } from './messages.en';

export const ko: typeof en = {
  close: '닫기',
  cancel: '취소',
  notices: '알림',
  severity: { error: '오류', warning: '경고', info: '참고' },
  certainty: {
    stated: '문서에 나와 있음',
    observed: '실제 파일에서 확인됨',
    inferred: 'Signet의 추론',
  },
  why: '이유',
  effect: '영향',
  cure: '조치 방법',
  sure: '확실한 정도',
  source: '근거',
  details: '이유와 근거',
  copied: '복사했습니다.',
  notCopied: '브라우저에서 복사가 허용되지 않습니다.',
  copyFinding: '이 항목 복사',
  place: '위치',
  line: (line, column) => `${line}행 ${column}열`,
  moved: '방금 수정된 위치입니다.',
  jump: '원문에서 보기',
  editorHelp: 'Ctrl+Z로 실행을 취소하고 Ctrl+Y로 다시 실행합니다. Tab 키를 누르면 편집기 밖으로 나갑니다.',
};

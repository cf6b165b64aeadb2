import type { en } from './messages.en';

export const ko: typeof en = {
  pasted: (size) => `붙여넣은 텍스트, ${size}`,
  given: (name, size) => `${name}, ${size}`,
  looks: {
    ini: 'ADFSadapter.ini로 보입니다.',
    token: '서명된 토큰(JWT)으로 보입니다.',
    script: 'onload.js와 같은 스크립트로 보입니다.',
    trace: 'Adapter가 표시한 오류나 로그의 일부로 보입니다.',
    text: 'Signet이 아는 형식이 아닙니다.',
  },
  can: (tool) => `[${tool}]에서 열어 문제와 조치 방법을 확인할 수 있습니다.`,
  cannot: {
    ini: '이 버전의 Signet에는 이 파일을 읽는 도구가 없습니다.',
    token:
      '이 버전의 Signet에는 토큰을 분석하는 도구가 없습니다. 유효 기간이 남은 토큰은 누구나 사용할 수 있으므로 다른 곳에 붙여넣지 마세요.',
    script: '이 버전의 Signet에는 스크립트를 점검하는 도구가 없습니다.',
    trace:
      '이 버전의 Signet에는 로그를 분석하는 도구가 없습니다. [설정]의 [오류 코드]에서 ADFSadapter.ini 때문에 발생할 오류 코드와 그 원인을 확인할 수 있습니다.',
    text: 'ADFSadapter.ini의 일부라면 [설정]에서 열 수 있습니다.',
  },
  stays: '지금 열려 있는 파일은 [개요]에서 다시 열 수 있습니다.',
  kept: '내용은 보관하지 않았습니다.',
  open: (tool) => `[${tool}]에서 열기`,
  anyway: 'INI로 열기',
  close: '닫기',
};

import type { en } from './messages.en';

export const ko: typeof en = {
  pasted: (size) => `붙여넣은 텍스트, ${size}`,
  given: (name, size) => `${name}, ${size}`,
  looks: {
    ini: 'ADFSadapter.ini로 보입니다.',
    token: '서명된 토큰(JWT)으로 보입니다.',
    script: 'onload.js와 같은 스크립트로 보입니다.',
    trace: 'Adapter가 표시한 오류나 로그의 일부로 보입니다.',
    clock: 'w32tm 출력으로 보입니다.',
    'otp-address': '일회용 인증키 등록 주소(otpauth)로 보입니다.',
    archive: '압축 파일(zip)입니다.',
    assembly: 'Adapter DLL과 같은 Windows 프로그램 파일입니다.',
    kept: 'Signet에서 내보낸 구성 파일로 보입니다.',
    text: 'Signet이 아는 형식이 아닙니다.',
  },
  can: (tool) => `[${tool}]에서 열어 문제와 조치 방법을 확인할 수 있습니다.`,
  cannot: 'ADFSadapter.ini의 일부라면 [설정]에서 열 수 있습니다.',
  stays: '지금 열려 있는 파일은 [개요]에서 다시 열 수 있습니다.',
  kept: '내용은 보관하지 않았습니다.',
  open: (tool) => `[${tool}]에서 열기`,
  anyway: 'INI로 열기',
  close: '닫기',
};

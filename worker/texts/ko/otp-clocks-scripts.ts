import type { ClockScriptCode } from '../../contract';

/** NTP 설정 스크립트의 문구. 파일의 주석과 단계별 설명에 쓴다. */
export const clockScripts = {
  head: {
    server: ['이 서버를 내부 NTP 서버로 설정합니다.', '시간을 제공할 서버에서 관리자 권한으로 실행하세요.'],
    client: ['이 서버가 NTP 서버에서 시간을 받도록 설정합니다.', '각 서버에서 관리자 권한으로 실행하세요.'],
  },
  back: ['미리 내보낸 Windows Time 서비스 설정으로 되돌립니다.', '같은 폴더에서 관리자 권한으로 실행하세요.'],
  steps: {
    start: { title: '시작', why: 'PowerShell에서는 cmdlet에서 오류가 나면 바로 중단합니다.' },
    'back-up': {
      title: 'Windows Time 서비스 설정 내보내기(백업)',
      why: '이 스크립트와 같은 폴더에 저장되며, 되돌릴 때 가져옵니다.',
    },
    look: { title: '현황 확인', why: '서비스가 중지되어 있으면 0x80070426이 표시되지만 여기서는 문제가 아닙니다.' },
    peers: {
      title: 'NTP 서버 설정',
      why: '이름 뒤의 ,0x9는 클라이언트로서 아래에 설정한 간격으로 요청한다는 뜻입니다. 여러 개이면 목록을 따옴표로 묶습니다.',
    },
    domain: { title: '도메인을 따르도록 설정', why: '도메인 구성원은 도메인 컨트롤러에서 시간을 받습니다.' },
    'client-on': { title: 'NTP 클라이언트 활성화', why: '꺼져 있으면 NTP 서버에 시간을 요청하지 않습니다.' },
    'server-on': { title: 'NTP 서버 활성화', why: '꺼져 있으면 UDP 123으로 응답하지 않습니다.' },
    poll: {
      title: '동기화 요청 주기 설정(초)',
      why: ',0x9가 붙은 서버에만 적용됩니다. 공개 서버는 1분마다 요청하는 것처럼 자주 요청하면 차단할 수 있습니다.',
    },
    correction: {
      title: '보정 한도 유지(초)',
      why: '54000은 15시간, 172800은 48시간입니다. 0xFFFFFFFF로 설정하면 잘못된 서버가 시계를 몇 년씩 바꿀 수 있습니다.',
    },
    firewall: {
      title: 'Windows 방화벽에서 UDP 123 열기',
      why: '클라이언트가 이 포트로 요청합니다. 서버 사이의 방화벽도 열어야 합니다.',
    },
    'start-type': { title: 'Windows와 함께 서비스 시작', why: '등호 뒤의 공백이 필요합니다.' },
    trigger: {
      title: '네트워크가 연결되면 서비스 시작',
      why: '도메인 밖에서는 도메인용 트리거만 있어서 자동으로 시작되지 않습니다.',
    },
    restart: { title: '서비스 재시작', why: '서비스 이름은 w32time이고 w32tm은 프로그램입니다.' },
    resync: { title: '바로 동기화', why: '작은 차이는 즉시 바뀌지 않고 조금씩 맞춰집니다.' },
    'check-status': { title: '원본 확인', why: 'Local CMOS Clock이나 Free-running System Clock이면 안 됩니다.' },
    'check-port': { title: 'UDP 123 확인', why: '다른 숫자에도 123이 있으므로 포트만 찾습니다.' },
    'check-offset': {
      title: 'NTP 서버와 시간차 측정',
      why: '+이면 이 서버가 느린 것입니다. 출력을 여기에 붙여 넣으면 인증키가 통과할지 알 수 있습니다.',
    },
    'back-import': { title: '이전 설정 가져오기', why: '추가된 방화벽 규칙은 그대로 남습니다.' },
    'back-restart': { title: '서비스 재시작', why: '서비스는 시작할 때 설정을 읽습니다.' },
  } satisfies Record<ClockScriptCode, { title: string; why: string }>,
};

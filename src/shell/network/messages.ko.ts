import { josa } from '../../i18n';
import type { en } from './messages.en';

const enforced = { ok: '차단됨', not: '차단되지 않음', unknown: '확인 불가' };

export const ko: typeof en = {
  title: '네트워크와 오프라인 사용',
  intro:
    'Signet은 이 서버에서 자신의 파일을 받는 것 외에는 네트워크를 사용하지 않습니다. 브라우저와 서버가 지금 이를 실제로 강제하는지 아래에서 확인합니다.',
  testing: '확인하는 중…',
  again: '다시 확인',
  close: '닫기',
  checks: {
    page: {
      title: '페이지의 네트워크 요청 차단',
      words: enforced,
      ok: '콘텐츠 보안 정책(CSP)이 적용되어 페이지의 fetch, XHR, WebSocket, beacon이 차단됩니다.',
      not: '페이지에서 네트워크 요청을 보낼 수 있습니다. 콘텐츠 보안 정책(CSP)이 전달 과정에서 제거되었거나 브라우저가 지원하지 않습니다. Signet은 요청을 보내지 않지만 브라우저가 이를 강제하지 않는 상태입니다.',
      unknown: '',
    },
    worker: {
      title: 'Worker의 네트워크 요청 차단',
      words: enforced,
      ok: '파일을 점검하는 Worker가 자체 정책과 함께 전달되어 네트워크 요청이 차단됩니다.',
      not: 'Worker에서 네트워크 요청을 보낼 수 있습니다. 서버가 worker/ 경로의 헤더를 보내지 않습니다. Signet이 Worker 안에서 네트워크 기능을 스스로 제거하지만 브라우저가 이를 강제하지 않는 상태입니다.',
      unknown:
        'Worker를 확인하지 못했습니다. Worker가 시작되지 않았거나 오프라인 사본이 적용되기 전에 시작되었습니다. 페이지를 새로 고친 뒤 다시 확인하세요.',
    },
    secure: {
      title: '보안 연결',
      words: { ok: '안전함', not: 'http', unknown: '' },
      ok: 'https 또는 이 컴퓨터의 주소이므로 브라우저의 모든 기능을 사용할 수 있습니다.',
      not: 'http 주소입니다. 브라우저가 오프라인 사본, 암호로 보호하는 저장, 공개 키 서명 검증을 제공하지 않으며 나머지 기능은 모두 동작합니다. 전송 중에 파일이 변조될 수도 있으므로 https로 제공하세요.',
      unknown: '',
    },
    offline: {
      title: '오프라인 사본',
      words: { ok: '저장됨', not: '저장되지 않음', unknown: '저장 중', stale: '새 버전 저장 실패' },
      ready:
        '이 버전의 모든 파일을 빌드와 대조한 뒤 브라우저에 저장했습니다. 네트워크 없이도 Signet을 사용할 수 있습니다.',
      'update-waiting': '오프라인에서 사용할 수 있습니다. 새 버전도 저장되었으며 새로 고치면 적용됩니다.',
      installing: '파일을 저장하는 중입니다.',
      failed: '파일이 저장되지 않았습니다. Signet을 열 때마다 서버에 접속해야 합니다.',
      insecure: 'http 주소에서는 저장할 수 없습니다. Signet을 열 때마다 서버에 접속해야 합니다.',
      unsupported: '이 브라우저에서는 저장할 수 없습니다. Signet을 열 때마다 서버에 접속해야 합니다.',
    },
    storage: {
      title: '브라우저 저장 공간(이 주소)',
      words: { ok: '유지됨', not: '보장되지 않음', unknown: '알 수 없음' },
      persisted: (size) => `${size} 사용 중입니다. 브라우저가 임의로 삭제하지 않습니다.`,
      best: (size) => `${size} 사용 중입니다. 공간이 부족하거나 오래 사용하지 않으면 브라우저가 삭제할 수 있습니다.`,
      unknown: '브라우저가 알려 주지 않습니다.',
    },
  },
  why: {
    network: (file) => `서버에서 ${josa(file, '을/를')} 받지 못했습니다.`,
    blocked: (file) =>
      `서버가 service-worker.js에 보내는 정책 때문에 ${josa(file, '을/를')} 받을 수 없습니다. 이 파일에는 별도의 헤더가 필요합니다. 아래 예제를 참고하세요.`,
    missing: (file) => `서버에서 ${josa(file, '을/를')} 제공하지 않습니다.`,
    damaged: (file) =>
      `서버의 ${josa(file, '이/가')} 빌드된 파일과 다릅니다. 서버 담당자에게 알리고, 해결될 때까지 비밀 값을 입력하지 마세요.`,
  },
  limits: {
    title: '이 확인에 포함되지 않는 것',
    list: [
      '정책은 다른 주소로의 이동(navigation), 미리 하는 이름 조회(DNS prefetch), WebRTC를 막지 못합니다. Signet은 이 기능들을 사용하지 않습니다.',
      '확장 프로그램이나, 입력한 텍스트를 외부로 보내는 맞춤법 검사처럼 브라우저 자체의 기능은 페이지의 정책이 미치지 않습니다.',
      '어떤 파일을 받을지는 서버가 결정합니다. 오프라인 사본은 함께 받은 목록과 대조하므로, 처음 받는 파일은 서버와 연결을 신뢰할 수 있는 만큼만 믿을 수 있습니다.',
    ],
  },
  cure: {
    title: '서버 담당자가 할 일',
    text: 'Signet 파일에 포함된 예제대로 헤더를 보내도록 설정하세요.',
    iis: 'IIS: 응용 프로그램의 헤더 설정이 허용된 서버라면 그대로 동작합니다.',
    nginx: 'nginx: server 블록에 include합니다.',
    apache: 'Apache: 이름을 .htaccess로 바꿉니다.',
    others: 'Netlify와 Cloudflare Pages는 그대로 읽습니다. 다른 서버에서는 보낼 헤더의 목록으로 참고하세요.',
    off: '모든 브라우저의 오프라인 사본을 제거합니다. service-worker.js 대신 이 파일을 두세요.',
  },
  version: (build) => `버전 ${build}`,
  notices: {
    update: 'Signet의 새 버전이 저장되어 준비되었습니다.',
    replaced: '이 탭이 열려 있는 동안 Signet이 업데이트되었습니다. 이 탭은 새로 고칠 때까지 지금 버전으로 동작합니다.',
    reload: '새 버전으로 새로 고침',
    damaged: (file) =>
      `서버의 ${josa(file, '이/가')} 빌드된 파일과 다르므로 오프라인용으로 저장하지 않았습니다. 서버 담당자에게 알리고, 해결될 때까지 비밀 값을 입력하지 마세요.`,
    damagedUpdate: (file) =>
      `서버에 새 버전이 있지만 ${josa(file, '이/가')} 빌드된 파일과 달라 받지 않았습니다. 저장된 버전을 계속 사용합니다. 서버 담당자에게 알리세요.`,
  },
  ask: {
    title: '저장하지 않은 변경 사항이 있습니다',
    text: (name) =>
      `${name}에 다운로드하지 않은 변경 사항이 있으며 새로 고치면 사라집니다. 새 버전은 새로 고칠 때까지 그대로 준비되어 있으므로 나중에 적용해도 됩니다.`,
    reload: '변경 사항을 버리고 새로 고침',
  },
};

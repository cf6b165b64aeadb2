import type { RotationPlace, RotationStepId } from '../../contract';

/** SECRET_KEY 교체 절차의 문구: 할 일과 확인 방법. */
export const tokenRotation = {
  title: 'SECRET_KEY 교체',
  certainty:
    '이 절차를 다룬 가이드는 없습니다. 키가 있는 위치와 키로 서명하는 대상을 바탕으로 추정한 것이므로, 먼저 SingleID 운영팀과 협의하세요.',
  places: {
    desk: '준비와 확인',
    singleid: 'SingleID 운영팀',
    'each-node': '각 AD FS 서버',
    'load-balancer': '로드 밸런서',
    consumers: '다른 시스템',
  } satisfies Record<RotationPlace, string>,
  steps: {
    inventory: {
      what: '기존 키가 있는 곳을 모두 정리합니다. 각 서버의 ADFSadapter.ini(SECRET_KEY, 또는 실제로 사용하는 DOMAIN_SECRET_KEY_##), 같은 Consumer Key를 사용하는 다른 시스템, 백업, Signet에 보관한 내용입니다.',
      check:
        '각 서버에서 먼저 검색되는 드라이브의 ADFSadapter 폴더가 하나뿐이고, 실제로 적용되는 키가 예상한 줄의 값이어야 합니다.',
    },
    'ask-new': {
      what: '같은 Consumer Key에 대한 새 키를 SingleID 운영팀에 요청합니다. 키는 운영팀이 발급합니다. 메일이 아닌 보호된 경로로 전달받으세요.',
      check: 'Base64 44자, 즉 32바이트여야 합니다.',
    },
    overlap: {
      what: '기존 키와 새 키를 한동안 함께 사용할 수 있는지, 요청 검증과 응답 서명 각각에 대해 문의합니다. 공개된 자료에는 없습니다. 함께 사용할 수 없으면 서비스 중단을 계획하세요.',
      check: '전환 시각을 포함한 답변을 문서로 받아야 합니다.',
    },
    'check-new': {
      what: '새 키를 넣은 ADFSadapter.ini 사본을 만들어 여기에서 검사하고, 그 키로 요청 토큰을 만듭니다.',
      check: '새로 발견되는 문제가 없고, Base64로 읽은 새 키로 토큰이 검증되어야 합니다.',
    },
    'keep-old': {
      what: '각 서버에서 ADFSadapter.ini를 관리자만 읽을 수 있는 폴더에 복사합니다. 기존 키가 들어 있습니다.',
      check: '사본이 원본과 바이트까지 같아야 합니다.',
    },
    announce: {
      what: '사용자가 적은 시간대를 정하고 헬프데스크에 알립니다. 전환 중에 진행하던 로그인은 처음부터 다시 해야 합니다.',
      check: 'MFA가 실패하더라도 이 MFA 없이 서버에 접속할 수 있는 사람이 있어야 합니다.',
    },
    drain: {
      what: '두 키를 함께 사용할 수 있으면 서버를 한 대씩 로드 밸런서에서 빼면서 진행합니다. 그렇지 않으면 모든 서버를 한꺼번에 진행합니다.',
      check: '해당 서버의 MFA_Adapter 로그에 새로운 로그인이 없어야 합니다.',
    },
    'switch-singleid': {
      what: 'SingleID 운영팀이 새 키를 적용합니다. 함께 사용할 수 있으면 기존 키에 추가하고, 아니면 교체합니다.',
      check: '적용 시각을 확인받습니다. 교체한 경우에는 이때부터 기존 키로 서명한 요청에 400으로 응답합니다.',
    },
    'switch-node': {
      what: 'ADFSadapter.ini에서 실제로 사용하는 줄에 새 키를 넣고 기존 인코딩으로 저장합니다. Adapter가 파일을 다시 읽는지는 알려져 있지 않으므로 AD FS 서비스를 재시작합니다.',
      check: 'AD FS가 실행 중이고 MFA_Adapter 로그에 5010과 1005가 없어야 합니다.',
    },
    'switch-consumers': {
      what: '같은 키를 사용하는 다른 시스템도 같은 시간 안에 변경합니다.',
      check: '시스템마다 로그인 한 건이 완료되어야 합니다.',
    },
    'check-sign-in': {
      what: '시험용 PC가 이 서버에 접속하도록 hosts 파일을 설정하고 MFA로 로그인합니다.',
      check: '400 없이 MFA 인증 페이지가 표시되고, 인증 후 로그인이 완료되어야 합니다.',
    },
    'check-token': {
      what: '그 로그인의 jwtTokenRequest와 jwtTokenResponse를 여기에 붙여넣습니다.',
      check: '둘 다 새 키로 검증되고 기존 키로는 검증되지 않아야 합니다. 연락처를 암호화한다면 복호화도 되어야 합니다.',
    },
    return: {
      what: '서버를 로드 밸런서에 다시 넣고 다음 서버를 진행합니다.',
      check: '로드 밸런서를 거친 로그인이 완료되어야 합니다. 모든 서버의 키가 같은지 여기에서 파일을 비교하세요.',
    },
    'refuse-old': {
      what: '모두 변경한 뒤 기존 키를 폐기하도록 요청합니다.',
      check: '여기에서 기존 키로 만든 요청 토큰에 400으로 응답해야 합니다.',
    },
    clean: {
      what: '백업과 Signet을 포함하여 기존 키가 들어 있는 사본을 삭제하고 교체 일시를 기록합니다.',
      check: '기존 키로 검색했을 때 나오는 것이 없어야 합니다.',
    },
    'way-back': {
      what: '원복: 기존 키를 폐기하기 전이라면, 변경한 모든 서버에 보관해 둔 ADFSadapter.ini를 되돌리고 AD FS를 재시작한 뒤 SingleID 운영팀에 기존 키를 다시 적용하도록 요청합니다. 폐기한 뒤에는 되돌릴 수 없으며 새 키를 한 번 더 발급받아야 합니다.',
      check: '로그인이 완료되고 그 토큰이 기존 키로 검증되어야 합니다.',
    },
  } satisfies Record<RotationStepId, { what: string; check: string }>,
  inFlight: {
    title: '전환 중에 오가는 토큰',
    request:
      '기존 키로 서명한 요청은 SingleID가 그 키를 받지 않는 순간부터 400으로 거부됩니다. TOKEN_EXP_TIME이 남아 있어도 마찬가지입니다.',
    response:
      '응답은 한 가지 키로만 서명됩니다. 서버에 다른 키가 설정되어 있으면 서명 검증과 로그인이 실패하며, Adapter에는 이에 해당하는 오류 코드가 없습니다.',
    contacts: 'USERINFO_ENCRYPT=1이면 연락처도 같은 키로 암호화하므로 동시에 바뀝니다.',
    user: '사용자는 로그인을 처음부터 다시 해야 합니다. AD FS가 이미 발급한 세션은 영향을 받지 않습니다.',
  },
} as const;

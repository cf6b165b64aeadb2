/** 가이드의 일곱 가지 Case. `seen`은 사용자가 본 것, `means`는 일어난 일, `action`은 조치 방법이다. 일곱째는 결과가 두 가지다. */
export const diagnosisStories = {
  'passcode-timeout': {
    title: 'Case #1: Passcode 시간 초과',
    seen: 'Passcode 제한 시간을 넘겨 “코드 재전송” 버튼이 활성화되었습니다.',
    means:
      '시간 안에 입력하지 못했거나 Passcode가 도착하지 않았습니다. MFA 페이지에서 일어나는 일이며, 서버 로그에는 사용자가 돌아오지 않은 것만 나타납니다.',
    action: '버튼을 누르게 하세요. 계속 도착하지 않으면 SingleID의 MFA 이력에서 해당 사용자와 시각을 확인하세요.',
  },
  'passcode-wrong': {
    title: 'Case #2: 틀린 Passcode',
    seen: 'Passcode가 거부되었습니다. 3번까지 시도할 수 있습니다.',
    means: '잘못 입력했거나 이전 메시지의 Passcode입니다. 서버 로그에는 나타나지 않습니다.',
    action: '가장 최근의 Passcode를 입력하게 하세요. 앱에서 생성하는 경우에는 휴대폰의 시계를 비교하세요.',
  },
  'passcode-locked': {
    title: 'Case #3: 3번 틀려서 잠김',
    seen: '1분간 Passcode를 입력할 수 없습니다.',
    means: '3번 틀렸습니다. 서버 로그에는 나타나지 않습니다.',
    action:
      '1분 뒤에 새 Passcode를 받게 하세요. 사용자가 시도하지 않았는데 반복되면 다른 사람이 사용자의 비밀번호를 알고 있는 것입니다.',
  },
  normal: {
    title: 'Case #4: 정상적인 로그인',
    seen: '사용자가 로그인했습니다.',
    means: 'AD FS가 토큰을 발급했습니다.',
    action: '조치할 것이 없습니다.',
  },
  'two-tabs-timeout': {
    title: 'Case #5: 탭 두 개, 두 번째 탭에서 시간 초과',
    seen: '첫 번째 탭에서 로그인에 성공했고, 그 전에 연 두 번째 탭에서는 Passcode 제한 시간을 넘겼습니다.',
    means: '사용자는 이미 로그인했으며, 두 번째 탭은 이미 끝난 시도를 기다리고 있습니다.',
    action: '두 번째 탭을 닫고 애플리케이션을 다시 여세요.',
  },
  'two-tabs-wrong': {
    title: 'Case #6: 탭 두 개, 두 번째 탭에서 틀린 Passcode',
    seen: '첫 번째 탭에서 로그인에 성공했고, 두 번째 탭에서는 Passcode가 거부되었습니다.',
    means: '탭마다 Passcode가 다르며, 사용자는 이미 로그인했습니다.',
    action: '두 번째 탭을 닫고 애플리케이션을 다시 여세요.',
  },
  'two-tabs-hang': {
    title: 'Case #7: 탭 두 개, 두 번째 탭이 멈춤',
    seen: '두 탭 모두 Passcode 입력 대기 상태였습니다. 첫 번째 탭은 성공했고, 두 번째 탭은 입력해도 아무런 반응이 없습니다.',
    means: '가이드에서 확인된 현상입니다. 메시지 없이 페이지가 멈추며 코드도 기록되지 않습니다.',
    action: '두 번째 탭을 닫으세요. 자주 발생하면 탭 하나에서 로그인하도록 안내하세요.',
  },
  'two-tabs-before-adapter': {
    title: 'Case #7: 탭 두 개, 두 번째 탭에서 AD FS 오류',
    seen: '두 번째 탭이 MFA 선택 대기 상태일 때 첫 번째 탭에서 성공했습니다. 두 번째 탭에서 선택하면 AD FS의 오류 페이지가 나타납니다.',
    means: 'AD FS가 Adapter를 실행하기 전에 실패하므로 Adapter 로그에는 아무것도 없습니다. Adapter의 오류가 아닙니다.',
    action: '두 번째 탭을 닫고 애플리케이션을 다시 여세요.',
  },
};

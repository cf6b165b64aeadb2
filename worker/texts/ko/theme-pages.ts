/** AD FS 페이지와 화면 종류의 이름. 코드는 `worker/contract/theme.ts`에 있다. */
export const themePageNames = {
  login: '로그인 페이지',
  'login-error': '에러가 표시된 로그인 페이지',
  'home-realm': '홈 영역 선택 페이지',
  'mfa-choice': 'MFA 선택 페이지',
  'mfa-adapter': 'MFA 진행 페이지',
  'mfa-error': 'MFA 에러 페이지',
  error: '에러 페이지',
  'idp-initiated': 'IdP 시작 로그인 페이지',
  'update-password': '암호 변경 페이지',
  'sign-out': '로그아웃 페이지',
  '2012R2': '2012 R2',
  '2016': '2016',
  '2019': '2019 이상',
  '2019-paginated': '2019 이상, 단계별 로그인',
  unknown: '알 수 없음',
};

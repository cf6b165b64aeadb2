/** Pages and skins of AD FS by their codes in `worker/contract/theme.ts`. */
export const themePageNames = {
  login: 'sign-in page',
  'login-error': 'sign-in page with an error',
  'home-realm': 'home realm page',
  'mfa-choice': 'MFA choice page',
  'mfa-adapter': 'page of an MFA method',
  'mfa-error': 'MFA error page',
  error: 'error page',
  'idp-initiated': 'IdP-initiated sign-on page',
  'update-password': 'password change page',
  'sign-out': 'sign-out page',
  '2012R2': '2012 R2',
  '2016': '2016',
  '2019': '2019 and later',
  '2019-paginated': '2019 and later, paginated',
  unknown: 'not known',
};

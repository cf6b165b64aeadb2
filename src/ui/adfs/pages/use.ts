import type { UseStep } from '../sandbox/kit';
import type { AdfsPageRequest } from './types';

const password = 'rehearsal';

/** How a person goes on from a page; nothing where the page is the end. */
export function useOf({ page, skin, user, primaryMethods }: AdfsPageRequest): UseStep[] {
  switch (page) {
    case 'login':
    case 'login-error':
      return [
        { fill: '#userNameInput', value: user.address },
        ...(skin === '2019-paginated' ? [{ click: '#nextButton' }] : []),
        ...(skin === '2019-paginated' && primaryMethods.length > 0 ? [{ click: '#FormsAuthentication' }] : []),
        { fill: '#passwordInput', value: password },
        { click: '#submitButton' },
      ];
    case 'home-realm':
      return [{ click: '#bySelection .idp' }];
    case 'mfa-choice':
    case 'mfa-error':
      return [{ click: '#options .actionLink' }];
    case 'mfa-adapter':
      return [{ click: '#submitButton' }];
    case 'update-password':
      return [
        { fill: '#userNameInput', value: user.address },
        { fill: '#oldPasswordInput', value: password },
        { fill: '#newPasswordInput', value: `${password}-new` },
        { fill: '#confirmNewPasswordInput', value: `${password}-new` },
        { click: '#submitButton' },
      ];
    case 'idp-initiated':
      return [{ click: '#idp_SignInButton' }];
    case 'error':
    case 'sign-out':
      return [];
  }
}

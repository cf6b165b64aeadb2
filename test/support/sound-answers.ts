import type { IniAnswers } from '../../worker/contract';

/** Usual answers, which give a file with nothing to find in it. */
export const soundAnswers: IniAnswers = {
  environment: 'production',
  tenant: 'contoso',
  apiHost: 'cloud.singleid.samsung.net',
  keys: {
    by: 'single',
    consumer: '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21',
    secret: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  },
  ldap: {
    required: false,
    server: 'dc01.corp.contoso.com',
    credentials: null,
    lookup: '1',
    tryNext: true,
    whiteList: [],
  },
  userInfo: [
    { attribute: 'mobile', encrypted: 'mobile', plain: 'plainMobile' },
    { attribute: 'mail', encrypted: 'email', plain: 'plainEmail' },
  ],
  verification: { by: 'server', host: 'cloud.iam.samsung.net', protocol: 'TLS12' },
};

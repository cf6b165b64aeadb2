import type { AdfsPageRequest } from './types';

/** What a page is shown with when nothing is known of the farm. */
export const sampleRequest: AdfsPageRequest = {
  page: 'login',
  skin: '2019',
  locale: 'en',
  host: 'sts.example.com',
  company: 'Example',
  user: { account: 'EXAMPLE\\kim', address: 'kim@example.com' },
  methods: [
    { name: 'ADFSadapter', title: 'My Authentication Provider' },
    { name: 'CertificateAuthentication', title: 'Certificate' },
  ],
  primaryMethods: [],
  query: [],
  assets: {},
};

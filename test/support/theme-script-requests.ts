import type { ThemeScriptsRequest } from '../../worker/contract';

/** A theme with all that can be set in it, as an administrator would ask for it. */
export const soundScriptsRequest: ThemeScriptsRequest = {
  serverVersion: '2019',
  theme: 'custom_stg',
  source: 'default',
  previous: 'default',
  folder: 'C:\\adfs_theme',
  files: {
    onload: 'C:\\adfs_theme\\script\\onload.js',
    styleSheet: 'C:\\adfs_theme\\css\\style.css',
    rtlStyleSheet: 'C:\\adfs_theme\\css\\style.rtl.css',
    logo: 'C:\\adfs_theme\\images\\logo.png',
    illustration: 'C:\\adfs_theme\\illustration\\8.jpg',
    resources: [{ uri: '/adfs/portal/script/more.js', path: 'C:\\adfs_theme\\script\\more.js' }],
  },
  relyingParties: [],
  locale: 'ko',
};

import { lazyWords } from '../../../i18n';

/** What `worker/texts` says about rehearsals. */
export const rehearsalWords = lazyWords({
  en: async () => (await import('../../../../worker/texts/en/ini-rehearsal')).iniRehearsal,
  ko: async () => (await import('../../../../worker/texts/ko/ini-rehearsal')).iniRehearsal,
});

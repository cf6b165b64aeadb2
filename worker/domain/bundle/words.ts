import type { Locale } from '../../contract';
import { bundle as en } from '../../texts/en/bundle';
import { bundleReadme as enReadme } from '../../texts/en/bundle-readme';
import { bundleSays as enSays } from '../../texts/en/bundle-says';
import { themeScripts as enScripts } from '../../texts/en/theme-scripts';
import { bundle as ko } from '../../texts/ko/bundle';
import { bundleReadme as koReadme } from '../../texts/ko/bundle-readme';
import { bundleSays as koSays } from '../../texts/ko/bundle-says';
import { themeScripts as koScripts } from '../../texts/ko/theme-scripts';

/** All words of a bundle in one language. */
export interface BundleWords {
  bundle: typeof en;
  readme: typeof enReadme;
  says: typeof enSays;
  theme: typeof enScripts;
}

export const bundleWords: Record<Locale, BundleWords> = {
  en: { bundle: en, readme: enReadme, says: enSays, theme: enScripts },
  ko: { bundle: ko, readme: koReadme, says: koSays, theme: koScripts },
};

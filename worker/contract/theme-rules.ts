/** Every rule that can be found in an `onload.js`. Ids never change; words lie in `worker/texts/<lang>/theme-rules.ts`. */
export const themeRules = [
  // The file as bytes and characters
  'theme-encoding',
  'theme-not-a-script',
  'theme-damaged-text',
  'theme-placeholder',
  // The script as it stands inside the page
  'theme-script-end',
  'theme-html-comment',
  'theme-cdata-end',
  // The language
  'theme-curly-quotes',
  'theme-syntax-error',
  'theme-too-deep',
  'theme-modern-syntax',
  'theme-modern-api',
  'theme-undeclared-name',
  'theme-undeclared-write',
  // What the pages have
  'theme-page-global',
  'theme-element-unchecked',
  'theme-element-absent',
  'theme-override-paginated',
  'theme-text-one-language',
  // What it does to the pages
  'theme-body-replaced',
  'theme-html-from-url',
  'theme-html-from-text',
  'theme-blocked-load',
  // Going on after MFA
  'theme-choice-page-test',
  'theme-resubmit-loop',
  'theme-callback-name',
  'theme-provider-name',
  'theme-not-needed',
  // Known parts of the file
  'theme-stock-stale',
  'theme-block-edited',
  'theme-block-broken',
] as const;
export type ThemeRuleId = (typeof themeRules)[number];

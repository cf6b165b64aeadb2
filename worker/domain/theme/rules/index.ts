import type { ThemeRule } from '../view';
import { blockBroken } from './block-broken';
import { blockEdited } from './block-edited';
import { blockedLoad } from './blocked-load';
import { bodyReplaced } from './body-replaced';
import { callbackName } from './callback-name';
import { cdataEnd } from './cdata-end';
import { choicePageTest } from './choice-page-test';
import { curlyQuotes } from './curly-quotes';
import { damagedText } from './damaged-text';
import { elementAbsent } from './element-absent';
import { elementUnchecked } from './element-unchecked';
import { encoding } from './encoding';
import { htmlComment } from './html-comment';
import { htmlFromText } from './html-from-text';
import { htmlFromUrl } from './html-from-url';
import { modernApi } from './modern-api';
import { modernSyntax } from './modern-syntax';
import { notAScriptRule } from './not-a-script';
import { notNeeded } from './not-needed';
import { overridePaginated } from './override-paginated';
import { pageGlobal } from './page-global';
import { placeholder } from './placeholder';
import { providerName } from './provider-name';
import { resubmitLoop } from './resubmit-loop';
import { scriptEnd } from './script-end';
import { stockStale } from './stock-stale';
import { syntaxError } from './syntax-error';
import { textOneLanguage } from './text-one-language';
import { tooDeep } from './too-deep';
import { undeclaredName } from './undeclared-name';
import { undeclaredWrite } from './undeclared-write';

/** In the order of `themeRules`. */
export const rules: readonly ThemeRule[] = [
  encoding,
  notAScriptRule,
  damagedText,
  placeholder,
  scriptEnd,
  htmlComment,
  cdataEnd,
  curlyQuotes,
  syntaxError,
  tooDeep,
  modernSyntax,
  modernApi,
  undeclaredName,
  undeclaredWrite,
  pageGlobal,
  elementUnchecked,
  elementAbsent,
  overridePaginated,
  textOneLanguage,
  bodyReplaced,
  htmlFromUrl,
  htmlFromText,
  blockedLoad,
  choicePageTest,
  resubmitLoop,
  callbackName,
  providerName,
  notNeeded,
  stockStale,
  blockEdited,
  blockBroken,
];

import type { Extension } from '@codemirror/state';
import { iniLanguage } from './ini-language';
import type { EditorLanguage } from './inputs';
import { jsLanguage } from './js-language';

/** What colours a text; nothing where its language is not known. */
export function languageOf(language: EditorLanguage | undefined): Extension {
  if (language === 'ini') return iniLanguage;
  return language === 'js' ? jsLanguage : [];
}

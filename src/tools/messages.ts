import { messages } from '../i18n';
import { en } from './messages.en';
import { ko } from './messages.ko';

/** Texts that every tool for a file shares. */
export const m = messages({ en, ko });

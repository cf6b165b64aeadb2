import { messages } from '../../i18n';
import { en } from './messages.en';
import { ko } from './messages.ko';

export const m = messages({ en, ko });

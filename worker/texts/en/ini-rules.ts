import { iniListRules } from './ini-rules-lists';
import { iniSettingRules } from './ini-rules-settings';
import { iniTextRules } from './ini-rules-text';
import { iniValueRules } from './ini-rules-values';

export const iniRules = { ...iniTextRules, ...iniValueRules, ...iniListRules, ...iniSettingRules };

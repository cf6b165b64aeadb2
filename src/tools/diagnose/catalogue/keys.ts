import type { IniSetting } from '../../../../worker/contract';
import { workbench } from '../../../workbench';

/** Where the open INI has a setting by its name in the schema (`USERINFO_##` for a list); null where it has none. */
export function settingIn(key: string): IniSetting | null {
  const settings = workbench.ini?.report.settings ?? [];
  return settings.find((one) => (one.spec ?? one.key) === key) ?? null;
}

/** One-based line of a place. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) line++;
  }
  return line;
}

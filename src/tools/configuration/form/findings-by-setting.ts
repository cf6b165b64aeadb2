import type { Finding, IniReport, IniSetting } from '../../../../worker/contract';

/** A finding in more places than this is about the file, and says nothing of use beside each of them. */
const MOST_PLACES = 20;

export interface FindingsBySetting {
  /** Findings with a place on this line. */
  at(setting: IniSetting): readonly Finding[];
  /** Findings that name a key and have no place on a line: of keys that are missing. */
  about(key: string): readonly Finding[];
}

/** Sorts a report's findings to the settings they are about. */
export function findingsBySetting({ settings, findings }: IniReport): FindingsBySetting {
  const bySetting = new Map<IniSetting, Finding[]>();
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.at.length > MOST_PLACES) continue;
    const lines = new Set(finding.at.flatMap(({ from }) => settingAt(settings, from) ?? []));
    for (const setting of lines) push(bySetting, setting, finding);
    const { key } = finding.args;
    if (typeof key === 'string' && ![...lines].some((line) => line.key === key)) push(byKey, key, finding);
  }
  return { at: (setting) => bySetting.get(setting) ?? [], about: (key) => byKey.get(key) ?? [] };
}

/** The setting whose line an offset lies in. Settings are in the order of the text. */
export function settingAt(settings: readonly IniSetting[], offset: number): IniSetting | undefined {
  let low = 0;
  let high = settings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((settings[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = settings[low];
  return found && found.from <= offset && offset <= found.to ? found : undefined;
}

function push<Key>(map: Map<Key, Finding[]>, key: Key, finding: Finding): void {
  const list = map.get(key);
  if (list) list.push(finding);
  else map.set(key, [finding]);
}

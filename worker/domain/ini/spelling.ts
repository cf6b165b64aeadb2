import type { Fix, Severity } from '../../contract';
import { short, shownKey } from './characters';
import { canPutInto } from './cure-values';
import { meaningsOf, type Meaning, type Meanings } from './meant';
import { putRight } from './move';
import { fix, keyPlace, removeLine, type Draft, type IniView } from './rule';

/** What is said of lines whose key is spelt in another way than the guide's. */
export function* spellingDrafts(
  view: IniView,
  isOurs: (how: Meaning['how']) => boolean,
  severity: (meaning: Meaning, meanings: Meanings) => Severity,
): Generator<Draft> {
  const meanings = meaningsOf(view);
  for (const meaning of meanings.list) {
    if (!isOurs(meaning.how)) continue;
    const { entry, key, section } = meaning;
    const shown = shownKey(entry.key);
    yield {
      at: [keyPlace(entry)],
      args: { key: shown, wanted: key, section },
      anchor: `${short(entry.section)}/${shown}`,
      severity: severity(meaning, meanings),
      fixes: spellingFixes(view, meaning, meanings),
    };
  }
}

/** Beside the right line another can only be taken away; which of several is right is for a person to say. */
function spellingFixes(view: IniView, meaning: Meaning, meanings: Meanings): Fix[] {
  if (meanings.isTaken(meaning)) return [fix('remove', false, removeLine(meaning.entry))];
  if (!meanings.isFree(meaning) || (!meaning.inPlace && !canPutInto(view, meaning.section))) return [];
  return [fix('rename', meaning.inPlace && meaning.how !== 'near', ...putRight(view.document, meaning))];
}

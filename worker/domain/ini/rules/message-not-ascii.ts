import { alikeValues } from '../alike';
import { short } from '../characters';
import { everyMeant, type MeantValue, placeOf, setAll } from '../meant-value';
import { fix, type IniRule } from '../rule';
import { specOf } from '../schema';

const KEY = 'MSG_INTERNAL_ERROR';

/**
 * Korean text in MSG-1042 causes an error, so the guide wants English there (seed line 556; D23). `MSG-ko` is judged as
 * what it is called once put right.
 */
export const messageNotAscii: IniRule = {
  id: 'ini-message-not-ascii',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    if (alikeValues(view, KEY).every(({ value }) => isAscii(value))) return;
    const sections = new Map<string, MeantValue[]>();
    for (const message of everyMeant(view, KEY)) {
      const { section } = message.entry;
      const list = sections.get(section);
      if (list) list.push(message);
      else sections.set(section, [message]);
    }
    const sample = specOf(KEY).sample;
    for (const [section, messages] of sections) {
      if (messages.every(({ value }) => isAscii(value))) continue;
      const isKorean = section === 'MSG-1042';
      const isRead = messages.every(({ entry }) => entry.line.section === section);
      yield {
        at: messages.map(placeOf),
        args: { section: short(section) },
        anchor: short(section),
        severity: isKorean ? 'error' : 'warning',
        certainty: isKorean && isRead ? 'stated' : 'inferred',
        fixes: [fix('english', false, ...setAll(view, messages, sample))],
      };
    }
  },
};

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

import type { Failure } from '../../../../worker/contract';
import { failureText } from '../../failure-text';
import { languageName } from '../language-name';
import { m } from '../messages';

/** Why features cannot be written, with the names that the form gives to them and their fields. */
export function refusalText({ code, args }: Failure): string {
  const words = m().features;
  const id = String(args['feature'] ?? '');
  const kind = id.replace(/-\d+$/, '');
  const isKind = (name: string): name is keyof typeof words.kinds => Object.hasOwn(words.kinds, name);
  const feature = isKind(kind) ? words.kinds[kind].title : id;
  return failureText({ code, args: { ...args, feature, field: fieldText(String(args['field'] ?? '')) } });
}

/** `links.2.text.ko` as the form calls it: what is neither a field nor a number is a language. */
function fieldText(path: string): string {
  const { fields } = m().features;
  const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name);
  return path
    .split('.')
    .map((part) => (isField(part) ? fields[part] : /^\d+$/.test(part) ? part : languageName(part)))
    .join(' ');
}

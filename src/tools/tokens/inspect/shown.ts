import type { Finding, Place, TokenView } from '../../../../worker/contract';
import { lineAt, lineStarts, type ShownPlace } from '../../../ui';
import { formatDateTime } from '../../../i18n';
import { m } from '../messages';

/** Where a token stood. */
export function carrierText({ carrier: { kind, name, url, atMs } }: Pick<TokenView, 'carrier'>): string {
  const where = name ? m().carriers.named(m().carriers[kind], name) : m().carriers[kind];
  return [where, url, atMs === undefined ? '' : formatDateTime(atMs)].filter(Boolean).join(' · ');
}

/** Which text a place is in, and how to go there. */
export interface PlaceContext {
  /** The text that was given; its lines are counted once. */
  inputStarts: readonly number[];
  texts: Readonly<Record<'token' | 'header' | 'payload', string>>;
  jump: (place: Place) => void;
}

export function textsOf({ token, segments }: TokenView): PlaceContext['texts'] {
  const of = (role: string): string => segments.find((one) => one.role === role)?.text ?? '';
  return { token, header: of('header'), payload: of('payload') };
}

/** Places of a finding as people read them. */
export function placesOf({ at }: Finding, { inputStarts, texts, jump }: PlaceContext): ShownPlace[] {
  return at.map((place) => {
    const file = (place.file ?? 'input') as keyof typeof texts | 'input';
    const starts = file === 'input' ? inputStarts : lineStarts(texts[file] ?? '');
    const line = lineAt(starts, place.from);
    const column = place.from - (starts[line] ?? 0) + 1;
    return { line: line + 1, column, key: m().files[file] ?? file, onjump: () => jump(place) };
  });
}

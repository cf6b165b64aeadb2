import type { Failure, Outcome } from '../../../contract';
import { loneSurrogate, placeOf } from '../../core/decode';

const refused: Failure = { code: 'token-make-address', args: {} };

/**
 * An address to send to, in ASCII and without any character that a shell or HTML would need escaped, but for `&`, `%`,
 * `$` and `;`. Failure: `token-make-address` for what is not http(s), or holds credentials or a fragment.
 */
export function readAddress(text: string): Outcome<URL> {
  if (!URL.canParse(text)) return { ok: false, error: refused };
  const url = new URL(text);
  const sound = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hash === '';
  if (!sound) return { ok: false, error: refused };
  return { ok: true, value: new URL(url.origin + encodeRest(url.pathname) + encodeRest(url.search)) };
}

/** `https://host`, with nothing behind it. Failure: `token-make-address`. */
export function readOrigin(text: string): Outcome<string> {
  const address = readAddress(text.trim());
  if (!address.ok) return address;
  const { origin, pathname, search } = address.value;
  return pathname === '/' && search === '' ? { ok: true, value: origin } : { ok: false, error: refused };
}

/** A text as a part of a path or as a name or value of a query. Failure: `text-lone-surrogate`. */
export function encodePart(text: string): Outcome<string> {
  const lone = loneSurrogate(text);
  if (lone !== -1) return { ok: false, error: { code: 'text-lone-surrogate', args: placeOf(text, lone) } };
  return { ok: true, value: encodeURIComponent(text).replaceAll(/[!'()*]/g, percent) };
}

const encodeRest = (part: string): string => part.replaceAll(/[^A-Za-z0-9\-._~:/?@&=+,;%$]/g, percent);

/** The parser of addresses left ASCII alone. */
const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** The start screen's id and address. */
export const HOME = 'overview';

export interface Route {
  id: string;
  /** What of the tool is meant, such as an entry of a catalogue; it can be linked to. */
  part: string | null;
  /** The address as it should read; anything else in it is not ours and is taken away unread. */
  hash: string;
}

/**
 * A route is `#/` and a name, and for some tools a second one in small letters. Whatever else an address carries (`#token=...`, `?ini=...`) may be a secret that somebody
 * put there for another program: it is not read.
 */
export function readRoute(hash: string, hasParts: (id: string) => boolean = () => false): Route {
  const [, id = HOME, second = null] =
    /^#\/([a-z][a-z-]{0,30})(?:\/([a-z][a-z0-9-]{0,40}))?(?![^?&/#])/.exec(hash) ?? [];
  const part = hasParts(id) ? second : null;
  return { id, part, hash: hashOf(id, part) };
}

export function hashOf(id: string, part: string | null = null): string {
  const hash = id === HOME ? '#/' : `#/${id}`;
  return part === null ? hash : `${hash}/${part}`;
}

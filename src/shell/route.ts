/** The start screen's id and address. */
export const HOME = 'overview';

export interface Route {
  id: string;
  /** The address as it should read; anything else in it is not ours and is taken away unread. */
  hash: string;
}

/**
 * A route is `#/` and a name. Whatever else an address carries (`#token=...`, `?ini=...`) may be a secret that somebody
 * put there for another program: it is not read.
 */
export function readRoute(hash: string): Route {
  const id = /^#\/([a-z][a-z-]{0,30})(?![^?&/#])/.exec(hash)?.[1] ?? HOME;
  return { id, hash: hashOf(id) };
}

export function hashOf(id: string): string {
  return id === HOME ? '#/' : `#/${id}`;
}

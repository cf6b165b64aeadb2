import type { Deployment } from '../../contract';

const LONGEST = 60;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i;

/**
 * The name of the zip (`security.md` RW8): no path, no control or bidirectional characters, no name that Windows keeps for itself, no dot
 * or blank at an end.
 */
export function bundleFileName({ name, environment }: Pick<Deployment, 'name' | 'environment'>): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._ -]+/gu, ' ')
    .replace(/[. ]+/g, (run) => (run.includes('..') || run.includes(' ') ? ' ' : run))
    .trim();
  const short = [...safe]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. -]+|[. ]+$/g, '');
  const stem = short === '' || RESERVED.test(short) ? `bundle ${short}`.trim() : short;
  return `${stem.replaceAll(' ', '-')}-${environment}.zip`;
}

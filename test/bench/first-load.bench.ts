import { firstLoad, gzipBytes } from '../support/dist';
import type { Row } from './row';

const LIMIT_BYTES = 50_000;

/** What the page needs before it shows anything, against its budget. */
export async function rows(): Promise<Row[]> {
  const bytes = gzipBytes(firstLoad());
  return [
    {
      work: 'first load: JavaScript, gzip',
      ours: `${(bytes / 1000).toFixed(1)} kB`,
      peer: `limit ${LIMIT_BYTES / 1000} kB`,
      ratio: LIMIT_BYTES / bytes,
      least: 1,
    },
  ];
}

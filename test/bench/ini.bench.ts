import { parse } from 'ini';
import { inspectIni } from '../../worker/domain/ini';
import { parseIni } from '../../worker/domain/ini/parse';
import { largeIni, repeatedIni } from './ini-text';
import { inMs, medianMs } from './measure';
import type { Row } from './row';

const MEGABYTE = 1_000_000;

/** Lossless parse and all findings beside the `ini` package's parse, which keeps neither places nor comments. */
export async function rows(): Promise<Row[]> {
  const text = largeIni(MEGABYTE);
  const repeated = repeatedIni(MEGABYTE);
  const double = repeatedIni(2 * MEGABYTE);
  const peer = medianMs(() => parse(text));
  const parsed = medianMs(() => parseIni(text));
  const judged = medianMs(() => inspectIni({ text }));
  const repeatedPeer = medianMs(() => parse(repeated));
  const repeatedMs = medianMs(() => inspectIni({ text: repeated }));
  const parsedRepeated = medianMs(() => parseIni(repeated));
  const judgedDouble = medianMs(() => inspectIni({ text: double }));
  const parsedDouble = medianMs(() => parseIni(double));
  return [
    row('INI of 1 MB: parse', parsed, `ini ${inMs(peer)}`, peer / parsed, { least: 2 }),
    row('INI of 1 MB: parse and all findings', judged, `ini ${inMs(peer)}`, peer / judged, { least: 1 }),
    row(
      'INI of 1 MB, every key 60 times: all findings',
      repeatedMs,
      `ini ${inMs(repeatedPeer)}`,
      repeatedPeer / repeatedMs,
      {
        least: 0,
      },
    ),
    row('the same, 2 MB: parse', parsedDouble, `1 MB ${inMs(parsedRepeated)}`, parsedDouble / parsedRepeated, {
      most: 2.5,
    }),
    row('the same, 2 MB: all findings', judgedDouble, `1 MB ${inMs(repeatedMs)}`, judgedDouble / repeatedMs, {
      most: 2.5,
    }),
  ];
}

function row(work: string, ms: number, peer: string, ratio: number, bound: Pick<Row, 'least' | 'most'>): Row {
  return { work, ours: inMs(ms), peer, ratio, ...bound };
}

import { parse } from 'ini';
import { inspectIni } from '../../worker/domain/ini';
import { judgeIni } from '../../worker/domain/ini/judge';
import { parseIni } from '../../worker/domain/ini/parse';
import { readIni } from '../../worker/domain/ini/read';
import { rules } from '../../worker/domain/ini/rules';
import { viewIni } from '../../worker/domain/ini/view';
import { largeIni, repeatedIni } from './ini-text';
import { inMs, mediansMs } from './measure';
import type { Row } from './row';

const MEGABYTE = 1_000_000;

/** Lossless parse and all findings beside the `ini` package's parse, which keeps neither places nor comments. */
export async function rows(): Promise<Row[]> {
  return [
    ...rowsOf('INI of 1 MB', repeatedIni(MEGABYTE), { parse: 2, all: 1 }),
    ...rowsOf('INI of 1 MB, nearly all comments', largeIni(MEGABYTE), { parse: 1.5, all: 0.25 }),
    ...doubling(),
  ];
}

function rowsOf(name: string, text: string, least: { parse: number; all: number }): Row[] {
  return [
    besidePeer(`${name}: parse`, text, () => parseIni(text), least.parse),
    besidePeer(`${name}: parse and all findings`, text, () => findAll(text), least.all),
    besidePeer(`${name}: the whole report, with settings and codes`, text, () => inspectIni({ text }), 0),
  ];
}

/** What `inspectIni` does before it goes on to effective values, codes and safe cures. */
function findAll(text: string): unknown {
  const read = readIni({ text });
  if (!read.ok) throw new Error(read.error.code);
  return judgeIni(viewIni(read.value.document, read.value, {}), rules);
}

function besidePeer(name: string, text: string, work: () => unknown, least: number): Row {
  const { ours, peer } = mediansMs({ ours: work, peer: () => parse(text) });
  return row(name, ours, `ini ${inMs(peer)}`, peer / ours, { least });
}

function doubling(): Row[] {
  const texts = [repeatedIni(MEGABYTE), repeatedIni(2 * MEGABYTE)] as const;
  return [
    doubled('the same, 2 MB: parse', texts, parseIni),
    doubled('the same, 2 MB: all findings', texts, (text) => inspectIni({ text })),
  ];
}

function doubled(name: string, [text, twice]: readonly [string, string], work: (text: string) => unknown): Row {
  const { once, double } = mediansMs({ once: () => work(text), double: () => work(twice) });
  return row(name, double, `1 MB ${inMs(once)}`, double / once, { most: 2.5 });
}

function row(work: string, ms: number, peer: string, ratio: number, bound: Pick<Row, 'least' | 'most'>): Row {
  return { work, ours: inMs(ms), peer, ratio, ...bound };
}

import { describe, expect, it } from 'vitest';
import { limits } from '../../worker/contract';
import { takeFiles } from './take-files';

const file = (name: string, size = 1): File => new File([new Uint8Array(size)], name);
const namesOf = async (...names: string[]) => {
  const taken = await takeFiles(names.map((name) => file(name)));
  return taken.kind === 'taken' ? [taken.files.map(({ name }) => name), taken.left] : taken.kind;
};

describe('of several files', () => {
  it('the INI and the script of a farm are taken, whatever their order', async () => {
    expect(await namesOf('logo.png', 'onload.js', 'ADFSadapter.ini')).toEqual([
      ['ADFSadapter.ini', 'onload.js'],
      ['logo.png'],
    ]);
  });

  it('those are taken that look most like it', async () => {
    expect(await namesOf('other.ini', 'jquery.js', 'ADFSadapter_dev.ini', 'onload_new.js')).toEqual([
      ['ADFSadapter_dev.ini', 'onload_new.js'],
      ['other.ini', 'jquery.js'],
    ]);
    expect(await namesOf('other.ini', 'jquery.js')).toEqual([['other.ini', 'jquery.js'], []]);
  });

  it('the first is taken when none looks like either', async () => {
    expect(await namesOf('a.txt', 'b.txt')).toEqual([['a.txt'], ['b.txt']]);
    expect(await namesOf()).toBe('nothing');
  });

  it('none is read when one that is wanted is too large', async () => {
    const taken = await takeFiles([file('ADFSadapter.ini'), file('onload.js', limits.textBytes + 1)]);
    expect(taken).toMatchObject({ kind: 'too-large', name: 'onload.js' });
  });
});

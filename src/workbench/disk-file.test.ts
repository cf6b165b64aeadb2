import { describe, expect, it } from 'vitest';
import { DiskFile, type DiskHandle } from './disk-file';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file on a disk, with a disk’s ways to refuse. */
class FakeDisk implements DiskHandle {
  readonly kind = 'file';
  readonly name = 'ADFSadapter.ini';
  content: string;
  permission: PermissionState = 'granted';
  fails: { at: 'read' | 'write'; name: string } | null = null;
  /** The disk keeps something else than it was given. */
  garbles = false;
  writes = 0;

  constructor(content: string) {
    this.content = content;
  }

  async requestPermission(): Promise<PermissionState> {
    return this.permission;
  }

  async getFile(): Promise<File> {
    if (this.fails?.at === 'read') throw new DOMException('', this.fails.name);
    return new File([this.content], this.name);
  }

  async createWritable(): Promise<FileSystemWritableFileStream> {
    if (this.fails?.at === 'write') throw new DOMException('', this.fails.name);
    let written = '';
    const stream = {
      write: async (data: Uint8Array) => void (written = new TextDecoder().decode(data)),
      close: async () => {
        this.writes++;
        this.content = this.garbles ? written.slice(1) : written;
      },
    };
    return stream as unknown as FileSystemWritableFileStream;
  }
}

describe('a file on the disk', () => {
  it('is saved, and saved again', async () => {
    const disk = new FakeDisk('a');
    const file = new DiskFile(disk, bytes('a'));
    expect(await file.save(bytes('b'))).toBe('saved');
    expect(await file.save(bytes('c'))).toBe('saved');
    expect(disk.content).toBe('c');
  });

  it('is left alone when somebody else changed it, until it is to be overwritten', async () => {
    const disk = new FakeDisk('a');
    const file = new DiskFile(disk, bytes('a'));
    disk.content = 'theirs';
    expect(await file.save(bytes('b'))).toBe('changed');
    expect(disk).toMatchObject({ content: 'theirs', writes: 0 });
    expect(await file.save(bytes('b'), { overwrite: true })).toBe('saved');
    expect(disk.content).toBe('b');
  });

  it('is left alone when the person says no', async () => {
    const disk = new FakeDisk('a');
    disk.permission = 'denied';
    expect(await new DiskFile(disk, bytes('a')).save(bytes('b'))).toBe('denied');
    expect(disk).toMatchObject({ content: 'a', writes: 0 });
  });

  it.each([
    ['read', 'NotFoundError', 'gone'],
    ['read', 'NotReadableError', 'failed'],
    ['write', 'NotAllowedError', 'denied'],
    ['write', 'NoModificationAllowedError', 'failed'],
    ['write', 'QuotaExceededError', 'failed'],
  ] as const)('says what stopped it: %s %s', async (at, name, outcome) => {
    const disk = new FakeDisk('a');
    disk.fails = { at, name };
    expect(await new DiskFile(disk, bytes('a')).save(bytes('b'))).toBe(outcome);
  });

  it('is not called saved when something else lies there afterwards', async () => {
    const disk = new FakeDisk('a');
    disk.garbles = true;
    expect(await new DiskFile(disk, bytes('a')).save(bytes('bb'))).toBe('failed');
  });
});

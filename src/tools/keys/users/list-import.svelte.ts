import { SvelteMap } from 'svelte/reactivity';
import {
  limits,
  type Encoding,
  type Failure,
  type KeyProfile,
  type KeyUser,
  type OtpListUser,
  type OtpUsersRead,
  type Source,
} from '../../../../worker/contract';
import { client } from '../../../client';
import { downloadBytes } from '../../../workbench';
import { keys } from '../keys.svelte';
import { m } from '../messages';
import { problemText } from '../words';

/** The web's names for what the worker reads. */
const decoders: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  cp949: 'euc-kr',
  latin1: 'windows-1252',
};

/** A list of users on its way in: each line is a user, or a bad line that can be mended. */
export class ListImport {
  name = $state('');
  read = $state.raw<OtpUsersRead | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Bad lines as they were mended so far, by their place in the text. */
  readonly mended = new SvelteMap<number, string>();
  #text = '';

  async takeFile([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.clear();
    this.name = file.name;
    if (file.size > limits.textBytes) {
      this.failure = { code: 'text-too-large', args: { sizeBytes: file.size, limitBytes: limits.textBytes } };
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await this.#ask({ bytes });
    // Places are those of the text, which is what is mended.
    if (read) await this.#takeText(new TextDecoder(decoders[read.encoding]).decode(bytes));
  }

  async takeText(text: string): Promise<void> {
    this.clear();
    this.name = m().users.pasted;
    await this.#takeText(text);
  }

  /** A line as it stands in the list. */
  lineOf({ from, to }: { from: number; to: number }): string {
    return this.#text.slice(from, to);
  }

  /** Reads the list once more with the lines that were mended. */
  async again(): Promise<void> {
    let text = this.#text;
    for (const { from, to } of (this.read?.bad ?? []).toReversed()) {
      const line = this.mended.get(from);
      if (line !== undefined) text = text.slice(0, from) + line + text.slice(to);
    }
    await this.#takeText(text);
  }

  clear(): void {
    this.#text = '';
    this.read = null;
    this.failure = null;
    this.mended.clear();
  }

  /** Takes the users into a profile: known ones are brought up to date, the others added. */
  accept(record: KeyProfile): void {
    if (!this.read) return;
    const { columns, users: listed } = this.read;
    const listedUsers = new Map(listed.map((user) => [user.loginId, keyUser(user, columns)]));
    const known = record.users.map((user) => ({ ...user, ...listedUsers.get(user.loginId) }));
    const ids = new Set(record.users.map(({ loginId }) => loginId));
    const added = [...listedUsers.values()].filter(({ loginId }) => !ids.has(loginId));
    keys.setUsers(record, [...known, ...added], m().users.taken(added.length, listedUsers.size - added.length));
  }

  /** Hands over the bad lines with their reasons, so that none is lost. */
  async downloadBad(): Promise<void> {
    if (!this.read) return;
    const { columns, bad } = this.read;
    const heading = [m().users.line, m().users.why, ...columns.map((column) => column.heading)];
    const rows = bad.map(({ line, problems, fields }) => [
      String(line),
      problems.map(problemText).join(' '),
      ...fields,
    ]);
    const written = await client.run((api, call) => api.otp.writeCsv(call, { records: [heading, ...rows] }));
    if (written.ok) downloadBytes(written.value.bytes, 'bad-lines.csv');
    else this.failure = written.error;
  }

  async #takeText(text: string): Promise<void> {
    const read = await this.#ask({ text });
    this.#text = text;
    this.mended.clear();
    this.read = read;
  }

  async #ask(source: Source): Promise<OtpUsersRead | null> {
    const profile = keys.profile?.profile;
    const outcome = await client.run((api, call) => api.otp.readUsers(call, { source, ...(profile && { profile }) }));
    this.failure = outcome.ok ? null : outcome.error;
    return outcome.ok ? outcome.value : null;
  }
}

function keyUser(user: OtpListUser, columns: OtpUsersRead['columns']): KeyUser {
  const { loginId, phone, cycle, revision, secret, fields } = user;
  const name = fields[columns.findIndex(({ field }) => field === 'name')]?.trim();
  const others = columns.flatMap(({ field, heading }, at) => {
    const value = fields[at];
    return field === null && value ? [[heading || String(at + 1), value] as const] : [];
  });
  return {
    loginId,
    ...(phone !== undefined && { phone }),
    ...(cycle !== undefined && { cycle }),
    ...(revision !== undefined && { revision }),
    ...(secret && { secret }),
    ...(name && { name }),
    ...(others.length > 0 && { others: Object.fromEntries(others) }),
  };
}

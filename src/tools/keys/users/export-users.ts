import type { KeyProfile } from '../../../../worker/contract';
import { client } from '../../../client';
import { toasts } from '../../../ui';
import { downloadBytes, safeFileName } from '../../../workbench';
import { failureText } from '../../failure-text';
import { m } from '../messages';

/** Hands over a CSV that runs no formula, and says what was marked for that. */
export async function downloadCsv(records: string[][], name: string): Promise<void> {
  const written = await client.run((api, call) => api.otp.writeCsv(call, { records }));
  if (!written.ok) return toasts.show(failureText(written.error), { tone: 'error' });
  downloadBytes(written.value.bytes, safeFileName(name, 'users.csv'));
  toasts.show(m().users.written(written.value.marked));
}

/** The users of a profile as a list, without secrets, with the columns they came with. */
export async function exportUsers({ name, users }: KeyProfile): Promise<void> {
  const more = [...new Set(users.flatMap(({ others = {} }) => Object.keys(others)))];
  const heading = ['login_id', 'phone_no', 'cycle_time', 'revision', 'name', ...more];
  const rows = users.map((user) => [
    user.loginId,
    user.phone ?? '',
    user.cycle === undefined ? '' : String(user.cycle),
    user.revision === undefined ? '' : String(user.revision),
    user.name ?? '',
    ...more.map((column) => user.others?.[column] ?? ''),
  ]);
  await downloadCsv([heading, ...rows], `${name}.csv`);
}

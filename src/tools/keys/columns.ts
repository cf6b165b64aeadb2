import type { KeyUser, OtpUserColumns } from '../../../worker/contract';

/** Users as the columns that bulk calls take. */
export function columnsOf(users: readonly KeyUser[]): OtpUserColumns {
  const lengths = users.map(({ secret }) => secret?.length ?? 0);
  const secrets = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  const secretEnds = new Uint32Array(users.length);
  let end = 0;
  users.forEach(({ secret }, at) => {
    if (secret) secrets.set(secret, end);
    end += lengths[at] ?? 0;
    secretEnds[at] = end;
  });
  return {
    loginIds: users.map(({ loginId }) => loginId),
    phones: users.map(({ phone }) => phone ?? ''),
    cycles: Uint16Array.from(users, ({ cycle }) => cycle ?? 0),
    revisions: Uint32Array.from(users, ({ revision }) => revision ?? 0),
    secrets,
    secretEnds,
  };
}

import type { BaroKey, BaroOptions, BaroVerified, Failure, OtpUser, Outcome } from '../../contract';
import { generate } from './generate';
import { phoneFault } from './user';
import { verify } from './verify';

/** The guide's `char*` functions and `A` spellings are for single-byte text, `W` and `SW` for Unicode (seed lines 160-230). */
export type Width = 'single' | 'wide';

/** As text, 3 to 60, written without zeros in front, spaces or fractions (`otp.md` 2). */
const CYCLE = /^(?:[3-9]|[1-5][0-9]|60)$/;

/** The guide's limits, which are narrower than ours. */
function argumentFault(width: Width, login_id: string, phone_no: string, cycle_time: string): Failure | null {
  const single = singleFault(width, login_id, 'login_id');
  if (single) return single;
  const phone = phoneFault(phone_no);
  if (phone) return { code: 'baro-phone', args: {} };
  return CYCLE.test(cycle_time) ? null : { code: 'baro-cycle', args: { least: 3, most: 60 } };
}

/** What a single-byte spelling would hand on changed, by the code page of the machine. */
export function singleFault(width: Width, text: string, parameter: string): Failure | null {
  const isAscii = width === 'wide' || /^[\x20-\x7e]*$/.test(text);
  return isAscii ? null : { code: 'baro-single-byte', args: { parameter } };
}

/** The buffer must hold the text and the zero behind it, as in C. */
export function bufferFault(text: string, buf_len: number): Failure | null {
  const needed = new TextEncoder().encode(text).length + 1;
  return Number.isInteger(buf_len) && buf_len >= needed ? null : { code: 'baro-buffer', args: { needed } };
}

const userOf = (login_id: string, phone_no: string, cycle_time: string, { secret }: BaroOptions): OtpUser => ({
  loginId: login_id,
  phone: phone_no,
  cycle: Number(cycle_time),
  ...(secret && { secret }),
});

/** `BARO_GENERATEKEY` in its spellings. `bufLen`: the size of the caller's buffer, where the spelling has one. */
export function baroGenerate(
  width: Width,
  [login_id, phone_no, cycle_time]: readonly [string, string, string],
  options: BaroOptions,
  bufLen: number | null,
): Outcome<BaroKey> {
  const fault = argumentFault(width, login_id, phone_no, cycle_time);
  if (fault) return { ok: false, error: fault };
  const made = generate({ ...options, user: userOf(login_id, phone_no, cycle_time, options) });
  if (!made.ok) return made;
  const { code, remainingMs } = made.value;
  const short = bufLen === null ? null : bufferFault(code, bufLen);
  if (short) return { ok: false, error: short };
  return { ok: true, value: { ota_key: code, remainingMs, notVendor: true } };
}

/** `BARO_VERIFYKEY` in its spellings: true or false, and for the tester why. */
export function baroVerify(
  width: Width,
  [login_id, phone_no, cycle_time, ota_key]: readonly [string, string, string, string],
  options: BaroOptions,
): Outcome<BaroVerified> {
  const fault = argumentFault(width, login_id, phone_no, cycle_time);
  if (fault) return { ok: false, error: fault };
  const checked = verify({ ...options, user: userOf(login_id, phone_no, cycle_time, options), code: ota_key });
  if (!checked.ok) return checked;
  const details = checked.value;
  return { ok: true, value: { verified: details.accepted, reason: details.reason, details, notVendor: true } };
}

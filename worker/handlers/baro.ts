import type { BaroApi, Outcome } from '../contract';
import { baroGenerate, baroVerify, bufferFault, open, seal, singleFault, type Subtle, type Width } from '../domain/otp';
import type { Runtime } from '../runtime/calls';
import { refuseArguments } from './arguments';
import { areTexts, isBaroOptions, isBufferLength, isSealOptions } from './otp-shapes';

type Sealing = (data: string, key: Uint8Array) => Promise<Outcome<string>>;

/** The `baro` topic of the worker API: the guide's spellings of four functions. */
export function baroHandlers(runtime: Runtime): BaroApi {
  const generateAs =
    (width: Width): BaroApi['BARO_GENERATEKEYA'] =>
    (call, login_id, phone_no, cycle_time, options) =>
      runtime.run(call, () =>
        areTexts([login_id, phone_no, cycle_time]) && isBaroOptions(options)
          ? baroGenerate(width, [login_id, phone_no, cycle_time], options, null)
          : refuseArguments(),
      );
  const generateInto: BaroApi['BARO_GENERATEKEY'] = (call, login_id, phone_no, cycle_time, _buffer, buf_len, options) =>
    runtime.run(call, () =>
      areTexts([login_id, phone_no, cycle_time]) && isBufferLength(buf_len) && isBaroOptions(options)
        ? baroGenerate('single', [login_id, phone_no, cycle_time], options, buf_len)
        : refuseArguments(),
    );
  const verifyAs =
    (width: Width): BaroApi['BARO_VERIFYKEY'] =>
    (call, login_id, phone_no, cycle_time, ota_key, options) =>
      runtime.run(call, () =>
        areTexts([login_id, phone_no, cycle_time, ota_key]) && isBaroOptions(options)
          ? baroVerify(width, [login_id, phone_no, cycle_time, ota_key], options)
          : refuseArguments(),
      );
  const sealAs =
    (work: Sealing): BaroApi['BARO_ENCRYPTA'] =>
    (call, data, options) =>
      runtime.run(call, async () =>
        areTexts([data]) && isSealOptions(options) ? packed(await work(data, options.key), null) : refuseArguments(),
      );
  const sealInto =
    (work: Sealing): BaroApi['BARO_ENCRYPT'] =>
    (call, data, _result, buf_len, options) =>
      runtime.run(call, async () =>
        areTexts([data]) && isBufferLength(buf_len) && isSealOptions(options)
          ? packed(await work(data, options.key), buf_len)
          : refuseArguments(),
      );
  const encrypt = (width: Width): Sealing => checked(width, (data, key) => seal(data, key, subtle(), runtime.random));
  const decrypt = (width: Width): Sealing => checked(width, (data, key) => open(data, key, subtle()));
  return {
    BARO_ENCRYPT: sealInto(encrypt('single')),
    BARO_ENCRYPTA: sealAs(encrypt('single')),
    BARO_ENCRYPTW: sealAs(encrypt('wide')),
    BARO_ENCRYPTSW: sealAs(encrypt('wide')),
    BARO_DECRYPT: sealInto(decrypt('single')),
    BARO_DECRYPTA: sealAs(decrypt('single')),
    BARO_DECRYPTW: sealAs(decrypt('wide')),
    BARO_DECRYPTSW: sealAs(decrypt('wide')),
    BARO_GENERATEKEY: generateInto,
    BARO_GENERATEKEYA: generateAs('single'),
    BARO_GENERATEKEYW: generateAs('wide'),
    BARO_VERIFYKEY: verifyAs('single'),
    BARO_VERIFYKEYA: verifyAs('single'),
    BARO_VERIFYKEYW: verifyAs('wide'),
  };
}

/** A single-byte spelling neither takes nor gives wider text. */
function checked(width: Width, work: Sealing): Sealing {
  return async (data, key) => {
    const wide = singleFault(width, data, 'data');
    if (wide) return { ok: false, error: wide };
    const made = await work(data, key);
    const wideResult = made.ok ? singleFault(width, made.value, 'result') : null;
    return wideResult ? { ok: false, error: wideResult } : made;
  };
}

function packed(made: Outcome<string>, bufLen: number | null): Outcome<{ result: string }> {
  if (!made.ok) return made;
  const short = bufLen === null ? null : bufferFault(made.value, bufLen);
  return short ? { ok: false, error: short } : { ok: true, value: { result: made.value } };
}

/** Not there on a page that came over plain http. */
const subtle = (): Subtle => (globalThis.crypto as Crypto | undefined)?.subtle ?? null;

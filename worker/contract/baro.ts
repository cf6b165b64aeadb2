import type { OtpPolicy, OtpProfile, OtpReason, OtpState, OtpVerified } from './otp';
import type { Call, Outcome } from './outcome';

/** What the guide's functions do not take and ours need. */
export interface BaroOptions {
  profile: OtpProfile;
  atMs: number;
  policy?: OtpPolicy;
  state?: OtpState;
  /** The user's own secret, for profiles with random keys: the guide's functions have no place for one. */
  secret?: Uint8Array;
}

/** Key of 32 bytes for `BARO_ENCRYPT` and `BARO_DECRYPT`: the installation's own. */
export interface BaroSealOptions {
  key: Uint8Array;
}

/** `notVendor`: our keys follow RFC 6238 and a derivation of our own; they are not those of the BaroPAM product. */
export interface BaroKey {
  ota_key: string;
  remainingMs: number;
  notVendor: true;
}

export interface BaroVerified {
  /** All the guide's function says. */
  verified: boolean;
  reason: OtpReason;
  details: OtpVerified;
  notVendor: true;
}

type GenerateKey = (
  call: Call,
  login_id: string,
  phone_no: string,
  cycle_time: string,
  options: BaroOptions,
) => Promise<Outcome<BaroKey>>;

type VerifyKey = (
  call: Call,
  login_id: string,
  phone_no: string,
  cycle_time: string,
  ota_key: string,
  options: BaroOptions,
) => Promise<Outcome<BaroVerified>>;

type Seal = (call: Call, data: string, options: BaroSealOptions) => Promise<Outcome<{ result: string }>>;

/** With the guide's buffer, which cannot cross and is not looked at; of `buf_len` bytes with the zero at the end. */
type SealInto = (
  call: Call,
  data: string,
  result: null,
  buf_len: number,
  options: BaroSealOptions,
) => Promise<Outcome<{ result: string }>>;

/**
 * The functions of the guide in its spellings (seed lines 75-130): without a suffix and `A` for single-byte text, `W` and
 * `SW` for Unicode; the managed class has `ENCRYPTW` where the header has `ENCRYPTSW`. Parameters in the guide's order.
 */
export interface BaroApi {
  BARO_ENCRYPT: SealInto;
  BARO_ENCRYPTA: Seal;
  BARO_ENCRYPTW: Seal;
  BARO_ENCRYPTSW: Seal;
  BARO_DECRYPT: SealInto;
  BARO_DECRYPTA: Seal;
  BARO_DECRYPTW: Seal;
  BARO_DECRYPTSW: Seal;
  BARO_GENERATEKEY(
    call: Call,
    login_id: string,
    phone_no: string,
    cycle_time: string,
    ota_key: null,
    buf_len: number,
    options: BaroOptions,
  ): Promise<Outcome<BaroKey>>;
  BARO_GENERATEKEYA: GenerateKey;
  BARO_GENERATEKEYW: GenerateKey;
  BARO_VERIFYKEY: VerifyKey;
  BARO_VERIFYKEYA: VerifyKey;
  BARO_VERIFYKEYW: VerifyKey;
}

/** Names of the guide's functions. */
export const baroFunctions = [
  'BARO_ENCRYPT',
  'BARO_ENCRYPTA',
  'BARO_ENCRYPTW',
  'BARO_ENCRYPTSW',
  'BARO_DECRYPT',
  'BARO_DECRYPTA',
  'BARO_DECRYPTW',
  'BARO_DECRYPTSW',
  'BARO_GENERATEKEY',
  'BARO_GENERATEKEYA',
  'BARO_GENERATEKEYW',
  'BARO_VERIFYKEY',
  'BARO_VERIFYKEYA',
  'BARO_VERIFYKEYW',
] as const satisfies readonly (keyof BaroApi)[];

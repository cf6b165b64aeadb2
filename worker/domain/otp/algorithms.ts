import type { OtpAlgorithm } from '../../contract';
import type { BlockHash } from '../core/kernel/block-hash';
import { sha1 } from '../core/kernel/sha1';
import { sha256 } from '../core/kernel/sha256';
import { sha512 } from '../core/kernel/sha512';

/** Each with as many bytes of key as its HMAC gives (RFC 6238 5.1). */
const hashes: Readonly<Record<OtpAlgorithm, BlockHash>> = { SHA1: sha1, SHA256: sha256, SHA512: sha512 };

export const hashOf = (algorithm: OtpAlgorithm): BlockHash => hashes[algorithm];

import { argon2id } from 'hash-wasm';
import { assert } from '../base/assert.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type Bytes, fromBase64, randomBytes, toBase64, utf8 } from './bytes.ts';

/** What one derivation takes: memory, passes over it, lanes. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** How a passphrase becomes a key: Argon2id as RFC 9106 has it. Public; kept in the header. */
export interface KdfParameters extends KdfCost {
  readonly algorithm: 'argon2id';
  /** 0x13, the version RFC 9106 describes. */
  readonly version: 19;
  /** 16 bytes in base64. */
  readonly salt: string;
}

/** Which part of the parameters is outside what Leeway accepts. */
export type KdfProblem = 'memory' | 'iterations' | 'parallelism' | 'salt';

const MIB = 1024;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** What is accepted from a header. Below is a downgrade, above is a way to hang the program. */
const KDF_LIMITS = {
  memoryKiB: { min: 64 * MIB, max: 1024 * MIB },
  iterations: { min: 2, max: 10 },
  parallelism: { min: 1, max: 4 },
} as const;

/** The least that a new journal gets. */
export const KDF_FLOOR = { memoryKiB: 128 * MIB, iterations: 3, parallelism: 1 } as const;

/** The parameters as they are, or the first part that is out of bounds. Check before every derivation from a file. */
export function checkKdf(params: KdfParameters): Result<KdfParameters, KdfProblem> {
  if (!within(params.memoryKiB, KDF_LIMITS.memoryKiB)) return err('memory');
  if (!within(params.iterations, KDF_LIMITS.iterations)) return err('iterations');
  if (!within(params.parallelism, KDF_LIMITS.parallelism)) return err('parallelism');
  if (fromBase64(params.salt, SALT_BYTES) === undefined) return err('salt');
  return ok(params);
}

/** Parameters of the given cost with a fresh salt. */
export const newKdf = ({ memoryKiB, iterations, parallelism }: KdfCost): KdfParameters => ({
  algorithm: 'argon2id',
  version: 19,
  memoryKiB,
  iterations,
  parallelism,
  salt: toBase64(randomBytes(SALT_BYTES)),
});

/**
 * The 32-byte key that a passphrase stands for. The passphrase is brought to NFKC first, so that keyboards which
 * compose letters differently agree. Throws for an empty passphrase and for parameters that were
 * not checked.
 */
export async function deriveKek(passphrase: string, params: KdfParameters): Promise<Bytes> {
  const salt = fromBase64(params.salt, SALT_BYTES);
  assert(passphrase !== '', 'a passphrase has letters');
  assert(salt && checkKdf(params).ok, 'key derivation parameters are checked before use');
  return argon2idKey(utf8(passphrase.normalize('NFKC')), salt, params);
}

/** Argon2id to 32 bytes, without bounds: apart for the known answers, whose cost is far below what Leeway accepts. */
export async function argon2idKey(password: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Bytes> {
  const key = await argon2id({
    password,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return Uint8Array.from(key);
}

function within(value: number, limit: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(value) && value >= limit.min && value <= limit.max;
}

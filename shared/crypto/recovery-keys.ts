import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { derive } from './keys.ts';
import type { Bytes } from './bytes.ts';
import { type RecoveryCode, recoveryCodeBytes } from './recovery-code.ts';

const NO_SALT = new Uint8Array();

/** The 32-byte secret behind a recovery code. 160 random bits need no slow derivation: nobody can try them all. */
export const recoverySecret = (code: RecoveryCode): Bytes =>
  derive(recoveryCodeBytes(code), NO_SALT, 'leeway/v1/recovery');

/** The key of the header's recovery slot. */
export const recoveryKek = (code: RecoveryCode, salt: Uint8Array): Bytes =>
  derive(recoverySecret(code), salt, 'leeway/v1/recovery/wrap');

/** The X25519 identity of the code, as the public `age` program reads it: `AGE-SECRET-KEY-1…` (age-encryption.org/v1). */
export const ageIdentity = (code: RecoveryCode): string =>
  bech32
    .encodeFromBytes('age-secret-key-', derive(recoverySecret(code), NO_SALT, 'leeway/v1/recovery/age'))
    .toUpperCase();

/** The public half: what is encrypted to this `age1…` opens with `ageIdentity` only. */
export const ageRecipient = (code: RecoveryCode): Promise<string> => identityToRecipient(ageIdentity(code));

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { equalBytes } from '@noble/ciphers/utils.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { assert, must } from '../base/assert.ts';
import type { VaultId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type Bytes, fromBase64, lengthPrefixed, randomBytes, toBase64, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  type Header,
  HEADER_VERSION,
  parseHeader,
  type PassphraseSlot,
  type RecoverySlot,
  serializeHeader,
  SIZES,
  type Slot,
} from './header-format.ts';
import { checkKdf, deriveKek, type KdfParameters } from './kdf.ts';
import { inboxRecipient } from './inbox-seal.ts';
import { asVmk, headerKey, newVmk, subkeys, type Vmk } from './keys.ts';
import type { RecoveryCode } from './recovery-code.ts';
import { ageRecipient, recoveryKek } from './recovery-keys.ts';

/**
 * `wrongSecret`: the slot does not open with it (a slot that was tampered with looks the same). `badHeader`: the
 * secret is right and the header is not the one that was written, or its key derivation is out of bounds.
 */
export type UnlockProblem = 'wrongSecret' | 'badHeader';

/** A new journal's header and key. Takes about two derivations: the result is opened again before it is answered. */
export async function createHeader(input: {
  readonly passphrase: string;
  readonly recoveryCode: RecoveryCode;
  readonly kdf: KdfParameters;
  readonly vaultId: VaultId;
  readonly today: LocalDate;
}): Promise<{ readonly header: Header; readonly vmk: Vmk }> {
  const { vaultId, today } = input;
  const vmk = newVmk();
  const core = { format: 'leeway-header', version: HEADER_VERSION, vaultId, epoch: 1, createdOn: today } as const;
  const passphrase = await passphraseSlot(core, vmk, input.passphrase, input.kdf, today);
  const recovery = await recoverySlot(core, vmk, input.recoveryCode, today);
  const header = authenticated({ ...core, slots: [passphrase, recovery], inbox: await inboxOf(core, vmk) }, vmk);
  assertOpens(header, vmk, await unlockWithPassphrase(reread(header), input.passphrase));
  assertOpens(header, vmk, unlockWithRecoveryCode(reread(header), input.recoveryCode));
  return { header, vmk };
}

/** Takes as long as one derivation. */
export async function unlockWithPassphrase(header: Header, passphrase: string): Promise<Result<Vmk, UnlockProblem>> {
  const [slot] = header.slots;
  if (!checkKdf(slot.kdf).ok) return err('badHeader');
  // Argon2id in WASM takes no empty password, and no journal has one.
  if (passphrase === '') return err('wrongSecret');
  return unwrap(header, slot, await deriveKek(passphrase, slot.kdf));
}

export function unlockWithRecoveryCode(header: Header, code: RecoveryCode): Result<Vmk, UnlockProblem> {
  const [, slot] = header.slots;
  return unwrap(header, slot, recoveryKek(code, decoded(slot.salt, SIZES.salt)));
}

/**
 * The header with another passphrase; the recovery slot and every record stay as they are. Give `kdf` a fresh salt.
 * The result has been opened again with the new passphrase; write it in one step, so that one of the two always opens.
 */
export async function rewrapPassphrase(
  header: Header,
  vmk: Vmk,
  next: string,
  kdf: KdfParameters,
  today: LocalDate,
): Promise<Header> {
  assert(isAuthentic(header, vmk), 'the key is the one of this header');
  const slot = await passphraseSlot(header, vmk, next, kdf, today);
  const rewrapped = authenticated({ ...header, slots: [slot, header.slots[1]] }, vmk);
  assertOpens(rewrapped, vmk, await unlockWithPassphrase(reread(rewrapped), next));
  return rewrapped;
}

/** The header with another recovery code, opened again with it before it is answered. */
export async function rewrapRecovery(header: Header, vmk: Vmk, next: RecoveryCode, today: LocalDate): Promise<Header> {
  assert(isAuthentic(header, vmk), 'the key is the one of this header');
  const slot = await recoverySlot(header, vmk, next, today);
  const rewrapped = authenticated({ ...header, slots: [header.slots[0], slot] }, vmk);
  assertOpens(rewrapped, vmk, unlockWithRecoveryCode(reread(rewrapped), next));
  return rewrapped;
}

/** The header with what quick captures are sealed to; the same one where it has that already. */
export async function withInbox(header: Header, vmk: Vmk): Promise<Header> {
  assert(isAuthentic(header, vmk), 'the key is the one of this header');
  return header.inbox === undefined ? authenticated({ ...header, inbox: await inboxOf(header, vmk) }, vmk) : header;
}

type Core = Pick<Header, 'format' | 'version' | 'vaultId' | 'epoch'>;
type Unauthenticated = Omit<Header, 'mac'>;
type Sealed = 'nonce' | 'wrapped';

async function passphraseSlot(
  core: Core,
  vmk: Vmk,
  passphrase: string,
  kdf: KdfParameters,
  changedOn: LocalDate,
): Promise<PassphraseSlot> {
  const slot = { kind: 'passphrase', kdf, changedOn } as const;
  return { ...slot, ...wrap(core, slot, vmk, await deriveKek(passphrase, kdf)) };
}

async function recoverySlot(core: Core, vmk: Vmk, code: RecoveryCode, changedOn: LocalDate): Promise<RecoverySlot> {
  const salt = randomBytes(SIZES.salt);
  const slot = { kind: 'recovery', salt: toBase64(salt), changedOn, recipient: await ageRecipient(code) } as const;
  return { ...slot, ...wrap(core, slot, vmk, recoveryKek(code, salt)) };
}

const inboxOf = ({ vaultId, epoch }: Core, vmk: Vmk): Promise<string> =>
  inboxRecipient(subkeys(vmk, vaultId, epoch).inbox);

function wrap(
  core: Core,
  slot: Omit<PassphraseSlot, Sealed> | Omit<RecoverySlot, Sealed>,
  vmk: Vmk,
  kek: Bytes,
): Pick<Slot, Sealed> {
  const nonce = randomBytes(SIZES.nonce);
  const wrapped = xchacha20poly1305(kek, nonce, associated(core, slot)).encrypt(vmk.reveal());
  return { nonce: toBase64(nonce), wrapped: toBase64(wrapped) };
}

function unwrap(header: Header, slot: Slot, kek: Bytes): Result<Vmk, UnlockProblem> {
  const { nonce, wrapped, ...parameters } = slot;
  const cipher = xchacha20poly1305(kek, decoded(nonce, SIZES.nonce), associated(header, parameters));
  let key: Bytes;
  try {
    key = cipher.decrypt(decoded(wrapped, SIZES.wrapped));
  } catch {
    // The cipher throws for a tag that does not fit: that is what a wrong secret looks like.
    return err('wrongSecret');
  }
  const vmk = asVmk(key);
  return isAuthentic(header, vmk) ? ok(vmk) : err('badHeader');
}

/** What a wrapped key is bound to: the vault and the slot's own parameters. */
function associated(core: Core, parameters: Omit<PassphraseSlot, Sealed> | Omit<RecoverySlot, Sealed>): Bytes {
  const { format, version, vaultId, epoch } = core;
  return lengthPrefixed([
    utf8('leeway/v1/slot'),
    utf8(canonicalJson({ format, version, vaultId, epoch, slot: parameters })),
  ]);
}

const authenticated = (header: Unauthenticated, vmk: Vmk): Header => ({ ...header, mac: toBase64(macOf(header, vmk)) });

const isAuthentic = (header: Header, vmk: Vmk): boolean =>
  equalBytes(macOf(header, vmk), decoded(header.mac, SIZES.mac));

function macOf(header: Unauthenticated | Header, vmk: Vmk): Uint8Array {
  const { mac: _, ...body } = { mac: '', ...header };
  return hmac(sha256, headerKey(vmk, header.vaultId, header.epoch).reveal(), utf8(canonicalJson(body)));
}

/** As a later start will read it: through text and the schema. */
function reread(header: Header): Header {
  const again = parseHeader(serializeHeader(header));
  assert(again.ok, 'a header that was just made can be read');
  return again.value;
}

function assertOpens(header: Header, vmk: Vmk, opened: Result<Vmk, UnlockProblem>): void {
  assert(opened.ok && equalBytes(opened.value.reveal(), vmk.reveal()), `header ${header.vaultId} opens again`);
}

const decoded = (text: string, length: number): Bytes =>
  must(fromBase64(text, length), 'a checked header has its sizes');

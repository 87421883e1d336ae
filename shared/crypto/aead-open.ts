import { chacha20, hchacha, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { equalBytes } from '@noble/ciphers/utils.js';
import type { Bytes } from './bytes.ts';

/** The plaintext, or undefined where the tag does not fit. `body` is ciphertext ‖ tag. */
export type AeadOpen = (nonce: Uint8Array, associated: Uint8Array, body: Uint8Array) => Bytes | undefined;

const BLOCK = 64;
const TAG = 16;
/** Rows above this size go through the library's own function, so that the buffers here stay small. */
const LARGEST = 64 * 1024;
const SIGMA = new Uint32Array(new TextEncoder().encode('expand 32-byte k').buffer);

/**
 * Opens XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03 §2.3, RFC 8439 §2.8) for many rows under one key. Unlocking
 * opens every row, and the library's function spends much of that time on work that repeats within a row: it runs
 * HChaCha20 twice, allocates, and copies. This puts the library's own primitives together so that each row has one
 * HChaCha20, one ChaCha20 and one Poly1305 pass over buffers that are kept. It only opens; sealing is the library's,
 * and a test holds the two against each other.
 */
export function createAeadOpen(key: Uint8Array): AeadOpen {
  const keyWords = new Uint32Array(Uint8Array.from(key).buffer);
  const nonceBytes = new Uint8Array(24);
  const prefixWords = new Uint32Array(nonceBytes.buffer, 0, 4);
  const rowKey = new Uint8Array(32);
  const rowKeyWords = new Uint32Array(rowKey.buffer);
  const rowNonce = new Uint8Array(12);
  // One block for the one-time key of Poly1305, then the text: block 0 and the blocks from 1 on, in one pass.
  const stream = new Uint8Array(BLOCK + LARGEST);
  const message = new Uint8Array(2 * LARGEST + TAG);
  const lengths = new DataView(message.buffer);

  return (nonce, associated, body) => {
    const size = body.length - TAG;
    if (size > LARGEST || associated.length > LARGEST - TAG) return openWhole(key, nonce, associated, body);
    const text = body.subarray(0, size);

    nonceBytes.set(nonce);
    hchacha(SIGMA, keyWords, prefixWords, rowKeyWords);
    rowNonce.set(nonceBytes.subarray(16), 4);
    stream.fill(0, 0, BLOCK).set(text, BLOCK);
    const used = stream.subarray(0, BLOCK + size);
    chacha20(rowKey, rowNonce, used, used);

    const textAt = paddedTo16(message, 0, associated);
    const lengthsAt = paddedTo16(message, textAt, text);
    lengths.setUint32(lengthsAt, associated.length, true);
    lengths.setUint32(lengthsAt + 4, 0, true);
    lengths.setUint32(lengthsAt + 8, size, true);
    lengths.setUint32(lengthsAt + 12, 0, true);
    const tag = poly1305(message.subarray(0, lengthsAt + TAG), stream.subarray(0, 32));
    return equalBytes(tag, body.subarray(size)) ? stream.slice(BLOCK, BLOCK + size) : undefined;
  };
}

/** Puts the bytes at `at`, zeros up to a multiple of 16 behind them, and answers where the next begin. */
function paddedTo16(message: Uint8Array, at: number, bytes: Uint8Array): number {
  message.set(bytes, at);
  const end = at + bytes.length;
  const next = Math.ceil(end / 16) * 16;
  message.fill(0, end, next);
  return next;
}

function openWhole(key: Uint8Array, nonce: Uint8Array, associated: Uint8Array, body: Uint8Array): Bytes | undefined {
  try {
    return xchacha20poly1305(key, nonce, associated).decrypt(body);
  } catch {
    // The library throws for a tag that does not fit.
    return undefined;
  }
}

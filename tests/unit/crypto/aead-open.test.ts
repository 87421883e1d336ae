import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAeadOpen } from '../../../shared/crypto/aead-open.ts';
import { anyBytes, flipped, fromHex, hex } from '../../support/crypto.ts';

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('opening XChaCha20-Poly1305', () => {
  test('gives the answer of draft-irtf-cfrg-xchacha-03 A.3.1', () => {
    const open = createAeadOpen(fromHex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f'));
    const body = fromHex(`
      bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39
      ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
      21f9664c97637da9768812f615c68b13b52e c0875924c1c7987947deafd8780acf49`);
    const nonce = fromHex('404142434445464748494a4b4c4d4e4f5051525354555657');
    const text = open(nonce, fromHex('50515253c0c1c2c3c4c5c6c7'), body);
    expect(new TextDecoder().decode(text)).toBe(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
    );
  });

  test('opens what the library seals, with buffers used again from row to row', () => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const open = createAeadOpen(key);
    fc.assert(
      fc.property(bytesOf(24), anyBytes(200), anyBytes(4000), (nonce, associated, text) => {
        const body = xchacha20poly1305(key, nonce, associated).encrypt(text);
        expect(open(nonce, associated, body)).toEqual(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('refuses what the library refuses: a bit turned in nonce, associated data, text or tag', () => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const open = createAeadOpen(key);
    const associatedBytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(bytesOf(24), associatedBytes, anyBytes(400), fc.nat(), (nonce, associated, text, bit) => {
        const body = xchacha20poly1305(key, nonce, associated).encrypt(text);
        expect(open(flipped(nonce, bit), associated, body)).toBeUndefined();
        expect(open(nonce, flipped(associated, bit), body)).toBeUndefined();
        expect(open(nonce, associated, flipped(body, bit))).toBeUndefined();
        expect(open(nonce, associated, body)).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  test.each([0, 1, 15, 16, 17, 63, 64, 65, 65_535, 65_536, 65_537, 200_000])('opens %i bytes', (size) => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const nonce = crypto.getRandomValues(new Uint8Array(24));
    const text = Uint8Array.from({ length: size }, (_, i) => i % 251);
    const body = xchacha20poly1305(key, nonce, fromHex('aabb')).encrypt(text);
    const opened = createAeadOpen(key)(nonce, fromHex('aabb'), body);
    expect(opened && hex(opened)).toBe(hex(text));
    expect(createAeadOpen(key)(nonce, fromHex('aabc'), body)).toBeUndefined();
  });

  test('long associated data counts whole', () => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const nonce = crypto.getRandomValues(new Uint8Array(24));
    const associated = new Uint8Array(70_000).fill(7);
    const body = xchacha20poly1305(key, nonce, associated).encrypt(fromHex('0102'));
    expect(createAeadOpen(key)(nonce, associated, body)).toEqual(fromHex('0102'));
    expect(createAeadOpen(key)(nonce, flipped(associated, 8 * 69_999), body)).toBeUndefined();
  });

  test('what it answers stays as it is when the next row is opened', () => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const open = createAeadOpen(key);
    const sealed = (text: string) => {
      const nonce = crypto.getRandomValues(new Uint8Array(24));
      return { nonce, body: xchacha20poly1305(key, nonce, new Uint8Array()).encrypt(new TextEncoder().encode(text)) };
    };
    const [a, b] = [sealed('first row'), sealed('other text')];
    const first = open(a.nonce, new Uint8Array(), a.body);
    open(b.nonce, new Uint8Array(), b.body);
    expect(new TextDecoder().decode(first)).toBe('first row');
  });
});

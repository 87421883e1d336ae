import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/crypto/canonical-json.ts';

const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('json'), { maxKeys: 5 }),
  ),
}));

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

describe('canonical JSON', () => {
  test('is the same whatever the order of the keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('is JSON for the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  test('sorts keys and leaves no space', () => {
    expect(canonicalJson({ b: [1, { z: 'ü', a: '"' }], a: 'x', B: 2, é: 3 })).toBe(
      '{"B":2,"a":"x","b":[1,{"a":"\\"","z":"ü"}],"é":3}',
    );
  });

  test.each([[1.5], [Number.NaN], [undefined], [null], [true], [2 ** 60], [{ a: undefined }]])(
    'refuses %o',
    (value) => {
      expect(() => canonicalJson(value)).toThrow('No canonical spelling');
    },
  );
});

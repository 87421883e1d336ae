import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/base/ids.ts';
import { findNames, type Nameable, saidNames } from '../../../shared/capture/names.ts';

const person = (name: string, ...nicknames: string[]): Nameable => ({
  id: `id of ${name}` as PersonId,
  name,
  nicknames,
});
const BRAM = person('Bram Okafor');
const MIRELA = person('Mirela', 'Miri');
const JOSE = person('José Ibarra Núñez', 'Pepe');
const PEOPLE = [BRAM, MIRELA, JOSE];

const named = (text: string, people: readonly Nameable[] = PEOPLE): readonly string[] =>
  findNames(text, people).map(({ name }) => name);

test('People are found by name, by nickname and by the first word of a name', () => {
  expect(named('Bram said it in front of Miri.')).toEqual(['Bram Okafor', 'Mirela']);
  expect(named('Bram Okafor’s idea; Jose ibarra nunez agreed, so did Pepe')).toEqual([
    'Bram Okafor',
    'José Ibarra Núñez',
    'José Ibarra Núñez',
  ]);
});

test('With an @ a name may be written small, without one it is a word', () => {
  expect(named('asked @bram about a bram')).toEqual(['Bram Okafor']);
  expect(findNames('@Bram.', PEOPLE)).toMatchObject([{ from: 0, to: 5, meant: true }]);
  expect(findNames('Bram’s', PEOPLE)).toMatchObject([{ from: 0, to: 4, meant: false }]);
});

test('What two people are called names neither of them, and a part of a word nobody', () => {
  expect(named('Bram left', [BRAM, person('Bram Visser')])).toEqual([]);
  expect(named('Bram Visser left', [BRAM, person('Bram Visser')])).toEqual(['Bram Visser']);
  expect(named('Bramble, Abram and mail@bram.example')).toEqual([]);
});

test('Names said with an @ are told each once', () => {
  expect(saidNames('@Zoë met @Bram and @Zoë, not a@b.c')).toEqual(['Zoë', 'Bram']);
});

test('Any text is read without failing, and what is found lies in it, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      let end = 0;
      for (const { from, to } of findNames(`${text}@Bram ${text}`, PEOPLE)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
    }),
  );
});

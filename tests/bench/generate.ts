import { dictionary } from '@zxcvbn-ts/language-en';
import { must } from '../../shared/base/assert.ts';
import { addDays, type LocalDate } from '../../shared/base/local-date.ts';
import { seededRandom } from './random.ts';

/** An invented entry of a lead's journal. */
export interface BenchEntry {
  readonly id: string;
  readonly title: string | undefined;
  readonly text: string;
  readonly tags: readonly string[];
  readonly day: LocalDate;
  readonly order: number;
  readonly starred: boolean;
}

/** The most frequent words of English Wikipedia, in order of frequency: the shape of a natural vocabulary. */
const WORDS = must(dictionary['wikipedia-en'], 'the word list is there') as readonly string[];
const FIRST = must(dictionary['firstnames-en'], 'the names are there') as readonly string[];
const LAST = must(dictionary['lastnames-en'], 'the names are there') as readonly string[];
const TAGS = ['hiring', 'on-call', 'architecture', 'feedback', 'planning', 'incident', 'growth', 'roadmap', 'review'];
const ACCENTED = ['naïve', 'café', 'Zoë', 'José', 'Müller', 'résumé', 'Ångström', 'Łukasz', 'señor', 'Straße'];
const TYPOGRAPHIC = ['’s', ' — ', '…', ' “so far” '];

/**
 * Entries, newest first, of 700 to 1,300 characters: sentences whose words follow Zipf's law over some 30,000 words,
 * with people, ticket numbers, identifiers (a long tail of words used once), dates, and in one entry of four an
 * accent or typographic punctuation. The same `count` and `seed` give the same entries.
 */
export function generateEntries(count: number, seed = 1): BenchEntry[] {
  const random = seededRandom(seed);
  const entries: BenchEntry[] = [];
  const perDay = Math.max(1, Math.ceil(count / 4000));
  for (let i = 0; i < count; i += 1) {
    entries.push({
      id: idOf(random),
      title: random() < 0.6 ? sentenceOf(random, 3 + Math.floor(random() * 4)) : undefined,
      text: textOf(random),
      tags: random() < 0.4 ? [pick(TAGS, random)] : [],
      day: addDays('2026-05-21' as LocalDate, -Math.floor(i / perDay)),
      order: count - i,
      starred: random() < 0.03,
    });
  }
  return entries;
}

function textOf(random: () => number): string {
  const length = 700 + Math.floor(random() * 600);
  const special = random() < 0.25;
  let text = '';
  while (text.length < length) {
    text += `${sentenceOf(random, 6 + Math.floor(random() * 14))}.`;
    if (special && random() < 0.3) text += pick(TYPOGRAPHIC, random);
    if (special && random() < 0.3) text += ` ${pick(ACCENTED, random)}`;
    text += random() < 0.2 ? '\n\n' : ' ';
  }
  return text.slice(0, length).trimEnd();
}

function sentenceOf(random: () => number, length: number): string {
  let sentence = '';
  for (let i = 0; i < length; i += 1) sentence += (i === 0 ? '' : ' ') + wordOf(random);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function wordOf(random: () => number): string {
  const sort = random();
  if (sort < 0.955) return pick(WORDS, random, zipf);
  if (sort < 0.98)
    return capital(pick(FIRST, random, zipf)) + (random() < 0.3 ? ` ${capital(pick(LAST, random))}` : '');
  if (sort < 0.985) return `#${Math.floor(random() * 60_000)}`;
  if (sort < 0.99) return `on ${1 + Math.floor(random() * 28)} ${pick(['March', 'May', 'July', 'October'], random)}`;
  return pick(WORDS, random) + capital(pick(WORDS, random));
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A rank in [0, size) with probability close to 1 / (rank + 2.7): Zipf-Mandelbrot, by inversion. */
const zipf = (random: () => number, size: number): number =>
  Math.min(size - 1, Math.floor(2.7 * Math.pow((size + 2.7) / 2.7, random()) - 2.7));
const uniform = (random: () => number, size: number): number => Math.floor(random() * size);

const pick = <T>(list: readonly T[], random: () => number, draw = uniform): T =>
  must(list[draw(random, list.length)], 'drawn from within');

const idOf = (random: () => number): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.floor(random() * 16).toString(16));

import * as fc from 'fast-check';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { createSearchIndex } from '../../shared/search/search-index.ts';
import type { SearchDoc, SearchIndex } from '../../shared/search/types.ts';

export const TODAY = '2026-05-21' as LocalDate;

let nextOrder = 0;

/** An entry as search takes it; later ones are newer. */
export function aDoc(text: string, more: Partial<SearchDoc> = {}): SearchDoc {
  nextOrder += 1;
  return { text, tags: [], day: TODAY, order: nextOrder, kind: 'note', starred: false, ...more };
}

/** An index of these entries by name; every one of them indexed where `prepared`. */
export function anIndexOf(docs: Readonly<Record<string, SearchDoc>>, prepared = true): SearchIndex<string> {
  const index = createSearchIndex<string>();
  for (const [id, doc] of Object.entries(docs)) index.put(id, doc);
  if (prepared) prepareFully(index);
  return index;
}

export function prepareFully(index: SearchIndex<string>): void {
  while (index.prepare(1000));
}

/** What a query finds, best first. */
export const found = (index: SearchIndex<string>, query: string): readonly string[] =>
  index.query(query, { today: TODAY }).ids(0, 1000);

/** Words of many scripts, with what folding changes in each. */
const WORDS = [
  'review Reviews REVIEWED preview naïve naïvete\u0301 Zoë señor Łukasz øre ﬁne fine Ｆｕｌｌ co\u00adop ① m² e\u0301te\u0301',
  'Straße STRASSE strasse ſtill Groß größer İstanbul istanbul ISPARTA ışık IŞIK x a te ate',
  'ΟΔΟΣ οδός Σίσυφος ΣΙΣΥΦΟΣ Ёлка ёлки Йод команда КОМАНДЫ Никита मेरा मेरी',
  'مَكْتَب مكتبة كتـــاب كتاب أحمد احمد מָקוֹם מקום שָׁלוֹם צה״ל',
  '会議 会議室 東京都 東京 データ ﾃﾞｰﾀ が か\u3099 한국어 한국 ประชุม ประ 決定事項',
  "🎉 👩‍💻 ❤️ ❤ ☕ don’t don't C++ c# foo_bar two-thirds 12:30 #4021 a/b “quoted” … — -> v2.10.3",
].flatMap((line) => line.split(' '));

/** Texts of words of many scripts, sometimes run together, and now and then any Unicode at all. */
export const aText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      fc.constantFrom(' ', ' ', ' ', ' ', '', '\n', '\n\n', '  ', '\t', '\u00a0', '\u3000', ', ', '. ', '-', '_', '('),
    ),
    { maxLength: 14 },
  )
  .map((pairs) => pairs.flat().join(''));

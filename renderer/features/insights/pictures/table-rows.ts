import type { Mark, Picture } from '../../../../shared/insights/picture.ts';
import { capitalised } from '../../../../shared/words/counts.ts';
import { daysWords, levelWords, tickWords } from './picture-words.ts';
import { byDay } from './room.ts';

export interface PictureRows {
  /** Over what is said of each mark; undefined where nothing is. */
  readonly head: string | undefined;
  /** One without a label, or one for each row of the picture. */
  readonly groups: readonly RowGroup[];
}

interface RowGroup {
  readonly key: string;
  readonly label?: string;
  /** Newest first. */
  readonly rows: readonly { readonly key: string; readonly mark: Mark; readonly said: string }[];
}

/** What a mark is in the picture. */
const COUNTS = 'Counts as';

/** What a picture shows, for a table. */
export function rowsOf(picture: Picture): PictureRows {
  switch (picture.sort) {
    case 'squares': {
      const { marks, key } = picture;
      return { head: COUNTS, groups: [group(marks, ({ state }) => capitalised(key[state] ?? state))] };
    }
    case 'course': {
      const { ticks, key } = picture;
      const says = ticks.some((tick) => tickWords(tick, key) !== undefined);
      return {
        head: says ? COUNTS : undefined,
        groups: [group(ticks, (tick) => capitalised(tickWords(tick, key) ?? '–'))],
      };
    }
    case 'spans':
      return {
        head: COUNTS,
        groups: picture.rows.map(({ label, marks }, i) =>
          group(marks, ({ days }) => capitalised(daysWords(days, picture)), { key: String(i), label }),
        ),
      };
    default:
      return { head: COUNTS, groups: [group(picture.marks, levelWords)] };
  }
}

const group = <M extends Mark>(
  marks: readonly M[],
  said: (mark: M) => string,
  named: Omit<RowGroup, 'rows'> = { key: 'all' },
): RowGroup => ({
  ...named,
  rows: byDay(marks)
    .toReversed()
    // An absence stands for each of its decisions: ids are not enough.
    .map((mark, i) => ({ key: String(i), mark, said: said(mark) })),
});

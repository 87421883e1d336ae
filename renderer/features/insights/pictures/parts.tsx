import type { ReactNode } from 'react';
import type { EntryId } from '../../../../shared/base/ids.ts';
import type { Mark } from '../../../../shared/insights/picture.ts';
import chart from '../../../details/chart.module.css';
import { Marks } from '../../../details/marks.tsx';
import { placeOfRecord } from '../../../details/record-place.ts';
import type { Place } from '../../../ui/places.tsx';
import { type Label, moreWords } from './labels.ts';
import type { More, Placed, Room } from './room.ts';
import styles from './pictures.module.css';

/** What is said of a picture, to eyes and to ears. */
export interface Said {
  /** What it shows, as a sentence. */
  readonly label: string;
  /** The same, and what the marks say. */
  readonly sentence: string;
  /** What a mark stands for. */
  readonly words: (mark: Mark) => string;
  /** The same with its day. */
  readonly named: (mark: Mark) => string;
}

interface DrawingProps {
  readonly room: Room;
  readonly height: number;
  readonly said: Said;
  readonly marks: readonly Placed<Mark>[];
  readonly children: ReactNode;
}

/** A drawing with a sentence for a name, and a link over each of its marks. */
export const Drawing = ({ room, height, said, marks, children }: DrawingProps) => (
  <>
    <svg
      className={chart.drawing}
      width={room.width}
      height={height}
      // A drawing of our own with a sentence for a name: there is no file that an img could show.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={said.sentence}
    >
      {children}
    </svg>
    <Marks
      label={said.label}
      marks={marks.map(({ mark, x, y }, index) => ({
        // An absence stands for each of its decisions, and a decision for each time that it was put off.
        key: String(index),
        to: placeOf(mark),
        x,
        y,
        words: said.named(mark),
      }))}
    />
  </>
);

interface KeyProps {
  readonly children: readonly { readonly shape: ReactNode; readonly words: string }[];
}

/** Below a picture what each of its shapes stands for: nothing where it has but one. Its name says it, too. */
export const Key = ({ children }: KeyProps) =>
  children.length < 2 ? null : (
    <p className={styles.key} aria-hidden="true">
      {children.map(({ shape, words }) => (
        <span key={words}>
          {shape}
          {words}
        </span>
      ))}
    </p>
  );

/** Labels of one line. */
export const Labels = ({ labels, y }: { readonly labels: readonly Label[]; readonly y: number }) =>
  labels.map(({ x, text, anchor }) => (
    <text key={`${x} ${text}`} x={x} y={y} textAnchor={anchor}>
      {text}
    </text>
  ));

/** How many there are more than fit, each where they would be. */
export const MoreLabels = ({
  more,
  anchor = 'start',
}: {
  readonly more: readonly More[];
  readonly anchor?: 'start' | 'middle';
}) =>
  more.map(({ x, y, count }) => (
    <text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor}>
      {moreWords(count)}
    </text>
  ));

/** Where what a mark stands for is read. */
export const placeOf = ({ sort, id }: Mark): Place =>
  sort === 'promise' ? placeOfRecord('promise', id) : { to: 'entry', id: id as EntryId };

import { figures } from '../../../../shared/words/counts.ts';
import type { Room } from './room.ts';

/** Words in a picture. */
export interface Label {
  /** Where its anchor is. */
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** `+12`: so many more than are drawn. */
export const moreWords = (count: number): string => `+${figures(count)}`;

/** Words with their middle at `x`, or so near to it that they are inside of the picture. */
export function labelAt(x: number, text: string, { width, measure }: Room): Label {
  const half = measure(text) / 2;
  return { x: Math.max(half, Math.min(x, width - half)), text, anchor: 'middle' };
}

/** Those that can be read: what reaches out of the picture, or into a label that comes before it here, is dropped. */
export function readable(labels: readonly Label[], room: Room): readonly Label[] {
  const taken: (readonly [number, number])[] = [];
  return labels.filter((label) => {
    const [from, to] = extentOf(label, room);
    const fits = from >= 0 && to <= room.width && taken.every(([a, b]) => to + APART <= a || from >= b + APART);
    if (fits) taken.push([from, to]);
    return fits;
  });
}

/** From where to where a label goes. */
export function extentOf({ x, text, anchor }: Label, { measure }: Room): readonly [number, number] {
  const width = measure(text);
  const from = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return [from, from + width];
}

/** The text, or so much of its beginning as is not wider than `most`. */
export function fitted(text: string, most: number, { measure }: Room): string {
  if (measure(text) <= most) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Between two labels of one line. */
const APART = 6;

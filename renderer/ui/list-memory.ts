import type { VirtualItem } from '@tanstack/react-virtual';

/** Where a long list was left: no text, only sizes and places. */
export interface ListPlace {
  /** Pixels scrolled. */
  readonly offset: number;
  readonly active: number;
  readonly count: number;
  readonly sizes: VirtualItem[];
}

const KEPT = 12;
const places = new Map<string, ListPlace>();

/** Remembers where the list of that name was left, for as long as the window lives. */
export function rememberPlace(list: string, place: ListPlace): void {
  places.delete(list);
  places.set(list, place);
  const oldest = places.keys().next().value;
  if (places.size > KEPT && oldest !== undefined) places.delete(oldest);
}

export const placeOf = (list: string): ListPlace | undefined => places.get(list);

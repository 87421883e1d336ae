export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

const OFFERED = 8;

export interface TagOffer extends TagCount {
  readonly on: boolean;
  readonly fresh: boolean;
}

/** What is offered for what was typed: tags that begin with it, then those that hold it, then itself as a new one. */
export function tagChoices(typed: string, tags: readonly string[], known: readonly TagCount[]): readonly TagOffer[] {
  const wanted = tidyTag(typed);
  const folded = wanted.toLowerCase();
  const all = [
    ...known,
    ...tags.filter((tag) => !known.some((other) => other.tag === tag)).map((tag) => ({ tag, count: 1 })),
  ];
  const rank = (tag: string): number => (tag.toLowerCase().startsWith(folded) ? 0 : 1);
  const offers = all
    .filter((offer) => offer.tag.toLowerCase().includes(folded))
    .sort((a, b) => rank(a.tag) - rank(b.tag) || b.count - a.count || a.tag.localeCompare(b.tag))
    .slice(0, OFFERED)
    .map(({ tag, count }) => ({ tag, count, on: tags.includes(tag), fresh: false }));
  const exists = wanted === '' || all.some((offer) => offer.tag.toLowerCase() === folded);
  return exists ? offers : [...offers, { tag: wanted, count: 0, on: false, fresh: true }];
}

/** A tag as it is kept: without the hash people type in front, and without space around it. */
const tidyTag = (typed: string): string => typed.replace(/^[#\s]+/u, '').trim();

import { Fragment, type ReactNode } from 'react';
import type { Excerpt } from '../../shared/search/types.ts';

/** What fits on two lines of a list. */
const LENGTH = 140;

/** A piece of text with what matched in `mark`; a plain text stays plain. */
export function ExcerptText({ excerpt: whole }: { readonly excerpt: Excerpt }): ReactNode {
  const excerpt = shortened(whole, LENGTH);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of excerpt.marks) {
    parts.push(
      <Fragment key={start}>
        {excerpt.text.slice(at, start)}
        <mark>{excerpt.text.slice(start, end)}</mark>
      </Fragment>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {excerpt.text.slice(at)}
    </>
  );
}

/** The beginning of an excerpt, cut after a word; the first match is always in it. */
export function shortened({ text, marks }: Excerpt, max: number): Excerpt {
  if (text.length <= max) return { text, marks };
  const least = marks[0]?.[1] ?? 0;
  const space = text.lastIndexOf(' ', max - 1);
  // A script without spaces is cut between characters.
  const cut = Math.max(space > max / 2 ? space : max - 1, least);
  return { text: `${text.slice(0, cut).trimEnd()}…`, marks: marks.filter(([, end]) => end <= cut) };
}

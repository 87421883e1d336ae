import { Fragment, type ReactNode } from 'react';
import type { Excerpt } from '../../shared/search/types.ts';

/** A piece of text with what matched in `mark`; a plain text stays plain. */
export function ExcerptText({ excerpt }: { readonly excerpt: Excerpt }): ReactNode {
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

import { useMemo } from 'react';
import type { RichText } from '../../shared/text/rich-text.ts';
import { countWords } from '../../shared/text/plain-text.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { tallied } from '../../shared/words/counts.ts';
import { compareWords, linesForComparing, type Stretch } from './compare-words.ts';
import styles from './compare.module.css';

export interface CompareProps {
  readonly before: RichText;
  readonly after: RichText;
  /** Accessible name, such as `What changed since 09:14`. */
  readonly label: string;
}

/** Two versions of a text as one: what was added is underlined, what was removed is struck, both also said in words. */
export function CompareDocuments({ before, after, label }: CompareProps) {
  const stretches = useMemo(() => compareWords(linesForComparing(before), linesForComparing(after)), [before, after]);
  return (
    <section aria-label={label} className={styles.compare}>
      <p className={styles.summary}>{summaryOf(stretches, before, after)}</p>
      <div className={styles.text}>
        {stretches.map((stretch, index) => (
          // A stretch has no identity but its place, and the list is never reordered.
          // oxlint-disable-next-line react/no-array-index-key
          <StretchView key={index} {...stretch} />
        ))}
      </div>
    </section>
  );
}

function StretchView({ kind, text }: Stretch) {
  if (kind === 'kept') return text;
  if (kind === 'added')
    return (
      <ins className={styles.added}>
        <VisuallyHidden elementType="span">[added: </VisuallyHidden>
        {text}
        <VisuallyHidden elementType="span">] </VisuallyHidden>
      </ins>
    );
  return (
    <del className={styles.removed}>
      <VisuallyHidden elementType="span">[removed: </VisuallyHidden>
      {text}
      <VisuallyHidden elementType="span">] </VisuallyHidden>
    </del>
  );
}

function summaryOf(stretches: readonly Stretch[], before: RichText, after: RichText): string {
  if (stretches.every((stretch) => stretch.kind === 'kept'))
    return JSON.stringify(before) === JSON.stringify(after)
      ? 'These two versions are the same.'
      : 'The words are the same. Only formatting or spaces differ.';
  return `${wordsOf('added', stretches)} added, ${wordsOf('removed', stretches)} removed.`;
}

function wordsOf(kind: Stretch['kind'], stretches: readonly Stretch[]): string {
  const ofKind = stretches.filter((stretch) => stretch.kind === kind);
  return tallied(
    ofKind.reduce((sum, stretch) => sum + countWords(stretch.text), 0),
    'word',
    'words',
  );
}

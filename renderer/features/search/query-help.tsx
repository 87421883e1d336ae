import styles from './search-screen.module.css';

/** The query words (shared/search/query.ts), each with what it finds. */
const WORDS: readonly (readonly [string, string])[] = [
  ['retry queue', 'Entries that hold both, in full or as parts of words'],
  ['"retry queue"', 'These words, one after the other'],
  ['-queue', 'Entries without it'],
  ['tag:oncall', 'Entries with this tag'],
  ['after:2026-03', 'From the first of March on; a year or a day does as well'],
  ['before:2026', 'Up to the end of the year before'],
  ['on:yesterday', 'About that day, month or year'],
  ['kind:trust', 'Entries of that kind'],
  ['person:ana', 'Entries about whoever is called so; a name with blanks stands in quotation marks'],
  ['area:billing', 'Entries about that area; tension:"who owns retries" in the same way'],
  ['is:open', 'What still waits: decisions not made, outcomes not known, meetings planned; is:closed is the rest'],
  ['is:starred', 'Entries with a star; is:private for those marked private'],
];

/** What may be written into a search. */
export function QueryHelp({ id }: { readonly id: string }) {
  return (
    <dl id={id} className={styles.words}>
      {WORDS.map(([word, finds]) => (
        <Line key={word} word={word} finds={finds} />
      ))}
    </dl>
  );
}

const Line = ({ word, finds }: { readonly word: string; readonly finds: string }) => (
  <>
    <dt>{word}</dt>
    <dd>{finds}</dd>
  </>
);

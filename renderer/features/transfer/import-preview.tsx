import type { DateSource, ImportPreview, ImportProblem } from '../../../shared/backup/import-types.ts';
import { capitalised, counted, figures, listed } from '../../../shared/words/counts.ts';
import { fullDay } from '../../../shared/words/days.ts';
import { format } from 'date-fns';
import { toDate } from '../../../shared/base/local-date.ts';
import styles from './transfer.module.css';

/** So many are named: a folder of a programmer has tens of thousands of other files. */
const MOST_PROBLEMS = 200;
/** Enough of the first entries to see whether they were understood. */
const SHOWN = 8;

/** What an import would do, to be looked at before it does it. */
export function ImportPreviewView({ preview }: { readonly preview: ImportPreview }) {
  const { additions, subjects, alreadyThere, firstDay, lastDay, problems } = preview;
  const sample = preview.sample.slice(0, SHOWN);
  const skipped = problems.filter((problem) => problem.effect === 'skipped');
  const changed = problems.filter((problem) => problem.effect === 'changed');
  return (
    <div className={styles.preview}>
      <p className={styles.claim}>
        {additions === 0
          ? subjects === 0
            ? 'Nothing here is new.'
            : 'No entry here is new.'
          : `${capitalised(counted(additions, 'entry', 'entries'))}${span(firstDay, lastDay)}.`}
      </p>
      {subjects === 0 ? null : (
        <p>{capitalised(counted(subjects, 'record', 'records'))} of people, promises and the like.</p>
      )}
      {alreadyThere === 0 ? null : (
        <p>
          {capitalised(counted(alreadyThere, 'entry is', 'entries are'))} in the journal already and{' '}
          {alreadyThere === 1 ? 'does' : 'do'} not come in again.
        </p>
      )}
      {additions === 0 ? null : <p>{datesFound(preview)}</p>}
      {sample.length === 0 ? null : (
        <section className={styles.part}>
          <h3 className="label">
            {sample.length < additions ? `The first ${counted(sample.length, 'entry', 'entries')}` : 'The entries'}
          </h3>
          <table className={styles.table}>
            <tbody>
              {sample.map((entry) => (
                <tr key={entry.path}>
                  <td>
                    <time dateTime={entry.day}>{format(toDate(entry.day), 'd MMM yyyy')}</time>
                  </td>
                  <td title={entry.path}>
                    <span className={styles.sampleTitle}>{entry.title ?? entry.lead}</span>
                    {entry.title === undefined || entry.lead === '' ? null : (
                      <span className={styles.sampleLead}>{entry.lead}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Problems title={`${capitalised(counted(skipped.length, 'file does', 'files do'))} not come in`} of={skipped} />
      <Problems
        title={`${capitalised(counted(new Set(changed.map(({ path }) => path)).size, 'comes', 'come'))} in, with a note`}
        of={changed}
      />
    </div>
  );
}

const span = (from: ImportPreview['firstDay'], to: ImportPreview['lastDay']): string => {
  if (from === undefined || to === undefined) return '';
  return from === to ? ` about ${fullDay(from)}` : `, from ${dayOf(from)} to ${dayOf(to)}`;
};
const dayOf = (day: NonNullable<ImportPreview['firstDay']>): string => format(toDate(day), 'd MMMM yyyy');

const SOURCES: { readonly [S in DateSource]: string } = {
  frontMatter: 'front matter',
  fileName: 'the file name',
  heading: 'the first heading',
  fileDate: 'the date of the file itself',
};

/** Where the days come from; the least certain source is named last. */
function datesFound({ dateFrom }: ImportPreview): string {
  const used = (Object.keys(SOURCES) as DateSource[]).filter((source) => dateFrom[source] > 0);
  const [only] = used;
  if (used.length === 1 && only !== undefined) return `Every day was taken from ${SOURCES[only]}.`;
  return `Days were taken from ${listed(used.map((source) => `${SOURCES[source]} (${figures(dateFrom[source])})`))}.`;
}

function Problems({ title, of }: { readonly title: string; readonly of: readonly ImportProblem[] }) {
  if (of.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className="label">{title}</h3>
      {/* A box that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.problems} aria-label={title} tabIndex={0}>
        {of.slice(0, MOST_PROBLEMS).map(({ path, reason }, index) => (
          // A file may have several notes: its path and their order tell them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${path} ${index}`}>
            {path}
            <small>{reason}</small>
          </li>
        ))}
        {of.length > MOST_PROBLEMS ? <li>And {figures(of.length - MOST_PROBLEMS)} more.</li> : null}
      </ul>
    </section>
  );
}

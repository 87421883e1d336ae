import { DID, WRONGS } from '../../../../shared/domain/kinds/restraint.ts';
import { cx } from '../../../ui/cx.ts';
import { capitalised, figures } from '../../../../shared/words/counts.ts';
import chart from '../../../details/chart.module.css';
import { GROUPS, type Moment } from './restraint-words.ts';
import styles from './restraint.module.css';

const KEYS = Object.keys(WRONGS) as (keyof typeof WRONGS)[];
const DEEDS = Object.keys(DID) as (keyof typeof DID)[];

/** What was judged at the time beside what came of it, and what the lead did. */
export function Judgements({ moments }: { readonly moments: readonly Moment[] }) {
  const judged = KEYS.map((wrong) => ({
    words: WRONGS[wrong],
    of: moments.filter(({ details }) => details.kindOfWrong === wrong),
  })).filter(({ of }) => of.length > 0);
  const did = DEEDS.map((deed) => ({
    words: DID[deed],
    count: moments.filter((one) => one.details.did === deed).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words} ${figures(count)}`);
  return (
    <section className={styles.multi} aria-labelledby="judged">
      <h3 className="h3" id="judged">
        What you took it for
      </h3>
      {judged.length === 0 ? null : (
        <table className={cx(chart.table, styles.judged)} aria-labelledby="judged">
          <thead>
            <tr>
              <th scope="col">The mistake</th>
              {GROUPS.map(({ outcome, title }) => (
                <th key={outcome} scope="col" className={chart.figure}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {judged.map(({ words, of }) => (
              <tr key={words}>
                <th scope="row">{capitalised(words)}</th>
                {GROUPS.map(({ outcome }) => (
                  <td key={outcome} className={chart.figure}>
                    {figures(of.filter(({ details }) => details.outcome === outcome).length)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.faint}>What you did: {did.join(', ')}.</p>
    </section>
  );
}

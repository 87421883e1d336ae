import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { Picture } from '../../../../shared/insights/picture.ts';
import { figures } from '../../../../shared/words/counts.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import { PlaceLink } from '../../../ui/places.tsx';
import { placeOf, type Said } from './parts.tsx';
import { shortened } from './shortened.ts';
import { type PictureRows, rowsOf } from './table-rows.ts';
import styles from './pictures.module.css';

/** More rows than this belong to the timeline. */
const MOST = 100;
/** So much of what a record is called has room in a few short lines. */
const LONGEST = 40;

interface PictureTableProps {
  readonly picture: Picture;
  readonly today: LocalDate;
  readonly said: Said;
}

/** The same as the picture, in rows. */
export function PictureTable({ picture, today, said }: PictureTableProps) {
  const { head, groups } = rowsOf(picture);
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{said.label}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.day}>
              Day
            </th>
            <th scope="col">Record</th>
            {head === undefined ? null : (
              <th scope="col" className={styles.counts}>
                {head}
              </th>
            )}
          </tr>
        </thead>
        {firstOf(groups, MOST).map(({ key, label, rows }) => (
          <tbody key={key}>
            {label === undefined ? null : (
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.group}>
                  {label}
                </th>
              </tr>
            )}
            {rows.map(({ key: row, mark, said: state }) => (
              <tr key={row}>
                <th scope="row" className={styles.day}>
                  {shortDay(mark.day, today)}
                </th>
                <td>
                  <PlaceLink to={placeOf(mark)} className={styles.record}>
                    {shortened(said.words(mark), LONGEST)}
                  </PlaceLink>
                </td>
                {head === undefined ? null : <td className={styles.counts}>{state}</td>}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {total > MOST ? (
        <p className={styles.faint}>
          {figures(MOST)} of {figures(total)}, the newest first.
        </p>
      ) : null}
    </>
  );
}

/** So many rows in all; a group of which none is left has no label either. */
function firstOf(groups: PictureRows['groups'], most: number): PictureRows['groups'] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

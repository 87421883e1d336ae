import { daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { counted, tallied } from '../../../shared/words/counts.ts';
import { shortDay } from '../../../shared/words/days.ts';
import type { EntryItem } from '../../vault/api.ts';
import styles from './due.module.css';

/** From the day a decision was raised to today, with a tick for each time it was put off. */
export function UndecidedLine({ item, today }: { readonly item: EntryItem; readonly today: LocalDate }) {
  if (!ofKind(item, 'decision')) return null;
  const { openedOn, deferrals } = item.details;
  const span = Math.max(1, daysBetween(openedOn, today));
  const ticks = deferrals.map(({ on }) => Math.min(1, Math.max(0, daysBetween(openedOn, on) / span)));
  const putOff = deferrals.length === 0 ? '' : `put off ${timesWords(deferrals.length)}`;
  return (
    <div className={styles.line}>
      {/* The words beneath say all of it. */}
      <svg className={styles.drawing} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" x2="100" y1="7" y2="7" />
        {ticks.map((at, index) => (
          // Two may fall on one day: nothing else tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <line key={index} x1={at * 100} x2={at * 100} y1="2" y2="12" />
        ))}
      </svg>
      <p>
        <span>{shortDay(openedOn, today)}</span>
        <span>{putOff}</span>
        <span>{tallied(daysBetween(openedOn, today), 'day', 'days')}</span>
      </p>
    </div>
  );
}

const timesWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : counted(count, 'time', 'times');

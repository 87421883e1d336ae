import { useRef } from 'react';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { PlaceLink } from '../../../ui/places.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import { counted, figures } from '../../../../shared/words/counts.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import chart from '../../../details/chart.module.css';
import { Marks } from '../../../details/marks.tsx';
import { type Month, monthName, monthOf } from '../months.ts';
import { dotsPicture } from './dots-layout.ts';
import { type Moment, sentenceOf } from './restraint-words.ts';
import styles from './restraint.module.css';

interface OutcomeDotsProps {
  readonly title: string;
  readonly words: string;
  readonly moments: readonly Moment[];
  readonly months: readonly Month[];
  readonly today: LocalDate;
}

/** One outcome: its moments by month, and the last one in words. */
export function OutcomeDots({ title, words, moments, months, today }: OutcomeDotsProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 240);
  const picture = dotsPicture(moments, months, width);
  const [last] = moments;
  const named = months
    .map((month) => ({ month, count: moments.filter(({ day }) => monthOf(day) === month).length }))
    .filter(({ count }) => count > 0)
    .map(({ month, count }) => `${monthName(month, today)} ${count}`);
  return (
    <section className={styles.multi} aria-label={title}>
      <div className={styles.head}>
        <h3 className="h3">
          {title} <span className={styles.count}>{figures(moments.length)}</span>
        </h3>
        <span className={styles.faint}>{words}</span>
      </div>
      <div ref={box} className={chart.box} style={{ blockSize: picture.height }}>
        <svg
          className={chart.drawing}
          width={width}
          height={picture.height}
          // A drawing of our own with a sentence for a name: there is no file that an img could show.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={`${title}: ${counted(moments.length, 'moment', 'moments')}. ${named.join(', ')}.`}
        >
          <line className={chart.base} x1={0} x2={width} y1={picture.base} y2={picture.base} />
          {picture.dots.map(({ x, y, moment }) => (
            <circle key={moment.id} className={chart.fill} cx={x} cy={y} r="5" />
          ))}
          {picture.more.map(({ x, y, count }) => (
            <text key={x} x={x} y={y}>
              +{figures(count)}
            </text>
          ))}
          {picture.months.map(({ x, text }) => (
            <text key={x} x={x} y={picture.height - 2}>
              {text}
            </text>
          ))}
        </svg>
        <Marks
          label={title}
          marks={picture.dots.map(({ x, y, moment }) => ({
            id: moment.id,
            x,
            y,
            words: `${shortDay(moment.day, today)}: ${sentenceOf(moment)}`,
          }))}
        />
      </div>
      {last === undefined ? null : (
        <p className={styles.sentence}>
          <PlaceLink to={{ to: 'entry', id: last.id }} className={styles.last}>
            {sentenceOf(last)}
          </PlaceLink>{' '}
          <time dateTime={last.day}>{shortDay(last.day, today)}</time>
        </p>
      )}
    </section>
  );
}

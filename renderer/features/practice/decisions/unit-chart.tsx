import { useRef, useState } from 'react';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { Button } from '../../../ui/button.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import { figures } from '../../../../shared/words/counts.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import chart from '../../../details/chart.module.css';
import { Marks } from '../../../details/marks.tsx';
import { monthOf, monthName, type Month } from '../months.ts';
import { type Decision, DECIDED_SHORT, decidedOn, handOf, nameOf } from './decision-words.ts';
import { ROWS, unitPicture } from './unit-layout.ts';
import { WhoMark } from './who-mark.tsx';
import styles from './decisions.module.css';

interface UnitChartProps {
  /** Those that were made. */
  readonly decisions: readonly Decision[];
  readonly months: readonly Month[];
  readonly today: LocalDate;
}

/** Who decided, by month, a square for each decision. */
export function UnitChart({ decisions, months, today }: UnitChartProps) {
  const [asList, setAsList] = useState(false);
  return (
    <section aria-labelledby="who" className={styles.chart}>
      <div className={styles.chartHead}>
        <h2 className="label" id="who">
          {decisions.some((one) => monthOf(decidedOn(one)) < (months[0] ?? ''))
            ? 'Who decided, by month, the last twelve months'
            : 'Who decided, by month'}
        </h2>
        <Button size="small" look="quiet" onPress={() => setAsList(!asList)}>
          {asList ? 'Show as chart' : 'Show as list'}
        </Button>
      </div>
      {asList ? (
        <Counts decisions={decisions} months={months} today={today} />
      ) : (
        <Picture decisions={decisions} months={months} today={today} />
      )}
    </section>
  );
}

function Picture({ decisions, months, today }: UnitChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 420);
  const [textScale] = useState(() => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
  const picture = unitPicture(decisions, months, width, textScale);
  const sentence = ROWS.map(({ hand, words }) => {
    const named = months
      .map((month) => ({ month, count: countIn(decisions, hand, month) }))
      .filter(({ count }) => count > 0)
      .map(({ month, count }) => `${monthName(month, today)} ${count}`);
    return `${words}: ${named.length === 0 ? 'none' : named.join(', ')}.`;
  }).join(' ');
  const base = picture.height - 22;
  return (
    <figure aria-labelledby="who">
      <div ref={box} className={chart.box} style={{ blockSize: picture.height }}>
        <svg
          className={chart.drawing}
          width={width}
          height={picture.height}
          // A drawing of our own with a sentence for a name: there is no file that an img could show.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={`One square a decision, by month. ${sentence}`}
        >
          {picture.rows.map(({ y, words, count }) => (
            <g key={words}>
              <text className={chart.words} x={0} y={y + 4}>
                {words}
              </text>
              <text className={chart.count} x={picture.start - 22} y={y + 4} textAnchor="end">
                {figures(count)}
              </text>
            </g>
          ))}
          {picture.squares.map(({ x, y, hand, decision }) => (
            <g key={decision.id} transform={`translate(${x - 5.5} ${y - 5.5})`}>
              <WhoMark hand={hand} />
            </g>
          ))}
          {picture.more.map(({ x, y, count }) => (
            <text key={`${x} ${y}`} x={x} y={y + 4}>
              +{figures(count)}
            </text>
          ))}
          <line className={chart.base} x1={picture.start} x2={width} y1={base} y2={base} />
          {picture.months.map(({ x, text }) => (
            <text key={x} x={x} y={picture.height - 4}>
              {text}
            </text>
          ))}
        </svg>
        <Marks
          label="Decisions by month"
          marks={picture.squares.map(({ x, y, decision }) => ({
            id: decision.id,
            x,
            y,
            words: `${nameOf(decision)}. ${DECIDED_SHORT[decision.details.decidedBy]}, ${shortDay(decidedOn(decision), today)}`,
          }))}
        />
      </div>
    </figure>
  );
}

/** The same in figures. */
const Counts = ({ decisions, months, today }: UnitChartProps) => (
  <table className={chart.table} aria-labelledby="who">
    <thead>
      <tr>
        <th scope="col">Month</th>
        {ROWS.map(({ hand, words }) => (
          <th key={hand} scope="col" className={chart.figure}>
            {words}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {months.toReversed().map((month) => (
        <tr key={month}>
          <th scope="row">{monthName(month, today)}</th>
          {ROWS.map(({ hand }) => (
            <td key={hand} className={chart.figure}>
              {figures(countIn(decisions, hand, month))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const countIn = (decisions: readonly Decision[], hand: string, month: Month): number =>
  decisions.filter((one) => handOf(one) === hand && monthOf(decidedOn(one)) === month).length;

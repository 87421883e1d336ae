import { useRef } from 'react';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { limitsOf } from '../../../../shared/practice/xmr.ts';
import { cx } from '../../../ui/cx.ts';
import { useWidth } from '../../../ui/use-width.ts';
import { capitalised, counted } from '../../../../shared/words/counts.ts';
import { weekOf } from '../../../../shared/words/days.ts';
import chart from '../../../details/chart.module.css';
import { Marks } from '../../../details/marks.tsx';
import { type Point, rounded } from './pulse-series.ts';
import styles from './pulse.module.css';

interface XmrChartProps {
  readonly title: string;
  readonly points: readonly Point[];
  readonly today: LocalDate;
}

const HEIGHT = 120;
const TOP = 12;
const BASE = 96;
const END = 64;

/** What a label needs above the next one, in pixels. */
const LABEL = 13;

/** Places from above to below, moved down where two would lie on one another. */
function apart(places: readonly number[]): readonly number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -LABEL) + LABEL));
  return moved;
}

/** A week a dot, with the mean and the natural limits of all that are shown; nothing where there are too few. */
export function XmrChart({ title, points, today }: XmrChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 280);
  const limits = limitsOf(points.map(({ value }) => value));
  if (limits === undefined) return null;
  const { mean, upper, lower, trial, outside } = limits;
  const top = Math.max(upper, ...points.map(({ value }) => value), 1);
  const y = (value: number): number => BASE - (value / top) * (BASE - TOP);
  const x = (at: number): number => 8 + (at / Math.max(1, points.length - 1)) * (width - END - 16);
  const lines = [upper, mean, ...(lower === undefined ? [] : [lower])].filter(
    // Limits that are the mean are one line.
    (value, at, all) => all.indexOf(value) === at,
  );
  const labels = apart(lines.map(y));
  const range = `${lower === undefined ? 'up to' : `from ${rounded(lower)} to`} ${rounded(upper)}`;
  const sentence = `Mean ${rounded(mean)}, ${trial ? 'trial limits' : 'limits'} ${range}. ${
    outside.length === 0 ? 'No week is outside.' : `${capitalised(counted(outside.length, 'week', 'weeks'))} outside.`
  }`;
  return (
    <figure aria-label={title}>
      <p className={styles.faint}>{sentence}</p>
      <div ref={box} className={chart.box} style={{ blockSize: HEIGHT }}>
        <svg
          className={chart.drawing}
          width={width}
          height={HEIGHT}
          // A drawing of our own with a sentence for a name: there is no file that an img could show.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={`${title}, ${counted(points.length, 'week', 'weeks')}. ${sentence}`}
        >
          {lines.map((value, at) => (
            <g key={value}>
              <line
                className={value === mean ? chart.base : chart.dashed}
                x1={0}
                x2={width - END}
                y1={y(value)}
                y2={y(value)}
              />
              <text x={width - END + 6} y={(labels[at] ?? 0) + 4}>
                {rounded(value)}
              </text>
            </g>
          ))}
          <line className={chart.grid} x1={0} x2={width - END} y1={BASE} y2={BASE} />
          <polyline className={styles.path} points={points.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ')} />
          {points.map(({ id, value }, at) => (
            <circle
              key={id}
              className={cx(chart.fill, outside.includes(at) && chart.accent)}
              cx={x(at)}
              cy={y(value)}
              r={outside.includes(at) ? 5 : 3.5}
            />
          ))}
          {[points[0], points.at(-1)].map((point, at) =>
            point === undefined ? null : (
              <text
                key={point.id}
                x={at === 0 ? 0 : width - END}
                y={HEIGHT - 4}
                textAnchor={at === 0 ? 'start' : 'end'}
              >
                {weekOf(point.week, today)}
              </text>
            ),
          )}
        </svg>
        <Marks
          label={title}
          marks={points.map(({ id, week, value }, at) => ({
            id,
            x: x(at),
            y: y(value),
            words: `Week of ${weekOf(week, today)}: ${rounded(value)}${outside.includes(at) ? ', outside the limits' : ''}`,
          }))}
        />
      </div>
    </figure>
  );
}

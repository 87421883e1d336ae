import type { LocalDate } from '../../../../shared/base/local-date.ts';
import chart from '../../../details/chart.module.css';
import { cx } from '../../../ui/cx.ts';
import { BUILT, type Dot, dotsPicture, RADIUS } from './dots-layout.ts';
import { Drawing, Key, Labels, MoreLabels, type Said } from './parts.tsx';
import { TOLD } from './picture-words.ts';
import type { PictureOf, Room } from './room.ts';
import styles from './pictures.module.css';

interface DotsProps {
  readonly picture: PictureOf<'dots'>;
  readonly today: LocalDate;
  readonly room: Room;
  readonly said: Said;
}

/** Observations by day and strength, and below them what a dot and a ring stand for. */
export function Dots({ picture, today, room, said }: DotsProps) {
  const { height, start, levels, dots, more, built, cost, since, months, monthsY } = dotsPicture(picture, today, room);
  return (
    <>
      <Drawing room={room} height={height} said={said} marks={dots}>
        {levels.map(({ level, y, words }) => (
          <g key={level}>
            <line className={level === 0 ? chart.base : chart.grid} x1={start} x2={room.width} y1={y} y2={y} />
            {/* One line high, every second level has room for its number. */}
            {level % 2 === 0 ? (
              <text x={start - 8} y={y + 4} textAnchor="end">
                {words}
              </text>
            ) : null}
          </g>
        ))}
        {since === undefined ? null : (
          <>
            <line className={styles.since} x1={since.x} x2={since.x} y1={since.top} y2={since.bottom} />
            {since.label === undefined ? null : <Labels labels={[since.label]} y={built.y} />}
          </>
        )}
        <text {...built}>{BUILT}</text>
        <text {...cost}>cost trust</text>
        {dots.map(({ mark, x, y }) => (
          <DotMark key={`${x} ${y}`} mark={mark} x={x} y={y} />
        ))}
        <g className={styles.onLine}>
          <MoreLabels more={more.map(({ x, y, count }) => ({ x, y: y + 4, count }))} anchor="middle" />
        </g>
        <Labels labels={months} y={monthsY} />
      </Drawing>
      <Key>
        {[true, false]
          .filter((seen) => picture.marks.some((mark) => mark.seen === seen))
          .map((seen) => ({
            words: seen ? 'seen' : TOLD,
            shape: (
              <svg width="11" height="11">
                <DotMark mark={{ seen, beside: true }} x={5.5} y={5.5} />
              </svg>
            ),
          }))}
      </Key>
    </>
  );
}

interface DotMarkProps {
  readonly mark: Pick<Dot, 'seen' | 'beside'>;
  readonly x: number;
  readonly y: number;
}

const DotMark = ({ mark: { seen, beside }, x, y }: DotMarkProps) => (
  <circle
    className={cx(seen ? styles.dot : styles.ring, beside !== true && styles.about)}
    cx={x}
    cy={y}
    r={seen ? RADIUS : RADIUS - 0.4}
  />
);

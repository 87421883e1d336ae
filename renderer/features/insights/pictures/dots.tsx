import type { LocalDate } from '../../../../shared/base/local-date.ts';
import chart from '../../../details/chart.module.css';
import { dotsPicture, RADIUS } from './dots-layout.ts';
import { Drawing, Labels, MoreLabels, type Said } from './parts.tsx';
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
  const { height, start, levels, dots, more, built, cost, months, monthsY } = dotsPicture(picture.marks, today, room);
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
        <text {...built}>built trust</text>
        <text {...cost}>cost trust</text>
        {dots.map(({ mark, x, y }) => (
          <DotMark key={`${x} ${y}`} seen={mark.seen} x={x} y={y} />
        ))}
        <g className={styles.onLine}>
          <MoreLabels more={more.map(({ x, y, count }) => ({ x, y: y + 4, count }))} anchor="middle" />
        </g>
        <Labels labels={months} y={monthsY} />
      </Drawing>
      <p className={styles.key} aria-hidden="true">
        {[true, false]
          .filter((seen) => picture.marks.some((mark) => mark.seen === seen))
          .map((seen) => (
            <span key={String(seen)}>
              <svg width="11" height="11">
                <DotMark seen={seen} x={5.5} y={5.5} />
              </svg>
              {seen ? 'seen' : TOLD}
            </span>
          ))}
      </p>
    </>
  );
}

const DotMark = ({ seen, x, y }: { readonly seen: boolean; readonly x: number; readonly y: number }) => (
  <circle className={seen ? styles.dot : styles.ring} cx={x} cy={y} r={seen ? RADIUS : RADIUS - 0.4} />
);

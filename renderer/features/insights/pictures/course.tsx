import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { cx } from '../../../ui/cx.ts';
import { coursePicture, END, SHORT, TICK, type Tick } from './course-layout.ts';
import { Drawing, Key, Labels, type Said } from './parts.tsx';
import { tickKey } from './picture-words.ts';
import type { PictureOf, Room } from './room.ts';
import styles from './pictures.module.css';

interface CourseProps {
  readonly picture: PictureOf<'course'>;
  readonly today: LocalDate;
  readonly room: Room;
  readonly said: Said;
}

/** A line of time that has not ended, with a tick for each mark, and below it what two sorts of ticks stand for. */
export function Course({ picture, today, room, said }: CourseProps) {
  const { height, y, start, end, hasDot, countedFrom, ticks, words, wordsY, days, daysY } = coursePicture(
    picture,
    today,
    room,
  );
  return (
    <>
      <Drawing room={room} height={height} said={said} marks={ticks}>
        <line className={styles.line} x1={start} x2={end} y1={y} y2={y} />
        {countedFrom === undefined ? null : <line className={styles.counted} x1={countedFrom} x2={end} y1={y} y2={y} />}
        {hasDot ? <circle className={styles.dot} cx={start} cy={y} r={END} /> : null}
        <circle className={styles.ring} cx={end} cy={y} r={END} />
        {ticks.map(({ x, mark }) => (
          <TickMark key={x} x={x} y={y} tick={mark} />
        ))}
        <g className={styles.words}>
          <Labels labels={words} y={wordsY} />
        </g>
        <Labels labels={days} y={daysY} />
      </Drawing>
      <Key>
        {tickKey(picture).map(({ tick, words: stands }) => ({
          words: stands,
          shape: (
            <svg width="5" height={2 * TICK}>
              <TickMark x={2.5} y={TICK} tick={tick} />
            </svg>
          ),
        }))}
      </Key>
    </>
  );
}

const TickMark = ({
  x,
  y,
  tick: { short, beside },
}: {
  readonly x: number;
  readonly y: number;
  readonly tick: Pick<Tick, 'short' | 'beside'>;
}) => {
  const half = short === true ? SHORT : TICK;
  return (
    <line
      className={cx(styles.tick, beside === true && styles.plain)}
      x1={x}
      x2={x}
      y1={y - half + 1}
      y2={y + half - 1}
    />
  );
};

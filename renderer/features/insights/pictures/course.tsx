import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { cx } from '../../../ui/cx.ts';
import { coursePicture, END, TICK } from './course-layout.ts';
import { Drawing, Labels, type Said } from './parts.tsx';
import type { PictureOf, Room } from './room.ts';
import styles from './pictures.module.css';

interface CourseProps {
  readonly picture: PictureOf<'course'>;
  readonly today: LocalDate;
  readonly room: Room;
  readonly said: Said;
}

/** A line of time that has not ended, with a tick for each mark. */
export function Course({ picture, today, room, said }: CourseProps) {
  const { height, y, start, end, ticks, words, wordsY, days, daysY } = coursePicture(picture, today, room);
  return (
    <Drawing room={room} height={height} said={said} marks={ticks}>
      <line className={styles.line} x1={start} x2={end} y1={y} y2={y} />
      <circle className={styles.dot} cx={start} cy={y} r={END} />
      <circle className={styles.ring} cx={end} cy={y} r={END} />
      {ticks.map(({ x, mark }) => (
        <line
          key={x}
          className={cx(styles.tick, mark.against === true && styles.plain)}
          x1={x}
          x2={x}
          y1={y - TICK}
          y2={y + TICK}
        />
      ))}
      <g className={styles.words}>
        <Labels labels={words} y={wordsY} />
      </g>
      <Labels labels={days} y={daysY} />
    </Drawing>
  );
}

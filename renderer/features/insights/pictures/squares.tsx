import type { LocalDate } from '../../../../shared/base/local-date.ts';
import chart from '../../../details/chart.module.css';
import { Drawing, Key, Labels, MoreLabels, type Said } from './parts.tsx';
import { statesOf } from './picture-words.ts';
import type { PictureOf, Room } from './room.ts';
import { SIDE, type Square, squaresPicture } from './squares-layout.ts';
import styles from './pictures.module.css';

interface SquaresProps {
  readonly picture: PictureOf<'squares'>;
  readonly today: LocalDate;
  readonly room: Room;
  readonly said: Said;
}

/** Squares by week, and below them what each sort stands for. */
export function Squares({ picture, today, room, said }: SquaresProps) {
  const { height, base, width, squares, more, months, monthsY } = squaresPicture(picture.marks, today, room);
  return (
    <>
      <Drawing room={room} height={height} said={said} marks={squares}>
        {squares.map(({ mark, x, y }) => (
          <g key={`${x} ${y}`} transform={`translate(${x - SIDE / 2} ${y - SIDE / 2})`}>
            <SquareMark state={mark.state} />
          </g>
        ))}
        <MoreLabels more={more} />
        <line className={chart.base} x1={0} x2={width} y1={base} y2={base} />
        <Labels labels={months} y={monthsY} />
      </Drawing>
      <Key>
        {statesOf(picture).map(([state, words]) => ({
          words,
          shape: (
            <svg width={KEY} height={KEY} viewBox={`0 0 ${SIDE} ${SIDE}`}>
              <SquareMark state={state} />
            </svg>
          ),
        }))}
      </Key>
    </>
  );
}

const KEY = 11;

/** 13 pixels, from 0, 0. */
function SquareMark({ state }: { readonly state: Square['state'] }) {
  if (state === 'filled') return <rect className={styles.filled} width={SIDE} height={SIDE} rx="2.5" />;
  return (
    <>
      <rect className={styles.ring} x="0.75" y="0.75" width="11.5" height="11.5" rx="2" />
      {state === 'struck' ? <path className={styles.line} d="M1.6 11.4L11.4 1.6" /> : null}
    </>
  );
}

import chart from '../../../details/chart.module.css';
import { cx } from '../../../ui/cx.ts';
import { Drawing, Labels, type Said } from './parts.tsx';
import type { PictureOf, Room } from './room.ts';
import { type SpanRow, spansPicture } from './spans-layout.ts';
import styles from './pictures.module.css';

interface SpansProps {
  readonly picture: PictureOf<'spans'>;
  readonly room: Room;
  readonly said: Said;
}

/** Dots so many days from nought, in rows. */
export function Spans({ picture, room, said }: SpansProps) {
  const { height, start, grid, gridEnd, rows, labels, labelsY } = spansPicture(picture, room);
  return (
    <Drawing room={room} height={height} said={said} marks={rows.flatMap(({ spans }) => spans)}>
      {grid.map((x) => (
        <line key={x} className={chart.grid} x1={x} x2={x} y1={6} y2={gridEnd} />
      ))}
      <line className={chart.base} x1={start} x2={start} y1={6} y2={gridEnd} />
      {rows.map((row) => (
        <Row key={row.y} row={row} start={start} />
      ))}
      <Labels labels={labels} y={labelsY} />
    </Drawing>
  );
}

const Row = ({
  row: { label, y, accented, spans, more },
  start,
}: {
  readonly row: SpanRow;
  readonly start: number;
}) => (
  <g className={cx(accented && styles.accent)}>
    <text className={styles.name} x={0} y={y + 4}>
      {label}
    </text>
    {spans.map(({ mark: { days }, x, y: line }) =>
      days <= 0 ? (
        // What did not take long is not what the sentence is about.
        <circle key={line} className={styles.dot} cx={x} cy={line} r={5} />
      ) : (
        <g key={line}>
          <line className={styles.span} x1={start} x2={x} y1={line} y2={line} />
          <circle className={styles.end} cx={x} cy={line} r={4} />
        </g>
      ),
    )}
    {more === undefined ? null : (
      <text x={more.x} y={more.y}>
        {more.text}
      </text>
    )}
  </g>
);

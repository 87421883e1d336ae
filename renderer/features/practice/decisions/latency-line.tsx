import { daysBetween } from '../../../../shared/base/local-date.ts';
import chart from '../../../details/chart.module.css';
import { type Decision, handOf } from './decision-words.ts';

interface LatencyLineProps {
  readonly decision: Decision;
  readonly days: number;
  /** What the whole width stands for. */
  readonly longest: number;
}

const WIDTH = 150;
const START = 5;
const ROOM = WIDTH - 2 * START;

/** From raised to decided: a tick where it was put off, a dot where it was made, a ring where it is still open. */
export function LatencyLine({ decision, days, longest }: LatencyLineProps) {
  const at = (day: number): number => START + (Math.max(0, Math.min(day, longest)) / Math.max(1, longest)) * ROOM;
  const open = handOf(decision) === 'open';
  const end = at(days);
  const { deferrals, openedOn } = decision.details;
  return (
    <svg width={WIDTH} height="20" className={open ? chart.accent : undefined} aria-hidden="true">
      <line className={chart.grid} x1={START} x2={WIDTH} y1="10" y2="10" />
      <line className={chart.line} x1={START} x2={open ? Math.max(START, end - 4) : end} y1="10" y2="10" />
      {deferrals.map(({ on }, i) => {
        const x = Math.min(end, at(daysBetween(openedOn, on)));
        // Two on the same day are two ticks.
        // oxlint-disable-next-line react/no-array-index-key
        return <line key={i} className={chart.line} x1={x} x2={x} y1="4.5" y2="15.5" />;
      })}
      {open ? (
        <circle className={chart.ring} cx={end} cy="10" r="4" />
      ) : (
        <circle className={chart.fill} cx={end} cy="10" r="4" />
      )}
    </svg>
  );
}

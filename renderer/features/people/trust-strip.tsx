import { useLayoutEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { strengthWords, STRENGTHS } from '../../../shared/domain/kinds/trust.ts';
import { cx } from '../../ui/cx.ts';
import { usePlaces } from '../../ui/places.tsx';
import { capitalised, counted } from '../../ui/words/counts.ts';
import { shortDay } from '../../ui/words/days.ts';
import type { Observation } from './observation.ts';
import { stripLayout } from './strip-layout.ts';
import styles from './observed.module.css';

interface TrustStripProps {
  readonly observations: readonly Observation[];
  readonly today: LocalDate;
}

/** Room for the strengths at the start, and at the end for half a dot. */
const START = 36;
const END = 8;
const STEP = 30;
const TOP = 14;
const RADIUS = 4.5;

/** Each observation as a dot at its day and strength: filled where it was seen. It is drawn as wide as it is shown. */
export function TrustStrip({ observations, today }: TrustStripProps) {
  const box = useRef<HTMLElement>(null);
  const places = usePlaces();
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const height = TOP * 2 + STEP * (STRENGTHS.length - 1) + 20;
  const { marks, months } = stripLayout(
    observations.map(({ item, details }) => ({ day: item.day, strength: details.strength })),
    today,
    width - START - END,
  );
  const rowOf = (strength: number): number => TOP + (2 - strength) * STEP;
  const seen = observations.filter(({ details }) => details.basis === 'saw').length;
  const sentence = `${capitalised(counted(observations.length, 'observation', 'observations'))}, ${counted(seen, 'seen', 'seen')} and ${counted(observations.length - seen, 'not', 'not')} seen, each at its day and at its strength from −2 to +2.`;
  return (
    <figure className={styles.strip} aria-label={sentence} ref={box}>
      <p className={styles.key}>
        <span>● you saw it</span>
        <span>○ you were told, or concluded it</span>
      </p>
      <svg className={styles.svg} height={height}>
        {STRENGTHS.map((strength) => (
          <g key={strength} aria-hidden="true">
            <line
              className={strength === 0 ? styles.zero : styles.line}
              x1={START}
              x2={width}
              y1={rowOf(strength)}
              y2={rowOf(strength)}
            />
            <text x={START - 10} y={rowOf(strength) + 4} textAnchor="end">
              {strengthWords(strength)}
            </text>
          </g>
        ))}
        {months.map(({ x, label }) => (
          <text key={label} x={START + x} y={height - 2} aria-hidden="true">
            {label}
          </text>
        ))}
        {observations.map(({ item, details }, index) => {
          const mark = marks[index];
          if (mark === undefined) return null;
          const open = (): void => places.go({ to: 'entry', id: item.id });
          const words = `${shortDay(item.day, today)}, ${strengthWords(details.strength)}: ${item.title ?? item.lead}`;
          return (
            <a
              key={item.id}
              className={styles.mark}
              href={places.href({ to: 'entry', id: item.id })}
              aria-label={words}
              onClick={(event) => {
                event.preventDefault();
                open();
              }}
            >
              <title>{words}</title>
              <circle cx={START + mark.x} cy={rowOf(details.strength)} r={12} fill="transparent" stroke="none" />
              <circle
                className={cx(details.basis === 'saw' ? styles.dot : styles.ring)}
                cx={START + mark.x}
                cy={rowOf(details.strength)}
                r={RADIUS}
              />
            </a>
          );
        })}
      </svg>
    </figure>
  );
}

import { useLayoutEffect, useRef, useState } from 'react';
import { addDays, daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import { freshness } from '../../../../shared/domain/heat.ts';
import { Marks } from '../../../details/marks.tsx';
import { capitalised } from '../../../../shared/words/counts.ts';
import { onDay, shortDay } from '../../../../shared/words/days.ts';
import type { TensionMentions } from '../../../vault/api.ts';
import { mentionsSentence } from './tension-words.ts';
import styles from './ticks.module.css';

interface TicksProps {
  readonly mentions: TensionMentions;
  readonly today: LocalDate;
  /** Each tick leads to its entry: on the page of one tension. In a list the row does. */
  readonly links?: boolean;
}

/** Pixels of a tick for each step of intensity, and between ticks that would lie on one another. */
const STEP = 6;
const APART = 5;
const HEIGHT = 5 * STEP + 2;
/** The shortest span that is drawn: two ticks of one week are not a year apart. */
const LEAST_DAYS = 42;
/** Old ink fades and does not vanish: three to one against the page stays. */
const FAINTEST = 0.45;

/** Every mention as a tick at its day: as tall as it was intense, darker the newer it is. */
export function Ticks({ mentions, today, links = false }: TicksProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(links ? 600 : 200);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => setWidth(Math.max(120, element.clientWidth));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { ticks, first } = placed(mentions.mentions, today, width);
  return (
    <div className={styles.figure}>
      <div ref={box} className={styles.box}>
        <svg
          className={styles.drawing}
          width={width}
          height={HEIGHT}
          // A drawing of our own with a sentence for a name: there is no file that an img could show.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={mentionsSentence(mentions, today)}
        >
          <line className={styles.ground} x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
          {ticks.map(({ x, mention: { entry, day, intensity } }) => (
            <line
              key={entry}
              className={styles.tick}
              x1={x}
              x2={x}
              y1={HEIGHT - 1}
              y2={HEIGHT - 1 - intensity * STEP}
              opacity={FAINTEST + (1 - FAINTEST) * freshness(day, today)}
            />
          ))}
        </svg>
        {links ? (
          <Marks
            label="Mentions"
            marks={ticks.map(({ x, mention: { entry, day, intensity } }) => ({
              id: entry,
              x,
              y: HEIGHT - 12,
              words: `${shortDay(day, today)}, ${INTENSITY[intensity]}`,
            }))}
          />
        ) : null}
      </div>
      {links ? (
        <p className={styles.scale} aria-hidden="true">
          <span>{capitalised(onDay(first, today).replace(/^on /u, ''))}</span>
          <span>Today</span>
        </p>
      ) : null}
    </div>
  );
}

/** The words of an intensity. */
export const INTENSITY = { 1: 'faint', 2: 'slight', 3: 'plain', 4: 'strong', 5: 'very strong' } as const;

/** From the first mention, or six weeks ago, to today; ticks of one place stand side by side. */
function placed(mentions: TensionMentions['mentions'], today: LocalDate, width: number) {
  const oldest = mentions.at(-1)?.day ?? today;
  const least = addDays(today, -LEAST_DAYS);
  const first = oldest < least ? oldest : least;
  const span = Math.max(1, daysBetween(first, today));
  const apart = Math.min(APART, (width - 8) / Math.max(1, mentions.length));
  let limit = width - 4;
  const ticks = mentions
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .map((mention) => {
      const at = 4 + (Math.max(0, daysBetween(first, mention.day)) / span) * (width - 8);
      const x = Math.max(4, Math.min(at, limit));
      limit = x - apart;
      return { x, mention };
    });
  return { ticks: ticks.toReversed(), first };
}

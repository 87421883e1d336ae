import { useLayoutEffect, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Names } from '../../../shared/domain/kinds/definition.ts';
import { type Behaviour, type Strength, strengthWords } from '../../../shared/domain/kinds/trust.ts';
import { type Mark, Marks } from '../../details/marks.tsx';
import { cx } from '../../ui/cx.ts';
import { shortDay } from '../../../shared/words/days.ts';
import { basisWords, type Observation, type ObservationMark, stripsOf } from './observation.ts';
import { START, type StripPicture, stripPicture } from './strip-layout.ts';
import styles from './trust-strip.module.css';

interface TrustStripProps {
  readonly person: PersonId;
  readonly names: Names;
  readonly observations: readonly Observation[];
  readonly today: LocalDate;
  /** What the picture shows, as a sentence. */
  readonly sentence: string;
  /** Its marks are drawn in the accent. */
  readonly chosen: Behaviour | undefined;
}

/** Each observation as a mark at its day and strength, filled where it was seen; it is drawn as wide as it is shown. */
export function TrustStrip({ person, names, observations, today, sentence, chosen }: TrustStripProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, measure } = useDrawingSize(box);
  const picture =
    width === undefined ? undefined : stripPicture(stripsOf(observations, person, names), today, width, measure);
  return (
    <figure className={styles.strip} aria-label="What happened, by day and strength">
      <p className={styles.key} aria-hidden="true">
        <Key seen words="you saw it" />
        <Key seen={false} words="you were told, or concluded it" />
      </p>
      <div ref={box} className={styles.box} style={{ blockSize: picture?.height }}>
        {picture === undefined || width === undefined ? null : (
          <>
            <Drawing picture={picture} sentence={sentence} chosen={chosen} width={width} />
            <Marks label="Observations" marks={linksOf(picture, today)} />
          </>
        )}
      </div>
    </figure>
  );
}

/**
 * The width of the element in pixels, followed as it changes, and how wide texts of the chart are. Undefined until it is
 * measured, before anything is seen: hundreds of marks are then laid out once.
 */
function useDrawingSize(box: { readonly current: HTMLElement | null }): {
  readonly width: number | undefined;
  readonly measure: (text: string) => number;
} {
  const [width, setWidth] = useState<number>();
  const [font, setFont] = useState('11.5px sans-serif');
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      setFont(`${fontSize} ${fontFamily}`);
      setWidth(Math.max(LEAST_WIDTH, element.clientWidth));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return { width, measure: (text) => widthOf(text, font) };
}

const canvas = document.createElement('canvas').getContext('2d');

function widthOf(text: string, font: string): number {
  // Without a canvas, a guess that is rather too wide.
  if (canvas === null) return text.length * 7;
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Narrower than this nothing could be told apart. */
const LEAST_WIDTH = 240;

const Key = ({ seen, words }: { readonly seen: boolean; readonly words: string }) => (
  <span>
    <svg width="11" height="11">
      <circle className={seen ? styles.dot : styles.ring} cx="5.5" cy="5.5" r={seen ? 4.5 : 4} />
    </svg>
    {words}
  </span>
);

interface DrawingProps {
  readonly picture: StripPicture<ObservationMark>;
  readonly sentence: string;
  readonly chosen: Behaviour | undefined;
  readonly width: number;
}

function Drawing({ picture, sentence, chosen, width }: DrawingProps) {
  const { height, rows, titles, marks, labels, months, spans } = picture;
  const last = spans[0]?.[1] ?? 0;
  return (
    // A drawing of our own with a sentence for a name: there is no file that an img could show.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className={styles.drawing} width={width} height={height} role="img" aria-label={sentence}>
      {months
        .slice(1)
        .map(({ x }) =>
          spans.map(([from, to]) => (
            <line key={`${x} ${from}`} className={styles.line} x1={x} x2={x} y1={from} y2={to} />
          )),
        )}
      {rows.map(({ y, strength }) => (
        <g key={y}>
          <line className={strength === 0 ? styles.zero : styles.line} x1={START} x2={width} y1={y} y2={y} />
          <text x={START - 12} y={y + 4} textAnchor="end">
            {strengthWords(strength as Strength)}
          </text>
        </g>
      ))}
      <text x={START} y={12}>
        built trust
      </text>
      <text x={START} y={last + 10}>
        cost trust
      </text>
      {titles.map(({ x, y, text }) => (
        <text key={text} className={styles.name} x={x} y={y}>
          {text}
        </text>
      ))}
      {labels.map(({ x, y, text, width: size, atEnd }) => (
        <g key={`${x} ${y}`}>
          <rect className={styles.behind} x={(atEnd ? x - size : x) - 4} y={y - 9} width={size + 8} height={18} />
          <text className={styles.words} x={x} y={y + 4} textAnchor={atEnd ? 'end' : 'start'}>
            {text}
          </text>
        </g>
      ))}
      {marks.map(({ x, y, strip, mark: { observation } }) => {
        const { basis, behaviour } = observation.details;
        const seen = basis === 'saw';
        const size = (seen ? 4.6 : 4.2) - (strip > 0 ? 0.7 : 0);
        const accent = chosen !== undefined && behaviour === chosen;
        return (
          <circle
            key={`${observation.item.id} ${y}`}
            className={cx(seen ? styles.dot : styles.ring, accent && styles.accent)}
            cx={x}
            cy={y}
            r={size}
          />
        );
      })}
      {months.map(({ x, text }) => (
        <text key={x} x={x} y={height - 4}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** What the links over the picture say, in the order in which arrows go through them. */
const linksOf = ({ marks }: StripPicture<ObservationMark>, today: LocalDate): readonly Mark[] =>
  marks
    .toSorted((a, b) => a.strip - b.strip || a.x - b.x || a.y - b.y)
    .map(({ x, y, mark: { observation } }) => {
      const { item, details } = observation;
      const said = item.title ?? (item.lead === '' ? 'no words yet' : item.lead);
      const words = `${shortDay(item.day, today)}, ${strengthWords(details.strength)}, ${basisWords(details)}: ${said}`;
      return { key: `${item.id} ${y}`, id: item.id, x, y, words };
    });

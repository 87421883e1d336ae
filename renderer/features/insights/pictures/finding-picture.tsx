import { useRef, useState } from 'react';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { unreachable } from '../../../../shared/base/assert.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import type { Mark, Picture } from '../../../../shared/insights/picture.ts';
import chart from '../../../details/chart.module.css';
import { Button } from '../../../ui/button.tsx';
import { Course } from './course.tsx';
import { Dots } from './dots.tsx';
import type { Said } from './parts.tsx';
import { PictureTable } from './picture-table.tsx';
import { isDrawn, marksSentence } from './picture-words.ts';
import type { Room } from './room.ts';
import { Spans } from './spans.tsx';
import { Squares } from './squares.tsx';
import { useRoom } from './use-room.ts';
import styles from './pictures.module.css';

interface FindingPictureProps {
  readonly picture: Picture;
  /** What it shows, as a sentence. */
  readonly label: string;
  readonly today: LocalDate;
  /** What a mark stands for. */
  readonly words: (mark: Mark) => string;
}

/** The small chart of a finding: a mark for each record, which leads there, or the same as a table. */
export function FindingPicture({ picture, label, today, words }: FindingPictureProps) {
  const [asTable, setAsTable] = useState(false);
  if (!isDrawn(picture)) return null;
  const said: Said = {
    label,
    words,
    named: (mark) => `${shortDay(mark.day, today)}: ${words(mark)}`,
    sentence: `${label} ${marksSentence(picture, today)}`,
  };
  return (
    <figure className={styles.picture}>
      {asTable ? (
        <PictureTable picture={picture} today={today} said={said} />
      ) : (
        <Chart picture={picture} today={today} said={said} />
      )}
      <div className={styles.act}>
        <Button size="small" look="quiet" onPress={() => setAsTable(!asTable)}>
          {asTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </div>
    </figure>
  );
}

interface ChartProps {
  readonly picture: Picture;
  readonly today: LocalDate;
  readonly said: Said;
}

/** As wide as its place is. */
function Chart({ picture, today, said }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  return (
    <div ref={box} className={chart.box}>
      {room === undefined ? null : drawn(picture, today, said, room)}
    </div>
  );
}

function drawn(picture: Picture, today: LocalDate, said: Said, room: Room) {
  switch (picture.sort) {
    case 'squares':
      return <Squares picture={picture} today={today} room={room} said={said} />;
    case 'course':
      return <Course picture={picture} today={today} room={room} said={said} />;
    case 'spans':
      return <Spans picture={picture} room={room} said={said} />;
    case 'dots':
      return <Dots picture={picture} today={today} room={room} said={said} />;
    default:
      return unreachable(picture);
  }
}

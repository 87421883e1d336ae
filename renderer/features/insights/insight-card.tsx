import { useId, useMemo, useState } from 'react';
import type { Mark } from '../../../shared/insights/picture.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useToday } from '../../ui/use-today.ts';
import { onDay } from '../../../shared/words/days.ts';
import { format } from 'date-fns';
import { toDate } from '../../../shared/base/local-date.ts';
import type { ShownInsight } from '../../vault/api.ts';
import type { Asked } from './act-dialog.tsx';
import { CardActions } from './card-actions.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { allOf, othersOf } from './insight-words.ts';
import { FindingPicture } from './pictures/finding-picture.tsx';
import type { Answers } from './use-answers.ts';
import { Why } from './why.tsx';
import styles from './insights.module.css';

/** Beside the sentence; the rest is one press away. */
const LISTED = 3;
const LISTED_AGAINST = 2;

interface InsightCardProps {
  readonly insight: ShownInsight;
  readonly answers: Answers;
  readonly id: string;
  /** Asks what there is to ask before something is done. */
  readonly onAsk: (act: Asked) => void;
}

/** One finding: what it says, what it asks, what it stands on and what is against it. */
export function InsightCard({ insight, answers, id, onAsk }: InsightCardProps) {
  const today = useToday();
  const title = useId();
  const [all, setAll] = useState(false);
  const { heading, sentence, question, evidence, counter, picture, shownOn } = insight;
  const others = othersOf(insight).total;
  const total = evidence.total + counter.total + others;
  const words = useMarkWords(insight);
  return (
    <article className={styles.insight} aria-labelledby={title} id={id} tabIndex={-1}>
      <div className={styles.claim}>
        {heading === undefined ? null : (
          <p className={styles.headingLine}>
            Your heading, {format(toDate(heading.setOn), 'd MMMM yyyy')}: {heading.text}
          </p>
        )}
        <h3 id={title}>
          {sentence}
          {shownOn === undefined || shownOn === today ? null : (
            <span className={styles.since}> Here since {onDay(shownOn, today).replace(/^on /u, '')}.</span>
          )}
        </h3>
        <p className={styles.question}>{question}</p>
        <CardActions insight={insight} answers={answers} onAsk={onAsk} onOpenAll={() => setAll(true)} />
        <Why insight={insight} />
      </div>
      <div className={styles.proof}>
        {picture === undefined ? null : (
          <FindingPicture picture={picture} label={sentence} today={today} words={words} />
        )}
        <EvidenceList label="It stands on" items={evidence.items.slice(0, LISTED)} today={today} />
        {counter.total === 0 ? null : (
          <>
            <h4 className={styles.against}>Against it</h4>
            <EvidenceList label="Against it" items={counter.items.slice(0, LISTED_AGAINST)} today={today} />
          </>
        )}
        {evidence.total > LISTED || counter.total > LISTED_AGAINST || others > 0 ? (
          <div className={styles.all}>
            <LinkButton onPress={() => setAll(true)} aria-label={`${allOf(total)}: ${sentence}`}>
              {allOf(total)}
            </LinkButton>
          </div>
        ) : null}
      </div>
      {all ? <EvidenceDialog insight={insight} wrong={false} today={today} onClose={() => setAll(false)} /> : null}
    </article>
  );
}

/** What each mark of the picture stands for. */
function useMarkWords({ evidence, counter, drawn }: ShownInsight): (mark: Mark) => string {
  const words = useMemo(
    () => new Map([...evidence.items, ...counter.items, ...drawn].map((item) => [item.id, item.words])),
    [evidence, counter, drawn],
  );
  return ({ id }) => words.get(id) ?? 'Not listed here';
}

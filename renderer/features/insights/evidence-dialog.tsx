import type { LocalDate } from '../../../shared/base/local-date.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { figures } from '../../../shared/words/counts.ts';
import type { EvidenceList as Records, ShownInsight } from '../../vault/api.ts';
import { EvidenceList } from './evidence-list.tsx';
import { othersOf, othersWords } from './insight-words.ts';
import styles from './insights.module.css';

interface EvidenceDialogProps {
  readonly insight: ShownInsight;
  /** Whether one of the records is to be mended. */
  readonly wrong: boolean;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** Every record that a finding stands on, those against it, and what else its picture shows. */
export function EvidenceDialog({ insight, wrong, today, onClose }: EvidenceDialogProps) {
  const others = othersOf(insight);
  return (
    <Dialog
      open
      size="medium"
      title={wrong ? 'Which of these is not so?' : 'All the evidence'}
      onClose={onClose}
      actions={
        <Button size="small" onPress={onClose}>
          Close
        </Button>
      }
    >
      <p className={styles.about}>
        {wrong ? 'Open it and mend it there. What is found changes with it.' : insight.sentence}
      </p>
      <Part title="It stands on" records={insight.evidence} today={today} onOpen={onClose} />
      {insight.counter.total === 0 ? null : (
        <Part title="Against it" records={insight.counter} today={today} onOpen={onClose} />
      )}
      {others.total === 0 ? null : (
        <Part title={othersWords(insight)} records={others} today={today} onOpen={onClose} />
      )}
    </Dialog>
  );
}

interface PartProps {
  readonly title: string;
  readonly records: Records;
  readonly today: LocalDate;
  readonly onOpen: () => void;
}

const Part = ({ title, records: { total, items }, today, onOpen }: PartProps) => (
  <section className={styles.part} aria-label={title}>
    <h3 className="label">
      {title} <span className={styles.count}>{figures(total)}</span>
    </h3>
    <EvidenceList label={title} items={items} today={today} whole onOpen={onOpen} />
    {total > items.length ? <p className={styles.about}>The newest {figures(items.length)} are listed.</p> : null}
  </section>
);

import type { ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import type { Spot } from '../../../shared/review/check.ts';
import type { Period } from '../../../shared/review/period.ts';
import { capitalised } from '../../../shared/words/counts.ts';
import { HistoryDialog } from '../../details/entry/history-dialog.tsx';
import type { EntryPage } from '../../details/entry/use-entry.ts';
import type { EntryWithRev, ReviewItem } from '../../vault/api.ts';
import { CompareSheet } from './compare-sheet.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PeriodDialog } from './period-dialog.tsx';
import { periodWords } from './review-words.ts';
import type { ReviewEvidence } from './use-evidence.ts';

/** What stands over the review. */
export type Asked = 'period' | 'export' | 'compare' | 'history' | { readonly move: ReviewItem };

interface ReviewDialogsProps {
  readonly asked: Asked | undefined;
  readonly id: EntryWithRev['entry']['id'];
  readonly page: EntryPage;
  readonly details: ReviewDetails;
  readonly evidence: ReviewEvidence;
  readonly onChange: (change: (now: ReviewDetails) => Partial<ReviewDetails>) => void;
  readonly onShow: (spot: Spot) => void;
  readonly onReplaced: () => void;
  readonly onClose: () => void;
}

export function ReviewDialogs(props: ReviewDialogsProps) {
  const { asked, id, page, details, evidence, onChange, onShow, onReplaced, onClose } = props;
  const { period } = evidence;
  const { title, body } = page.fields;
  if (asked === undefined) return null;
  switch (asked) {
    case 'period':
      return (
        <PeriodDialog
          period={period}
          onClose={onClose}
          onChoose={(next) => {
            onClose();
            onChange(() => next);
          }}
        />
      );
    case 'export':
      return (
        <ExportDialog
          title={title ?? 'Review'}
          subtitle={subtitleOf(title, period)}
          body={body}
          details={details}
          isKept={evidence.isKept}
          onChange={onChange}
          onShow={onShow}
          onClose={onClose}
        />
      );
    case 'compare':
      return (
        <CompareSheet
          id={id}
          previous={details.previous}
          onChoose={(previous) => onChange(() => ({ previous }))}
          onClose={onClose}
        />
      );
    case 'history':
      return (
        <HistoryDialog
          id={id}
          present={page.fields}
          onClose={onClose}
          onRestored={onReplaced}
          beforeRestore={page.flush}
        />
      );
    default:
      return (
        <MoveDialog
          themes={evidence.themes}
          what={capitalised(asked.move.title ?? asked.move.lead)}
          onClose={onClose}
          onMove={(theme) => {
            const { key } = asked.move;
            onClose();
            onChange((now) => ({ moved: [...now.moved.filter((one) => one.key !== key), { key, theme }] }));
          }}
        />
      );
  }
}

/** The days, where the title does not say them already. */
function subtitleOf(title: string | undefined, period: Period | undefined): string | undefined {
  const words = period === undefined ? undefined : periodWords(period);
  return words === undefined || title?.includes(words) === true ? undefined : words;
}

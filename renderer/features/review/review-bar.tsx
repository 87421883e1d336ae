import { CalendarDays, ChevronRight } from 'lucide-react';
import type { Period } from '../../../shared/review/period.ts';
import { whyNot } from '../../client/error-words.ts';
import type { EntryPage } from '../../details/entry/use-entry.ts';
import { SaveStatus } from '../../editor/save-state.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ReviewMenu, type ReviewMenuProps } from './review-menu.tsx';
import { periodWords } from './review-words.ts';
import styles from './review.module.css';

interface ReviewBarProps extends ReviewMenuProps {
  readonly page: EntryPage;
  readonly period: Period | undefined;
  /** Whether people go out without their names. */
  readonly hides: boolean;
  readonly onHide: (hide: boolean) => void;
  readonly onPeriod: () => void;
  readonly onExport: () => void;
  readonly onCopyText: () => void;
}

/** Above a review: what it is called and looks back on, whether it is saved, and its way out. */
export function ReviewBar({ page, period, hides, onHide, onPeriod, onExport, onCopyText, ...menu }: ReviewBarProps) {
  return (
    <header className={styles.bar}>
      <nav aria-label="Where this is" className={styles.crumb}>
        <PlaceLink to={{ to: 'reviews' }} className="link">
          Reviews
        </PlaceLink>
        <Icon of={ChevronRight} size="small" />
        <b>{page.fields.title ?? 'Review'}</b>
      </nav>
      <Button size="small" icon={CalendarDays} onPress={onPeriod}>
        {period === undefined ? 'Choose the days' : periodWords(period)}
      </Button>
      <span className={styles.space} />
      <SaveStatus state={page.state} why={whyNot} onRetry={page.retry} onCopyText={onCopyText} />
      <Switch label="Hide names" checked={hides} onChange={onHide} />
      <Button size="small" look="primary" onPress={onExport}>
        Export
      </Button>
      <ReviewMenu {...menu} />
    </header>
  );
}

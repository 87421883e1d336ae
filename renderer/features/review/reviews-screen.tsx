import { useState } from 'react';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { counted } from '../../../shared/words/counts.ts';
import { shortInstant } from '../../../shared/words/days.ts';
import { useQuery } from '../../client/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailedState } from '../../ui/failed-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { BarContent } from '../../ui/shell-slots.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { NewReviewDialog } from './new-review-dialog.tsx';
import { periodOf, periodWords } from './review-words.ts';
import styles from './review.module.css';

/** More than a lead of ten years writes. */
const MOST = 500;

/** The reviews there are, newest first, and the way to begin one. */
export function ReviewsScreen() {
  const today = useToday();
  const [beginning, setBeginning] = useState(false);
  const { data, error, refresh } = useQuery(
    ['entries'],
    (api) => api.timeline({ kind: 'review', offset: 0, limit: MOST }),
    [],
  );
  const reviews = (data?.rows ?? []).map(({ item }) => item);
  const begin = (
    <Button size="small" look="primary" onPress={() => setBeginning(true)}>
      New review
    </Button>
  );
  return (
    <>
      {reviews.length === 0 ? null : (
        <BarContent>
          <span className={styles.space} />
          {begin}
        </BarContent>
      )}
      <Column width="list">
        <header>
          <h1 className="title">Reviews</h1>
          <p className="subtitle">
            What happened because you were there, from the whole period and not its last weeks.
          </p>
        </header>
        {data === undefined ? (
          error === undefined ? (
            <Skeleton label="Reading reviews" rows={3} />
          ) : (
            <FailedState title="The reviews could not be read" onAgain={refresh} />
          )
        ) : reviews.length === 0 ? (
          <EmptyState title="No review yet" action={begin}>
            Choose a period; what you wrote in it is gathered by theme, and you write beside it.
          </EmptyState>
        ) : (
          <ul className={styles.reviews}>
            {reviews.map((item) => {
              const period = ofKind(item, 'review') ? periodOf(item.details) : undefined;
              return (
                <li key={item.id}>
                  <PlaceLink to={{ to: 'review', id: item.id }} className={styles.review}>
                    <b>{item.title ?? 'Review'}</b>
                    <small>
                      {[
                        period === undefined ? 'no days chosen' : periodWords(period),
                        counted(item.words, 'word', 'words'),
                        `changed ${shortInstant(item.updatedAt, today)}`,
                      ].join(' · ')}
                    </small>
                  </PlaceLink>
                </li>
              );
            })}
          </ul>
        )}
      </Column>
      {beginning ? <NewReviewDialog previous={reviews[0]?.id} onClose={() => setBeginning(false)} /> : null}
    </>
  );
}

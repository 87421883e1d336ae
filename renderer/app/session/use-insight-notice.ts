import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { notify } from '../../client/notice.ts';
import { useHost } from '../../client/host-context.ts';
import { useQuery } from '../../client/use-query.ts';
import { usePlaces } from '../../ui/places.tsx';
import { useToday } from '../../ui/use-today.ts';

/** Whoever has just put the window away knows what was in it. */
const AWAY = 5 * 60_000;

/**
 * Says once a day that there is a new insight, where the person asked for that and the window is out of sight: at once where it
 * comes while nobody looks, and after a while where it was there before.
 */
export function useInsightNotice(): void {
  const today = useToday();
  const host = useHost();
  const places = usePlaces();
  const said = useRef<LocalDate>(undefined);
  const hidden = useSyncExternalStore(subscribe, isHidden);
  const wanted = useQuery(['settings'], async (vault) => (await vault.settings()).insights?.notify === true, []).data;
  const { data } = useQuery(
    ['insights', 'insight', 'settings'],
    async (vault) => ({ day: today, news: wanted === true && (await vault.insightNews()) }),
    [today, wanted],
  );
  const news = data?.news === true && data.day === today;
  const seen = useRef(false);
  useEffect(() => {
    if (!news || !hidden || said.current === today) {
      seen.current = news && !hidden;
      return undefined;
    }
    const timer = setTimeout(
      () => {
        said.current = today;
        notify(() => {
          host.quickCapture?.showJournal();
          places.go({ to: 'insights' });
        });
      },
      seen.current ? AWAY : 0,
    );
    return () => clearTimeout(timer);
  }, [news, hidden, today, host, places]);
}

const isHidden = (): boolean => document.visibilityState === 'hidden';

function subscribe(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

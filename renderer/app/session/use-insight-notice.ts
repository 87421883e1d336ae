import { useEffect, useRef } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { notify } from '../../client/notice.ts';
import { useQuery } from '../../client/use-query.ts';
import { usePlaces } from '../../ui/places.tsx';
import { useToday } from '../../ui/use-today.ts';

/** While the window is out of sight: says once a day that there is a new insight, where the person asked for that. */
export function useInsightNotice(): void {
  const today = useToday();
  const places = usePlaces();
  const said = useRef<LocalDate>(undefined);
  const wanted = useQuery(['settings'], async (vault) => (await vault.settings()).insights?.notify === true, []).data;
  const news = useQuery(
    ['insights', 'insight', 'settings'],
    async (vault) => wanted === true && (await vault.insightNews()),
    [today, wanted],
  ).data;
  useEffect(() => {
    if (news !== true || document.visibilityState === 'visible' || said.current === today) return;
    said.current = today;
    notify(() => places.go({ to: 'insights' }));
  }, [news, today, places]);
}

import { useEffect } from 'react';
import type { EntryId } from '../../shared/base/ids.ts';
import { useVaultClient } from '../client/vault-context.tsx';
import { captureWords } from '../features/capture/capture-words.ts';
import { type Place, usePlaces } from '../ui/places.tsx';
import { useToasts } from '../ui/toasts.tsx';
import type { CaptureNews, VaultApi } from '../vault/api.ts';

/** Says what quick captures became, and leads to it. */
export function CaptureToasts() {
  const client = useVaultClient();
  const toasts = useToasts();
  const places = usePlaces();
  useEffect(() => {
    const told = async (): Promise<void> => {
      const news = await client.api.captureNews();
      const { text, setAside } = captureWords(news);
      const to = text === undefined ? undefined : await placeOf(client.api, news);
      if (text !== undefined) toasts.show({ text, action: to && { label: 'Show', run: () => places.go(to) } });
      if (setAside !== undefined)
        toasts.show({
          text: setAside,
          tone: 'failed',
          action: { label: 'Settings', run: () => places.go({ to: 'settings', section: 'security' }) },
        });
    };
    // A journal that locked meanwhile has nothing to tell; its captures are told of at the next unlock or are in it.
    const ask = (): void => void told().catch(() => undefined);
    ask();
    return client.onEvent((event) => {
      if (event.type === 'captured') ask();
    });
  }, [client, toasts, places]);
  return null;
}

/** One entry is shown itself, several as the days in which they are. */
async function placeOf(api: VaultApi, { whileLocked, since }: CaptureNews): Promise<Place | undefined> {
  const ids: readonly EntryId[] = [...whileLocked, ...since];
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { to: 'entry', id: only };
  const entries = await Promise.all([...ids.slice(0, 50), ...ids.slice(-1)].map((id) => api.entry(id)));
  const days = entries.flatMap((found) => (found.ok ? [found.value.entry.day] : [])).toSorted();
  const [from] = days;
  return from === undefined ? undefined : { to: 'timeline', search: { from, to: days.at(-1) } };
}

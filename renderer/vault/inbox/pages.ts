import { findNames } from '../../../shared/capture/names.ts';
import { inboxChannel, type PageMessage, type WorkerMessage } from '../../../shared/capture/places.ts';
import { CAPTURE_LIMITS } from '../../../shared/capture/capture.ts';
import type { Journal } from '../journal.ts';
import { nameable } from './nameable.ts';

/**
 * Hears the pages that capture while the journal is open: takes in what they kept, and tells whose names stand in a
 * text. They get the names in their own text and no others, and forget them when the journal closes.
 */
export function listenToPages(journal: Journal, kept: () => void): { close(): void } {
  const channel = new BroadcastChannel(inboxChannel(journal.deps.name));
  // A channel has no target: only pages of our own origin hear it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const tell = (message: WorkerMessage): void => channel.postMessage(message);
  channel.addEventListener('message', ({ data }: MessageEvent<Partial<PageMessage> | undefined>) => {
    if (data?.type === 'kept') kept();
    if (data?.type !== 'who' || typeof data.text !== 'string') return;
    const { text } = data;
    const people = new Map(
      findNames(text.slice(0, CAPTURE_LIMITS.text), nameable(journal)).map(({ id, name }) => [id, { id, name }]),
    );
    tell({ type: 'people', text, people: [...people.values()] });
  });
  return {
    close() {
      tell({ type: 'closed' });
      channel.close();
    },
  };
}

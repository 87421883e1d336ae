import { expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useNamed } from '../../../renderer/features/capture/use-named.ts';
import { newId } from '../../../shared/base/ids.ts';
import { inboxChannel, type PageMessage, type WorkerMessage } from '../../../shared/capture/places.ts';

const ANA = { id: newId<'person'>(), name: 'Ana' };
const BEN = { id: newId<'person'>(), name: 'Ben' };

/** An open journal that knows two people, and another page that asks it over the same channel. */
function aJournalIn(database: string) {
  const channel = new BroadcastChannel(inboxChannel(database));
  const asked: string[] = [];
  // A channel has no target: only pages of our own origin hear it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const post = (message: WorkerMessage | PageMessage): void => channel.postMessage(message);
  channel.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => {
    if (data.type !== 'who') return;
    asked.push(data.text);
    post({ type: 'people', text: data.text, people: [ANA, BEN].filter(({ name }) => data.text.includes(name)) });
  });
  return { asked, post, close: () => channel.close() };
}

test('An answer about the text of another page is nobody’s here', async () => {
  const database = `leeway-${newId()}`;
  const journal = aJournalIn(database);
  const { result } = await renderHook(() => useNamed(database, 'Ben was great'));
  await vi.waitFor(() => expect(result.current.people).toEqual([BEN]));
  journal.post({ type: 'people', text: 'Ana shouted', people: [ANA] });
  // Long enough for it to be heard and drawn.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(result.current.people).toEqual([BEN]);
  journal.post({ type: 'people', text: 'Ben was great', people: [BEN, ANA] });
  await vi.waitFor(() => expect(result.current.people).toEqual([BEN, ANA]));
  journal.close();
});

test('Words typed since the last answer are asked about before they are kept', async () => {
  const database = `leeway-${newId()}`;
  const journal = aJournalIn(database);
  const { result } = await renderHook(() => useNamed(database, 'Ben was great'));
  await vi.waitFor(() => expect(result.current.people).toEqual([BEN]));
  expect(await result.current.peopleIn('Ana shouted')).toEqual([ANA]);
  journal.post({ type: 'closed' });
  await vi.waitFor(() => expect(result.current.people).toEqual([]));
  const before = journal.asked.length;
  expect(await result.current.peopleIn('Ben')).toEqual([]);
  expect(journal.asked).toHaveLength(before);
  journal.close();
});

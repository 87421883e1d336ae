import { useEffect, useRef, useState } from 'react';
import {
  inboxChannel,
  type NamedPerson,
  type PageMessage,
  type WorkerMessage,
} from '../../../shared/capture/places.ts';

/** How long typing pauses before the journal is asked, in milliseconds. */
const PAUSE = 150;
const NOBODY: readonly NamedPerson[] = [];

/** The people whose names stand in the text, as the open journal knows them; nobody while it is locked. */
export function useNamed(database: string, text: string): readonly NamedPerson[] {
  const channel = useRef<BroadcastChannel>(undefined);
  const [people, setPeople] = useState(NOBODY);

  useEffect(() => {
    const opened = new BroadcastChannel(inboxChannel(database));
    channel.current = opened;
    opened.addEventListener('message', ({ data }: MessageEvent<Partial<WorkerMessage> | undefined>) => {
      if (data?.type === 'people' && Array.isArray(data.people)) setPeople(data.people);
      if (data?.type === 'closed') setPeople(NOBODY);
    });
    return () => opened.close();
  }, [database]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.trim() === '') return setPeople(NOBODY);
      // A channel has no target: only pages of our own origin hear it.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      return channel.current?.postMessage({ type: 'who', text } satisfies PageMessage);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);

  return people;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  inboxChannel,
  type NamedPerson,
  type PageMessage,
  type WorkerMessage,
} from '../../../shared/capture/places.ts';

/** How long typing pauses before the journal is asked, in milliseconds. */
const PAUSE = 150;
const NOBODY: readonly NamedPerson[] = [];

/** How long a text that is kept waits for the names in its last words, in milliseconds. */
const PATIENCE = 200;

interface Named {
  readonly text: string;
  readonly people: readonly NamedPerson[];
}

export interface NamedPeople {
  /** The people whose names stand in the text, as the open journal knows them; nobody while it is locked. */
  readonly people: readonly NamedPerson[];
  /** Those in just this text: typing may have gone on since the journal was asked. */
  readonly peopleIn: (text: string) => Promise<readonly NamedPerson[]>;
}

/** Other pages ask about other texts over the same channel: an answer counts for the text that it is about. */
export function useNamed(database: string, text: string): NamedPeople {
  const channel = useRef<BroadcastChannel>(undefined);
  const asked = useRef('');
  const waiting = useRef<(named: Named) => void>(undefined);
  const isOpen = useRef(false);
  const [named, setNamed] = useState<Named>();

  useEffect(() => {
    const opened = new BroadcastChannel(inboxChannel(database));
    channel.current = opened;
    opened.addEventListener('message', ({ data }: MessageEvent<Partial<WorkerMessage> | undefined>) => {
      if (data?.type === 'people' || data?.type === 'closed') isOpen.current = data.type === 'people';
      if (data?.type === 'people' && Array.isArray(data.people) && data.text === asked.current) {
        const answer = { text: asked.current, people: data.people };
        setNamed(answer);
        waiting.current?.(answer);
      }
      if (data?.type === 'closed') setNamed(undefined);
    });
    return () => opened.close();
  }, [database]);

  const ask = useCallback((about: string): void => {
    asked.current = about;
    // A channel has no target: only pages of our own origin hear it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.current?.postMessage({ type: 'who', text: about } satisfies PageMessage);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => (text.trim() === '' ? setNamed(undefined) : ask(text)), PAUSE);
    return () => clearTimeout(timer);
  }, [text, ask]);

  const peopleIn = async (about: string): Promise<readonly NamedPerson[]> => {
    if (named?.text === about) return named.people;
    // While the journal is locked nobody would answer.
    if (!isOpen.current) return NOBODY;
    const answer = await new Promise<Named | undefined>((resolve) => {
      waiting.current = resolve;
      setTimeout(() => resolve(undefined), PATIENCE);
      ask(about);
    });
    return answer?.text === about ? answer.people : NOBODY;
  };

  return { people: named?.people ?? NOBODY, peopleIn };
}

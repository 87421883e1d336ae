import { useState } from 'react';
import { useFlusher } from '../../client/flushers.ts';

export interface TypedRow {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether there is something to add, and nothing on its way. */
  readonly ready: boolean;
  /** Adds it; the field is empty once it is saved. */
  readonly add: () => Promise<boolean>;
}

/**
 * A line below a list that adds to it. What is typed and not added yet is added where the journal locks: nothing typed is
 * lost. `full`: the list can hold no more; `save` answers whether it was saved.
 */
export function useTypedRow(full: boolean, save: (words: string) => Promise<boolean>): TypedRow {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const words = text.trim();
  const ready = words !== '' && !full && !busy;
  const add = async (): Promise<boolean> => {
    if (!ready) return false;
    setBusy(true);
    const added = await save(words);
    // What was typed meanwhile is the next one.
    if (added) setText((now) => (now === text ? '' : now));
    setBusy(false);
    return added;
  };
  useFlusher(async () => {
    if (ready && !(await add())) throw new Error('What was typed is not saved');
  });
  return { text, setText, ready, add };
}

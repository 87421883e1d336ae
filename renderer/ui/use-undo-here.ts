import { useEffect, useRef } from 'react';
import { useToasts } from './toasts.tsx';

/**
 * An Undo for what only this screen can take back: the message goes with the screen, so that it never acts on what is
 * not in sight any more.
 */
export function useUndoHere(): (text: string, run: () => void) => void {
  const toasts = useToasts();
  const closers = useRef<(() => void)[]>([]);
  useEffect(
    () => () => {
      for (const close of closers.current) close();
    },
    [],
  );
  return (text, run) => void closers.current.push(toasts.undo(text, run));
}

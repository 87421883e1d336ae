import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Autosave, type AutosaveOptions, createAutosave, type SaveState } from './autosave.ts';

export interface AutosaveHook<T, E> extends Pick<Autosave<T, E>, 'change' | 'flush' | 'retry' | 'unsaved'> {
  readonly state: SaveState<E>;
}

/**
 * An autosave for the life of a component. What is unsaved is saved when the component goes and when the window is
 * hidden; `save` may change from render to render, the newest is used. The times are those of the first render.
 */
export function useAutosave<T, E>(options: AutosaveOptions<T, E>): AutosaveHook<T, E> {
  const [autosave] = useState(() => createAutosave<T, E>(options));
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);

  const { save } = options;
  useLayoutEffect(() => autosave.saveWith(save), [autosave, save]);

  useEffect(() => {
    const flush = (): void => void autosave.flush();
    const saveHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', saveHidden);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', saveHidden);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [autosave]);

  return useMemo(
    () => ({
      state,
      change: autosave.change,
      flush: autosave.flush,
      retry: autosave.retry,
      unsaved: autosave.unsaved,
    }),
    [autosave, state],
  );
}

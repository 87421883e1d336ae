import { useSyncExternalStore } from 'react';
import { z } from 'zod';

/** How the window looks. Kept outside the journal: it is needed while the journal is locked, and says nothing. */
export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark';
  readonly text: 'normal' | 'large' | 'larger';
}

const KEY = 'leeway.appearance';
const schema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  text: z.enum(['normal', 'large', 'larger']).catch('normal'),
});
const systemLook: Appearance = { theme: 'system', text: 'normal' };

const listeners = new Set<() => void>();
let current: Appearance | undefined;

export const appearance = (): Appearance => (current ??= read());

/** Changes the look of this window now, and of the next ones. */
export function setAppearance(next: Appearance): void {
  current = next;
  apply(next);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser may refuse storage: the look then holds until this window closes, which is all it can do.
  }
  for (const listener of listeners) listener();
}

/** Lets this window look as another one was told to. */
export function followAppearance(): void {
  window.addEventListener('storage', ({ key }) => {
    if (key !== KEY) return;
    current = read();
    apply(current);
    for (const listener of listeners) listener();
  });
}

export const useAppearance = (): Appearance =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, appearance);

function read(): Appearance {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    // Not ours or not readable: the system's look.
    return systemLook;
  }
}

/** The same words as public/appearance.js writes before the first paint; tokens.css reads them. */
function apply({ theme, text }: Appearance): void {
  const root = document.documentElement.dataset;
  if (theme === 'system') delete root['theme'];
  else root['theme'] = theme;
  if (text === 'normal') delete root['text'];
  else root['text'] = text;
}

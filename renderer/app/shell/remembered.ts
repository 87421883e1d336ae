import { useCallback, useState } from 'react';

/** A yes or no about the look of the window, kept from one start to the next. */
export function useRemembered(name: string): readonly [boolean, (value: boolean) => void] {
  const key = `leeway.${name}`;
  const [value, setValue] = useState(() => read(key));
  const remember = useCallback(
    (next: boolean) => {
      setValue(next);
      write(key, next);
    },
    [key],
  );
  return [value, remember];
}

function read(key: string): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    // Storage may be closed to this page: it starts as it always starts.
    return false;
  }
}

function write(key: string, value: boolean): void {
  try {
    if (value) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // It then holds until the window closes.
  }
}

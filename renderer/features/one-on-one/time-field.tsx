import { useState } from 'react';
import { timeOf } from './timer.ts';
import styles from './one-on-one.module.css';

interface TimeFieldProps {
  readonly time: string | undefined;
  readonly onChange: (time: string | undefined) => void;
}

/** A time of day that need not be there, `HH:MM`. What is no time is put back when the field is left. */
export function TimeField({ time = '', onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>();
  const settle = (): void => {
    if (typed === undefined) return;
    const next = timeOf(typed);
    if (typed.trim() === '') onChange(undefined);
    else if (next !== undefined && next !== time) onChange(next);
    setTyped(undefined);
  };
  return (
    <input
      type="text"
      inputMode="numeric"
      aria-label="Time"
      placeholder="Time"
      autoComplete="off"
      maxLength={5}
      className={styles.time}
      value={typed ?? time}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={settle}
      onKeyDown={({ key }) => (key === 'Enter' ? settle() : undefined)}
    />
  );
}

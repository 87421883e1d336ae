import { displayKeys } from './keys.ts';
import styles from './kbd.module.css';

export interface KbdProps {
  readonly keys: string;
  /** True inside a control that carries `aria-keyshortcuts`: its name stays what it does. */
  readonly silent?: boolean;
}

/** A shortcut such as `Mod+K`, in the words of this keyboard. */
export function Kbd({ keys, silent = false }: KbdProps) {
  return (
    <kbd className={styles.kbd} aria-hidden={silent}>
      {displayKeys(keys)}
    </kbd>
  );
}

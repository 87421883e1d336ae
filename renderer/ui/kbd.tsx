import { displayKeys } from './keys.ts';
import styles from './kbd.module.css';

/** A shortcut such as `Mod+K`, in the words of this keyboard. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{displayKeys(keys)}</kbd>;
}

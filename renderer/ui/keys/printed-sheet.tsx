import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import styles from './printed-sheet.module.css';

/** Prints a text and nothing else of the window; `onDone` follows when the dialog has closed. */
export function PrintedSheet({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    const timer = setTimeout(() => window.print());
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', onDone);
    };
    // It prints once, when it appears.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return createPortal(<pre className={styles.sheet}>{text}</pre>, document.body);
}

import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import styles from './printed-sheet.module.css';

interface PrintedSheetProps {
  readonly children: ReactNode;
  readonly onDone: () => void;
}

/** Prints its children and nothing else of the window; `onDone` follows when the dialog has closed. */
export function PrintedSheet({ children, onDone }: PrintedSheetProps) {
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
  return createPortal(<div className={styles.sheet}>{children}</div>, document.body);
}

import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import styles from './printed-sheet.module.css';

interface PrintedSheetProps {
  readonly children: ReactNode;
  /** Makes something else of the page than a print; when it is done the sheet is. */
  readonly make?: (() => Promise<void>) | undefined;
  readonly onDone: () => void;
}

/** Prints its children and nothing else of the window; `onDone` follows when the dialog has closed. */
export function PrintedSheet({ children, make, onDone }: PrintedSheetProps) {
  useEffect(() => {
    if (make === undefined) window.addEventListener('afterprint', onDone, { once: true });
    const timer = setTimeout(() => (make === undefined ? window.print() : void make().finally(onDone)));
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', onDone);
    };
    // It prints once, when it appears.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return createPortal(<div className={styles.sheet}>{children}</div>, document.body);
}

import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './readable-warning.module.css';

/** Beside what makes a file that anybody can read. */
export const ReadableWarning = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.warning}>
    <Icon of={TriangleAlert} />
    <span>{children}</span>
  </div>
);

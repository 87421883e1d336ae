import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './banner.module.css';

export interface BannerProps {
  readonly children: ReactNode;
  /** At most one button. */
  readonly action?: ReactNode;
}

/** A sentence above the content about the whole journal, for as long as it holds. */
export function Banner({ children, action }: BannerProps) {
  return (
    <div className={styles.banner} role="alert">
      <Icon of={TriangleAlert} />
      <p>{children}</p>
      {action}
    </div>
  );
}

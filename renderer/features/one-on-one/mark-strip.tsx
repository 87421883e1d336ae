import type { MarkedSort } from '../../../shared/domain/mentions.ts';
import { Button } from '../../ui/button.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import styles from './one-on-one.module.css';

const SORTS: readonly { readonly sort: Exclude<MarkedSort, 'bet'>; readonly name: string }[] = [
  { sort: 'promise', name: 'Promise' },
  { sort: 'trust', name: 'Trust' },
  { sort: 'tension', name: 'Tension' },
  { sort: 'decision', name: 'Decision' },
];

/** Below the note: what the line at the caret can become. */
export const MarkStrip = ({ onMark }: { readonly onMark: (sort: MarkedSort) => void }) => (
  <fieldset className={styles.strip} aria-label="Mark this line as">
    <div>
      {SORTS.map(({ sort, name }) => (
        <Button key={sort} look="quiet" size="small" onPress={() => onMark(sort)}>
          <KindIcon kind={sort} />
          {name}
        </Button>
      ))}
      <span className={styles.stripHint}>Type / to mark a line. Marked lines become entries.</span>
    </div>
  </fieldset>
);

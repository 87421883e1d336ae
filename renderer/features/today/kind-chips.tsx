import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type EntryKind, LOGGED_KINDS, kindInfo } from '../../../shared/domain/kinds/registry.ts';
import { cx } from '../../ui/cx.ts';
import { KindIcon, type Marked } from '../../ui/kind-icon.tsx';
import styles from './kind-chips.module.css';

interface KindChipsProps {
  readonly kind: EntryKind;
  readonly onKind: (kind: EntryKind) => void;
  /** Promises and tensions are records of their own: they are asked for. */
  readonly onRecord: (type: 'promise' | 'tension') => void;
}

/** What is logged most comes first. */
const FIRST: readonly Marked[] = [
  'note',
  'oneOnOne',
  'trust',
  'tension',
  'restraint',
  'decision',
  'promise',
  'impact',
  'craft',
  'audit',
  'bet',
  'absence',
];
const CHIPS: readonly Marked[] = [...FIRST, ...LOGGED_KINDS.filter((kind) => !FIRST.includes(kind))];

const nameOf = (kind: Marked): string => {
  if (kind === 'promise') return 'Promise';
  return kind === 'tension' ? 'Tension' : kindInfo(kind).short;
};

/** Under the composer: what the entry is to be. */
export function KindChips({ kind, onKind, onRecord }: KindChipsProps) {
  return (
    <div className={styles.box}>
      <ToggleButtonGroup
        aria-label="Kind of entry"
        className={cx(styles.kinds)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[kind]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (key === 'promise' || key === 'tension') onRecord(key);
          else {
            const chosen = LOGGED_KINDS.find((name) => name === key);
            if (chosen !== undefined && chosen !== kind) onKind(chosen);
          }
        }}
      >
        {CHIPS.map((name) => (
          <ToggleButton key={name} id={name} className={cx(styles.kind)}>
            <KindIcon kind={name} />
            {nameOf(name)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

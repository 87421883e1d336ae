import { type LucideIcon, PenLine } from 'lucide-react';
import { type EntryKind, type KindInfo, KINDS } from '../../shared/domain/kinds/registry.ts';
import { Icon, type IconProps } from './icon.tsx';
import styles from './kind-icon.module.css';

const DRAWINGS: { readonly [N in KindInfo['icon']]: LucideIcon } = { 'pen-line': PenLine };

/** The icon of a kind of entry in the hue of its family. A word that names the kind is always near. */
export function KindIcon({ kind, ...rest }: { readonly kind: EntryKind } & Omit<IconProps, 'of'>) {
  const info = KINDS[kind];
  return (
    <span className={styles.kind} data-fam={info.family}>
      <Icon of={DRAWINGS[info.icon]} {...rest} />
    </span>
  );
}

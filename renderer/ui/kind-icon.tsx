import {
  Activity,
  CircleCheck,
  CirclePause,
  CodeXml,
  Copy,
  DoorOpen,
  FlaskConical,
  Handshake,
  type LucideIcon,
  MessageCircle,
  PenLine,
  ScanEye,
  ScrollText,
  Signpost,
  UnfoldHorizontal,
  Wind,
} from 'lucide-react';
import type { Family, KindIcon as Drawing } from '../../shared/domain/kinds/definition.ts';
import { type EntryKind, kindInfo } from '../../shared/domain/kinds/registry.ts';
import { Icon, type IconProps } from './icon.tsx';
import styles from './kind-icon.module.css';

const DRAWINGS: { readonly [N in Drawing]: LucideIcon } = {
  'pen-line': PenLine,
  'message-circle': MessageCircle,
  handshake: Handshake,
  'unfold-horizontal': UnfoldHorizontal,
  'circle-pause': CirclePause,
  signpost: Signpost,
  'flask-conical': FlaskConical,
  'circle-check': CircleCheck,
  'code-xml': CodeXml,
  'scan-eye': ScanEye,
  wind: Wind,
  'door-open': DoorOpen,
  copy: Copy,
  activity: Activity,
  'scroll-text': ScrollText,
};

/** What an icon can stand for: a kind of entry, or one of the two records that are logged like entries. */
export type Marked = EntryKind | 'promise' | 'tension';

const RECORDS: { readonly [R in 'promise' | 'tension']: { readonly family: Family; readonly icon: Drawing } } = {
  promise: { family: 'promise', icon: 'circle-check' },
  tension: { family: 'friction', icon: 'unfold-horizontal' },
};

/** The icon in the hue of its family. A word that names the kind is always near. */
export function KindIcon({ kind, ...rest }: { readonly kind: Marked } & Omit<IconProps, 'of'>) {
  const info = kind === 'promise' || kind === 'tension' ? RECORDS[kind] : kindInfo(kind);
  return (
    <span className={styles.kind} data-fam={info.family}>
      <Icon of={DRAWINGS[info.icon]} {...rest} />
    </span>
  );
}

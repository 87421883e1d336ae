import { Button } from 'react-aria-components';
import { type EntryKind, LOGGED_KINDS, kindInfo } from '../../../shared/domain/kinds/registry.ts';
import { cx } from '../../ui/cx.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import styles from './kind-menu.module.css';

interface KindMenuProps {
  readonly kind: EntryKind;
  readonly onChange: (kind: EntryKind) => void;
}

/** What kind of entry it is, and the others that it can become. The text stays; the fields are kept as a version. */
export function KindMenu({ kind, onChange }: KindMenuProps) {
  const { name } = kindInfo(kind);
  return (
    <MenuTrigger>
      <Button className={cx(styles.kind)} aria-label={`Kind: ${name}`}>
        <KindIcon kind={kind} size="small" />
        {name}
      </Button>
      <Menu label="Kind of entry" placement="bottom start">
        {LOGGED_KINDS.filter((other) => other !== kind).map((other) => (
          <MenuItem key={other} id={other} text={kindInfo(other).name} onAction={() => onChange(other)} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}

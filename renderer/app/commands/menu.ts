import { acceleratorOf } from '../../../shared/host/accelerator.ts';
import type { MenuItem } from '../../../shared/host/host.ts';
import type { CommandGroup, OfferedCommand } from '../../client/commands.ts';

const MENUS: { readonly [G in CommandGroup]: MenuItem['menu'] } = {
  Write: 'file',
  Journal: 'file',
  Find: 'edit',
  Entry: 'edit',
  Person: 'edit',
  View: 'view',
  Go: 'go',
  Help: 'help',
};

/** The commands as the application menu shows them. */
export const menuItems = (offered: readonly OfferedCommand[]): readonly MenuItem[] =>
  offered.map(({ id, title, group, shortcuts, outsideText }) => ({
    id,
    menu: MENUS[group],
    label: title,
    // A menu would take the key from a text as well.
    ...(shortcuts[0] === undefined || outsideText === true ? {} : { accelerator: acceleratorOf(shortcuts[0]) }),
  }));

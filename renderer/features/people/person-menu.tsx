import {
  Archive,
  ArchiveRestore,
  Ellipsis,
  FileOutput,
  Hand,
  type LucideIcon,
  Merge,
  Pencil,
  Trash2,
  UserX,
} from 'lucide-react';
import type { Command } from '../../client/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';

interface PersonMenuProps {
  readonly commands: readonly Command[];
  readonly archived: boolean;
}

/** What can be done with this person, behind one button. */
export const PersonMenu = ({ commands, archived }: PersonMenuProps) => (
  <MenuTrigger>
    <IconButton icon={Ellipsis} label="More" />
    <Menu label="This person">
      {commands.map(({ id, title, run }) => (
        <MenuItem
          key={id}
          id={id}
          text={title}
          icon={archived && id === 'person.archive' ? ArchiveRestore : ICONS[id]}
          onAction={run}
          danger={id === 'person.delete'}
        />
      ))}
    </Menu>
  </MenuTrigger>
);

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'person.edit': Pencil,
  'person.merge': Merge,
  'person.export': FileOutput,
  'person.hold': Hand,
  'person.archive': Archive,
  'person.trash': Trash2,
  'person.delete': UserX,
};

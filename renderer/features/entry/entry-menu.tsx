import {
  ArrowDown,
  ArrowUp,
  Copy,
  Ellipsis,
  History,
  Lock,
  type LucideIcon,
  Printer,
  Share,
  Star,
  Trash2,
} from 'lucide-react';
import { type Command, useOfferedCommands } from '../../client/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'entry.newer': ArrowUp,
  'entry.older': ArrowDown,
  'entry.star': Star,
  'entry.private': Lock,
  'entry.history': History,
  'entry.copy': Copy,
  'entry.export': Share,
  'entry.print': Printer,
  'entry.trash': Trash2,
};

/** What can be done with this entry, behind one button. */
export function EntryMenu({ commands }: { readonly commands: readonly Command[] }) {
  const offered = useOfferedCommands();
  const shortcutOf = (id: string): string | undefined => offered.find((command) => command.id === id)?.shortcuts[0];
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label="More" />
      <Menu label="This entry">
        {commands
          .filter((command) => command.when !== false)
          .map(({ id, title, run }) => (
            <MenuItem
              key={id}
              id={id}
              text={title}
              icon={ICONS[id]}
              shortcut={shortcutOf(id)}
              onAction={run}
              danger={id === 'entry.trash'}
            />
          ))}
      </Menu>
    </MenuTrigger>
  );
}

import { Columns2, Ellipsis, FileText, History, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';

export interface ReviewMenuProps {
  readonly onCompare: () => void;
  readonly onHistory: () => void;
  readonly onEntry: () => void;
  readonly onTrash: () => void;
}

/** What else can be done with a review. */
export const ReviewMenu = ({ onCompare, onHistory, onEntry, onTrash }: ReviewMenuProps) => (
  <MenuTrigger>
    <IconButton icon={Ellipsis} label="More" />
    <Menu label="This review">
      <MenuItem text="Compare with an earlier review" icon={Columns2} onAction={onCompare} />
      <MenuItem text="Earlier versions" icon={History} onAction={onHistory} />
      <MenuItem text="Open as an entry" icon={FileText} onAction={onEntry} />
      <MenuItem text="Move to trash" icon={Trash2} danger onAction={onTrash} />
    </Menu>
  </MenuTrigger>
);

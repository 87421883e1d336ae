import { ShortcutList } from '../../features/settings/shortcut-list.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Keyboard shortcuts"
      size="medium"
      actions={
        <Button size="small" onPress={onClose}>
          Close
        </Button>
      }
    >
      {/* In a small window it scrolls: by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus */}
      <section aria-label="All shortcuts" tabIndex={0}>
        <ShortcutList />
      </section>
    </Dialog>
  );
}

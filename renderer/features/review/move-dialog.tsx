import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './review.module.css';

interface MoveDialogProps {
  readonly themes: readonly string[];
  /** What is moved, in its own words. */
  readonly what: string;
  readonly onClose: () => void;
  readonly onMove: (theme: string) => void;
}

/** Under which theme a piece of evidence is to stand in this review. */
export const MoveDialog = ({ themes, what, onClose, onMove }: MoveDialogProps) => (
  <Dialog
    open
    title="Move to another theme"
    onClose={onClose}
    actions={
      <Button size="small" onPress={onClose}>
        Cancel
      </Button>
    }
  >
    <p className={styles.more}>{what}</p>
    <ul className={styles.choices}>
      {themes.map((theme) => (
        <li key={theme}>
          <Button size="small" look="quiet" onPress={() => onMove(theme)}>
            {theme}
          </Button>
        </li>
      ))}
    </ul>
  </Dialog>
);

import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './field.tsx';

export interface ConfirmTypedProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What happens, what stays. */
  readonly children: ReactNode;
  /** What has to be typed, e.g. `Leeway`. Capitals do not matter. */
  readonly word: string;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly busy?: boolean;
  readonly busyLabel?: string | undefined;
  readonly error?: string | undefined;
  readonly onConfirm: () => void;
}

/** Asks to type a word before something that cannot be undone. */
export function ConfirmTyped(props: ConfirmTypedProps) {
  const { open, onClose } = props;
  return open ? <Asking key="asking" {...props} onClose={onClose} /> : null;
}

function Asking(props: ConfirmTypedProps) {
  const { onClose, title, children, word, confirmLabel, cancelLabel = 'Keep it', busy = false, onConfirm } = props;
  const [typed, setTyped] = useState('');
  const right = typed.trim().toLowerCase() === word.toLowerCase();
  const confirm = (): void => {
    if (right && !busy) onConfirm();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      keepsWords
      onClose={onClose}
      onSubmit={confirm}
      title={title}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            {cancelLabel}
          </Button>
          <Button
            type="submit"
            size="small"
            look="danger"
            isDisabled={!right}
            busy={busy}
            {...(props.busyLabel === undefined ? {} : { busyLabel: props.busyLabel })}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <p>{children}</p>
      <TextField
        label={`Type ${word} to go on`}
        // A dialog takes the focus in any case; its only field is where it belongs.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoComplete="off"
        spellCheck="false"
        value={typed}
        onChange={setTyped}
        error={props.error}
      />
    </Dialog>
  );
}

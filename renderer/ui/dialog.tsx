import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { useTypedIn } from './use-typed-in.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  /** Called on Escape, on a press outside, and by what is inside. */
  readonly onClose: () => void;
  readonly title: string;
  /** What it is about, below the title. */
  readonly children?: ReactNode;
  /** Buttons, the one that changes nothing first. */
  readonly actions?: ReactNode;
  /** With it Enter in a field does what the main button does. */
  readonly onSubmit?: (() => void) | undefined;
  /** `alertdialog`: an answer is needed; a press outside does not close it. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly size?: 'small' | 'medium' | 'large';
  /** What is typed is kept when it closes, or is worth nothing: nobody is asked before it is thrown away. */
  readonly keepsWords?: boolean;
}

/**
 * A modal question or task. Focus is held inside, and goes back to where it was. Where something was typed, a press outside
 * does not close it, and Escape asks first; its own buttons do what they say.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, children, actions, onSubmit, role = 'dialog', size = 'small' } = props;
  const { keepsWords = false } = props;
  const frame = useRef<HTMLElement>(null);
  const hasWords = useTypedIn(frame, open && !keepsWords);
  const [asking, setAsking] = useState(false);
  // It may be closed by what is inside while it asks.
  if (asking && !open) setAsking(false);
  const leave = (): void => (hasWords() ? setAsking(true) : onClose());
  const body = (
    <>
      <Heading slot="title" className={cx(styles.title)}>
        {title}
      </Heading>
      <div className={cx(styles.body, 'scroll')}>{children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </>
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <ModalOverlay
      className={cx(styles.scrim)}
      isOpen={open}
      onOpenChange={(isOpen) => (isOpen ? undefined : leave())}
      isDismissable={role === 'dialog'}
      shouldCloseOnInteractOutside={() => !hasWords()}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog role={role} className={cx(styles.dialog)} ref={frame}>
          {onSubmit === undefined ? (
            <div className={styles.frame}>{body}</div>
          ) : (
            <form className={styles.frame} onSubmit={submit} noValidate>
              {body}
            </form>
          )}
        </AriaDialog>
      </Modal>
      {asking ? <ThrowAway onKeep={() => setAsking(false)} onThrow={() => (setAsking(false), onClose())} /> : null}
    </ModalOverlay>
  );
}

interface ThrowAwayProps {
  readonly onKeep: () => void;
  readonly onThrow: () => void;
}

const ThrowAway = ({ onKeep, onThrow }: ThrowAwayProps) => (
  <Dialog
    open
    role="alertdialog"
    title="Throw away what you wrote?"
    onClose={onKeep}
    actions={
      <>
        <Button
          size="small"
          // The answer that changes nothing.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onPress={onKeep}
        >
          Keep writing
        </Button>
        <Button size="small" look="danger" onPress={onThrow}>
          Throw it away
        </Button>
      </>
    }
  >
    <p>It is not kept anywhere yet.</p>
  </Dialog>
);

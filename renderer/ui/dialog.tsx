import { type ReactNode, type SubmitEvent } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx.ts';
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
}

/** A modal question or task. Focus is held inside, and goes back to where it was. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, children, actions, onSubmit, role = 'dialog', size = 'small' } = props;
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
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      isDismissable={role === 'dialog'}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog role={role} className={cx(styles.dialog)}>
          {onSubmit === undefined ? (
            <div className={styles.frame}>{body}</div>
          ) : (
            <form className={styles.frame} onSubmit={submit} noValidate>
              {body}
            </form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

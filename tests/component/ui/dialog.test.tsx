import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../renderer/ui/button.tsx';
import { ConfirmTyped } from '../../../renderer/ui/confirm-typed.tsx';
import { Dialog, type DialogProps } from '../../../renderer/ui/dialog.tsx';
import { TextField } from '../../../renderer/ui/field.tsx';
import { Sheet } from '../../../renderer/ui/sheet.tsx';
import { focused, render } from './support.ts';

function Asking({ role = 'dialog', onSubmit }: Pick<DialogProps, 'role' | 'onSubmit'>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      <Button>Behind</Button>
      <Dialog
        open={open}
        role={role}
        title="Move this entry?"
        onClose={() => setOpen(false)}
        {...(onSubmit === undefined ? {} : { onSubmit })}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Leave it</Button>
            <Button type="submit">Move</Button>
          </>
        }
      >
        <TextField label="To" />
      </Dialog>
    </>
  );
}

const frame = (open: boolean) => (
  <Dialog open={open} title="Move this entry?" onClose={() => undefined}>
    <TextField label="To" />
  </Dialog>
);

const opener = () => page.getByRole('button', { name: 'Open', exact: true });

const asked = () => page.getByRole('alertdialog', { name: 'Throw away what you wrote?' });
const field = () => page.getByLabelText('To');

const opened = async (typed: string): Promise<void> => {
  await render(<Asking />);
  await userEvent.click(opener());
  await userEvent.type(field(), typed);
};

const pressBeside = () => userEvent.click(document.body, { position: { x: 3, y: 3 }, force: true });

describe('a dialog', () => {
  test('takes the focus, holds it, and gives it back', async () => {
    await render(<Asking />);
    opener().element().focus();
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Move this entry?' });
    await expect.element(dialog).toBeVisible();
    await vi.waitFor(() => expect(dialog.element().contains(document.activeElement)).toBe(true));
    for (let i = 0; i < 8; i++) {
      await userEvent.keyboard('{Tab}');
      expect(dialog.element().contains(document.activeElement)).toBe(true);
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await focused(() => opener().element());
  });

  test('hides what is behind it from screen readers', async () => {
    await render(<Asking />);
    await userEvent.click(opener());
    await expect.element(page.getByRole('dialog')).toBeVisible();
    const behind = page.getByText('Behind').element();
    await vi.waitFor(() => expect(behind.closest('[inert], [aria-hidden="true"]')).not.toBeNull());
  });

  test('does with Enter in a field what its main button does', async () => {
    const submit = vi.fn();
    await render(<Asking onSubmit={submit} />);
    await userEvent.click(opener());
    await userEvent.type(page.getByLabelText('To'), 'May{Enter}');
    expect(submit).toHaveBeenCalledOnce();
  });

  test('closes after a press beside it', async () => {
    await render(<Asking />);
    await userEvent.click(opener());
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await pressBeside();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  describe('in which something was typed', () => {
    test('asks after Escape; whoever keeps writing is where they were', async () => {
      await opened('May');
      await userEvent.keyboard('{Escape}');
      await expect.element(asked()).toBeVisible();
      await expect.element(page.getByRole('button', { name: 'Keep writing' })).toHaveFocus();
      await userEvent.keyboard('{Escape}');
      await expect.element(asked()).not.toBeInTheDocument();
      await focused(() => field().element());
      await expect.element(field()).toHaveValue('May');
      await userEvent.keyboard('{Escape}{Enter}');
      await focused(() => field().element());
    });

    test('is thrown away where that is said, and asks about nothing when it opens again', async () => {
      await opened('May');
      await userEvent.keyboard('{Escape}');
      await userEvent.click(page.getByRole('button', { name: 'Throw it away' }));
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
      await focused(() => opener().element());
      await userEvent.click(opener());
      await expect.element(field()).toHaveValue('');
      await userEvent.keyboard('{Escape}');
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    });

    test('stays after a press beside it, without asking', async () => {
      await opened('May');
      await pressBeside();
      await expect.element(page.getByRole('dialog', { name: 'Move this entry?' })).toBeVisible();
      await expect.element(asked()).not.toBeInTheDocument();
      await expect.element(field()).toHaveValue('May');
    });

    test('closes by its own buttons, and where what was typed is gone again', async () => {
      await opened('May');
      await userEvent.click(page.getByRole('button', { name: 'Leave it' }));
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
      await userEvent.click(opener());
      await userEvent.type(field(), 'May{Backspace}{Backspace}{Backspace}');
      await userEvent.keyboard('{Escape}');
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    });

    test('asks also where the field had the focus from the start, or is an editor', async () => {
      const close = vi.fn();
      await render(
        <Dialog open title="A template" onClose={close}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- as the dialogs have it */}
          <TextField label="Name" autoFocus />
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as the editor has it */}
          <div role="textbox" aria-label="Text" contentEditable suppressContentEditableWarning tabIndex={0}>
            As it was
          </div>
        </Dialog>,
      );
      await userEvent.keyboard('x{Escape}');
      await userEvent.click(page.getByRole('button', { name: 'Keep writing' }));
      await userEvent.keyboard('{Backspace}');
      await userEvent.click(page.getByRole('textbox', { name: 'Text' }));
      await userEvent.keyboard('{End}, and more{Escape}');
      await expect.element(asked()).toBeVisible();
      expect(close).not.toHaveBeenCalled();
    });
  });

  test('asks about words whose field is not shown any more', async () => {
    const close = vi.fn();
    const Asked = () => {
      const [shown, setShown] = useState(true);
      return (
        <Dialog open role="alertdialog" title="It was" onClose={close}>
          {shown ? <TextField label="Why it was skipped" /> : null}
          <Button onPress={() => setShown(false)}>Held</Button>
        </Dialog>
      );
    };
    await render(<Asked />);
    await userEvent.type(page.getByLabelText('Why it was skipped'), 'Ill');
    await userEvent.click(page.getByRole('button', { name: 'Held' }));
    await userEvent.keyboard('{Escape}');
    await expect.element(asked()).toBeVisible();
    expect(close).not.toHaveBeenCalled();
  });

  test('that was closed from inside while it asked does not ask when it opens again', async () => {
    const { rerender } = await render(frame(true));
    await userEvent.type(field(), 'May{Escape}');
    await expect.element(asked()).toBeVisible();
    await rerender(frame(false));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await rerender(frame(true));
    await expect.element(page.getByRole('dialog', { name: 'Move this entry?' })).toBeVisible();
    await expect.element(asked()).not.toBeInTheDocument();
  });

  test('of a word that is typed to go on asks nothing', async () => {
    const close = vi.fn();
    await render(
      <ConfirmTyped open title="Erase?" word="Leeway" confirmLabel="Erase" onClose={close} onConfirm={close}>
        All of it.
      </ConfirmTyped>,
    );
    await userEvent.type(page.getByLabelText('Type Leeway to go on'), 'Lee{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });

  test('that needs an answer stays after a press beside it', async () => {
    await render(<Asking role="alertdialog" />);
    await userEvent.click(opener());
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await pressBeside();
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
  });
});

const erasing = (confirm: () => void) => (
  <ConfirmTyped
    open
    title="Erase this journal?"
    word="Leeway"
    confirmLabel="Erase"
    onClose={() => undefined}
    onConfirm={confirm}
  >
    Everything leaves this device.
  </ConfirmTyped>
);

describe('what cannot be undone', () => {
  test('waits for the word, however it is written', async () => {
    const confirm = vi.fn();
    await render(erasing(confirm));
    const erase = page.getByRole('button', { name: 'Erase' });
    await expect.element(erase).toBeDisabled();
    await userEvent.type(page.getByLabelText('Type Leeway to go on'), 'leewa{Enter}');
    expect(confirm).not.toHaveBeenCalled();
    await userEvent.type(page.getByLabelText('Type Leeway to go on'), 'y');
    await expect.element(erase).toBeEnabled();
    await userEvent.click(erase);
    expect(confirm).toHaveBeenCalledOnce();
  });
});

function WithSheet() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      <Sheet open={open} onClose={() => setOpen(false)} label="On this day">
        <Button>Inside</Button>
      </Sheet>
    </>
  );
}

test('a sheet holds the focus and gives it back', async () => {
  await render(<WithSheet />);
  opener().element().focus();
  await userEvent.keyboard('{Enter}');
  const sheet = page.getByRole('dialog', { name: 'On this day' });
  await expect.element(sheet).toBeVisible();
  await userEvent.keyboard('{Tab}{Tab}');
  expect(sheet.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet).not.toBeInTheDocument();
  await focused(() => opener().element());
});

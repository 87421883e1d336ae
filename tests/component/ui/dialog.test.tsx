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

const opener = () => page.getByRole('button', { name: 'Open', exact: true });

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

import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TextField } from '../../../renderer/ui/field.tsx';
import { PasswordField } from '../../../renderer/ui/password-field.tsx';
import { render } from './support.ts';

function Secret({ error }: { readonly error?: string }) {
  const [value, setValue] = useState('');
  return <PasswordField purpose="current" label="Passphrase" value={value} onChange={setValue} error={error} />;
}

const tagField = (error: string | undefined) => (
  <TextField label="Tag" error={error} value="" onChange={() => undefined} />
);

describe('a field', () => {
  test('is named by its label and described by its hint and its error', async () => {
    await render(
      <TextField
        label="Group three"
        hint="Four letters."
        error="That is not group three."
        value="ABC"
        onChange={() => undefined}
      />,
    );
    const input = page.getByLabelText('Group three');
    await expect.element(input).toHaveAccessibleDescription('Four letters. That is not group three.');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  });

  test('says its error aloud when it comes, and no longer when it is mended', async () => {
    const view = await render(tagField(undefined));
    expect(page.getByRole('alert').query()).toBeNull();
    await view.rerender(tagField('A tag needs a letter.'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('A tag needs a letter.');
    await view.rerender(tagField(undefined));
    expect(page.getByRole('alert').query()).toBeNull();
    await expect.element(page.getByLabelText('Tag')).not.toHaveAttribute('aria-invalid');
  });
});

describe('a passphrase field', () => {
  test('hides what is typed until it is asked to show it', async () => {
    await render(<Secret />);
    const input = page.getByLabelText('Passphrase', { exact: true });
    await userEvent.type(input, 'plum anchor');
    await expect.element(input).toHaveAttribute('type', 'password');
    await userEvent.click(page.getByRole('button', { name: 'Show passphrase' }));
    await expect.element(input).toHaveAttribute('type', 'text');
    await expect.element(input).toHaveValue('plum anchor');
    await userEvent.click(page.getByRole('button', { name: 'Hide passphrase' }));
    await expect.element(input).toHaveAttribute('type', 'password');
  });

  test('lets a passphrase be pasted and be filled in by a password manager', async () => {
    await render(<Secret />);
    const input = page.getByLabelText('Passphrase', { exact: true });
    await expect.element(input).toHaveAttribute('autocomplete', 'current-password');
    input.element().focus();
    const data = new DataTransfer();
    data.setData('text/plain', 'plum');
    const pasted = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    input.element().dispatchEvent(pasted);
    expect(pasted.defaultPrevented).toBe(false);
  });

  test('says that Caps Lock is on while it is', async () => {
    await render(<Secret />);
    const input = page.getByLabelText('Passphrase', { exact: true }).element();
    input.focus();
    const key = (on: boolean) =>
      input.dispatchEvent(new KeyboardEvent('keyup', { key: 'A', bubbles: true, modifierCapsLock: on }));
    key(true);
    await expect.element(page.getByText('Caps Lock is on.')).toBeVisible();
    key(false);
    await expect.element(page.getByText('Caps Lock is on.')).not.toBeInTheDocument();
  });
});

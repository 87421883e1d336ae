import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../renderer/ui/button.tsx';
import { Checkbox } from '../../../renderer/ui/checkbox.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../../renderer/ui/menu.tsx';
import { Segmented } from '../../../renderer/ui/segmented.tsx';
import { Select } from '../../../renderer/ui/select.tsx';
import { Switch } from '../../../renderer/ui/switch.tsx';
import { Token } from '../../../renderer/ui/token.tsx';
import { focused, render } from './support.ts';

const SIZES = [
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
] as const;

function Chosen() {
  const [value, setValue] = useState<'normal' | 'large'>('normal');
  return <Select label="Text size" choices={SIZES} value={value} onChange={setValue} />;
}

describe('a menu', () => {
  test('opens, is walked and acts by keyboard, and gives the focus back', async () => {
    const remove = vi.fn();
    await render(
      <MenuTrigger>
        <Button>More</Button>
        <Menu label="More">
          <MenuItem text="Star" />
          <MenuItem text="Move to trash" icon={Trash2} danger onAction={remove} />
        </Menu>
      </MenuTrigger>,
    );
    const button = page.getByRole('button', { name: 'More' }).element();
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu', { name: 'More' })).toBeVisible();
    await focused(() => page.getByRole('menuitem', { name: 'Star' }).element());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(remove).toHaveBeenCalledOnce();
    await focused(() => button);
  });
});

describe('a select', () => {
  test('shows what is chosen and changes it by keyboard', async () => {
    await render(<Chosen />);
    const button = page.getByRole('button', { name: /Text size/ });
    await expect.element(button).toHaveTextContent('Normal');
    button.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('option', { name: 'Normal' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(button).toHaveTextContent('Large');
  });
});

describe('a choice between few', () => {
  test('is one radio group, and something is always chosen', async () => {
    const change = vi.fn();
    await render(<Segmented label="Text size" choices={SIZES} value="normal" onChange={change} />);
    await expect.element(page.getByRole('radiogroup', { name: 'Text size' })).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Normal' })).toHaveAttribute('aria-checked', 'true');
    await userEvent.click(page.getByRole('radio', { name: 'Normal' }));
    expect(change).not.toHaveBeenCalledWith(undefined);
    page.getByRole('radio', { name: 'Normal' }).element().focus();
    await userEvent.keyboard('{ArrowRight} ');
    expect(change).toHaveBeenLastCalledWith('large');
  });
});

describe('on and off', () => {
  test.each([
    ['checkbox', Checkbox],
    ['switch', Switch],
  ] as const)('a %s is changed by its label, by the pointer and by keyboard', async (role, Toggle) => {
    const change = vi.fn();
    await render(<Toggle label="A question each day" checked={false} onChange={change} />);
    const input = page.getByRole(role, { name: 'A question each day' });
    await expect.element(input).not.toBeChecked();
    await userEvent.click(page.getByText('A question each day'));
    expect(change).toHaveBeenLastCalledWith(true);
    input.element().focus();
    await userEvent.keyboard(' ');
    expect(change).toHaveBeenCalledTimes(2);
  });
});

test('a token names what its button takes away', async () => {
  const remove = vi.fn();
  await render(<Token text="retries" onRemove={remove} />);
  await userEvent.click(page.getByRole('button', { name: 'Remove retries' }));
  expect(remove).toHaveBeenCalledOnce();
});

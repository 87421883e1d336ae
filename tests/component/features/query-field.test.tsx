import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { QueryField } from '../../../renderer/ui/query-field.tsx';

/** An address that takes its time: the field's value comes back later than more is typed. */
function Slow({ seen }: { readonly seen: string[] }) {
  const [value, setValue] = useState('');
  const change = (next: string): void => {
    seen.push(next);
    setTimeout(() => setValue(next), 150);
  };
  return (
    <>
      <QueryField label="Search" value={value} onChange={change} onLeave={() => seen.push('left')} takesFocus />
      <button type="button" onClick={() => setValue('from outside')}>
        Outside
      </button>
    </>
  );
}

test('what is typed stays, however late the address follows', async () => {
  const seen: string[] = [];
  const screen = await render(<Slow seen={seen} />);
  const field = screen.getByRole('searchbox', { name: 'Search' });
  await expect.element(field).toHaveFocus();
  for (const letter of 'rota and') {
    await userEvent.keyboard(letter);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await new Promise((resolve) => setTimeout(resolve, 400));
  await expect.element(field).toHaveValue('rota and');
  expect(seen.at(-1)).toBe('rota and');
});

test('an address that is gone to replaces what is typed; Escape empties it; Down leaves it', async () => {
  const seen: string[] = [];
  const screen = await render(<Slow seen={seen} />);
  const field = screen.getByRole('searchbox', { name: 'Search' });
  await userEvent.keyboard('mine');
  await screen.getByRole('button', { name: 'Outside' }).click();
  await expect.element(field).toHaveValue('from outside');
  await field.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('');
  await userEvent.keyboard('{ArrowDown}');
  expect(seen.at(-1)).toBe('left');
});

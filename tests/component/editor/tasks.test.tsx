import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { Editor } from '../../../renderer/editor/editor.tsx';
import { doc, p, task, tasks, typed, write } from './support.tsx';

const twoTasks = doc(tasks(task(true, p('Send the numbers')), task(false, p('Ask Kasia'))));

describe('a task', () => {
  test('has a checkbox with its words as the name', async () => {
    const { screen } = await write(twoTasks);
    await expect.element(screen.getByRole('checkbox', { name: 'Send the numbers' })).toBeChecked();
    await expect.element(screen.getByRole('checkbox', { name: 'Ask Kasia' })).not.toBeChecked();
  });

  test('takes its name from the words as they are typed', async () => {
    const { screen } = await typed('[[ ] Call Bram');
    await expect.element(screen.getByRole('checkbox', { name: 'Call Bram' })).toBeVisible();
  });

  test('is ticked with the pointer, while the caret stays where it was', async () => {
    const { screen, blocks, box } = await write(twoTasks);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ask Kasia' }));
    expect(blocks()).toEqual([tasks(task(true, p('Send the numbers')), task(true, p('Ask Kasia')))]);
    expect(document.activeElement).not.toBe(document.body);
    await userEvent.click(box);
    await userEvent.keyboard('{Control>}{End}{/Control}!');
    expect(blocks()).toEqual([tasks(task(true, p('Send the numbers')), task(true, p('Ask Kasia!')))]);
  });

  test('is reached and ticked with the keyboard alone, and keeps the focus', async () => {
    const { screen, blocks, box } = await write(twoTasks);
    await userEvent.click(box.getByText('Send the numbers'));
    await userEvent.keyboard('{Escape}{Tab} ');
    const second = screen.getByRole('checkbox', { name: 'Ask Kasia' });
    expect(document.activeElement).toBe(second.element());
    expect(blocks()).toEqual([tasks(task(true, p('Send the numbers')), task(true, p('Ask Kasia')))]);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift} ');
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Send the numbers' }).element());
    expect(blocks()).toEqual([tasks(task(false, p('Send the numbers')), task(true, p('Ask Kasia')))]);
  });

  test('is ticked from inside its words with Alt+Enter', async () => {
    const { blocks } = await typed('[[ ] a{Alt>}{Enter}{/Alt}');
    expect(blocks()).toEqual([tasks(task(true, p('a')))]);
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}b');
    expect(blocks()).toEqual([tasks(task(false, p('ab')))]);
  });

  test('can be unticked by undo', async () => {
    const { screen, blocks, box } = await write(twoTasks);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ask Kasia' }));
    await userEvent.click(box);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(blocks()).toEqual(twoTasks.content);
    await expect.element(screen.getByRole('checkbox', { name: 'Ask Kasia' })).not.toBeChecked();
  });

  test('is hit within 26 pixels', async () => {
    const { screen, blocks } = await write(twoTasks);
    const label = screen.getByRole('checkbox', { name: 'Ask Kasia' }).element().closest('label');
    const { width, height } = label?.getBoundingClientRect() ?? new DOMRect();
    expect([width, height]).toEqual([26, 26]);
    label?.click();
    expect(blocks()).toEqual([tasks(task(true, p('Send the numbers')), task(true, p('Ask Kasia')))]);
  });

  test.each([
    ['read' as const, false],
    ['page' as const, true],
  ])('cannot be ticked where it is read (%s)', async (variant, readOnly) => {
    const screen = await render(
      <Editor document={twoTasks} label="Note" variant={variant} readOnly={readOnly} onOpenLink={() => undefined} />,
    );
    const box = screen.getByRole('checkbox', { name: 'Ask Kasia' });
    box.element().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await expect.element(box).not.toBeChecked();
    await expect.element(box).toHaveAttribute('aria-disabled', 'true');
  });
});

import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  bullets,
  code,
  doc,
  heading,
  item,
  numbers,
  p,
  quote,
  rule,
  task,
  tasks,
  text,
  typed,
  write,
} from './support.tsx';

const menu = page.getByRole('listbox', { name: 'What this line is' });
const names = () =>
  menu
    .getByRole('option')
    .elements()
    .map((option) => option.querySelector('span')?.textContent);
const active = (name?: string) =>
  menu.getByRole('option', { selected: true, exact: true, ...(name === undefined ? {} : { name }) });

describe('the slash menu', () => {
  test.each([
    ['/heading{Enter}x', [heading(1, 'x')]],
    ['/sub{Enter}x', [heading(2, 'x')]],
    ['/bul{Enter}x', [bullets(item(p('x')))]],
    ['/num{Enter}x', [numbers(1, item(p('x')))]],
    ['/task{Enter}x', [tasks(task(false, p('x')))]],
    ['/quo{Enter}x', [quote(p('x'))]],
    ['/code{Enter}x', [code('x')]],
    ['/div{Enter}x', [rule, p('x')]],
    ['/TÁSK{Tab}x', [tasks(task(false, p('x')))]],
    ['some words /head{Enter}', [heading(1, 'some words ')]],
    ['{Shift>}{Enter}{/Shift}/quote{Enter}x', [quote(p({ type: 'hardBreak' }, 'x'))]],
    ['- a /sub{Enter}', [heading(2, 'a ')]],
  ])('%s', async (keys, blocks) => {
    const written = await typed(keys);
    await vi.waitFor(() => expect(written.blocks()).toEqual(blocks));
    expect(menu.query()).toBeNull();
  });

  test('offers everything at first, and less with every letter', async () => {
    await typed('/');
    expect(names()).toEqual([
      'Heading',
      'Subheading',
      'Bulleted list',
      'Numbered list',
      'Task list',
      'Quote',
      'Code',
      'Divider',
      'Link',
    ]);
    await userEvent.keyboard('l');
    expect(names()).toEqual(['Bulleted list', 'Numbered list', 'Task list', 'Divider', 'Link']);
    await userEvent.keyboard('{Backspace}h');
    expect(names()).toEqual(['Heading', 'Subheading']);
  });

  test('is walked with the arrows, round both ends', async () => {
    await typed('/');
    await expect.element(active('Heading')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(active('Bulleted list')).toBeVisible();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    await expect.element(active('Link')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(active('Heading')).toBeVisible();
    await userEvent.keyboard('{End}');
    await expect.element(active('Link')).toBeVisible();
    await userEvent.keyboard('{Home}');
    await expect.element(active('Heading')).toBeVisible();
  });

  test('keeps the focus in the text, which names the active item', async () => {
    const { box } = await typed('/');
    expect(document.activeElement).toBe(box.element());
    await expect.element(box).toHaveAttribute('aria-controls', menu.element().id);
    await expect.element(box).toHaveAttribute('aria-activedescendant', active().element().id);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(box).toHaveAttribute('aria-activedescendant', active().element().id);
    await expect.element(page.getByRole('status')).toHaveTextContent('9 choices');
    await userEvent.keyboard('{Escape}');
    await expect.element(box).not.toHaveAttribute('aria-activedescendant');
    await expect.element(box).not.toHaveAttribute('aria-controls');
  });

  test('is closed by Escape, leaving the text as it is and the focus in it', async () => {
    const { box, blocks } = await typed('/he{Escape}');
    expect(menu.query()).toBeNull();
    expect(document.activeElement).toBe(box.element());
    await userEvent.keyboard('y');
    expect(menu.query()).toBeNull();
    expect(blocks()).toEqual([p('/hey')]);
  });

  test('says so where nothing starts with what was typed, and Enter is Enter', async () => {
    const { blocks, screen } = await typed('/xyz');
    await expect.element(screen.getByText('Nothing here starts with that').last()).toBeVisible();
    await userEvent.keyboard('{Enter}a');
    expect(blocks()).toEqual([p('/xyz'), p('a')]);
  });

  test('is closed by a space, and by a press outside', async () => {
    await typed('/ ');
    expect(menu.query()).toBeNull();
    await userEvent.keyboard('/');
    await expect.element(menu).toBeVisible();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await expect.element(menu).not.toBeInTheDocument();
  });

  test.each(['12/5', 'and/or', 'https://a', '``` /', '`x{ArrowLeft}/'])('does not open in %s', async (keys) => {
    await typed(keys);
    expect(menu.query()).toBeNull();
  });

  test('does not open right after other formatting without a space', async () => {
    await write(doc(p(text('bold', 'bold'))));
    await userEvent.keyboard('{Control>}{End}{/Control}{Control>}b{/Control}/');
    expect(menu.query()).toBeNull();
    await userEvent.keyboard(' /');
    await expect.element(menu).toBeVisible();
  });

  test('is taken from with the pointer, and the caret stays in the text', async () => {
    const { blocks, box } = await typed('/');
    await userEvent.hover(menu.getByText('Quote'));
    await expect.element(active('Quote')).toBeVisible();
    await userEvent.click(menu.getByText('Quote'));
    expect(document.activeElement).toBe(box.element());
    await userEvent.keyboard('x');
    expect(blocks()).toEqual([quote(p('x'))]);
  });

  test.each([
    [380, 500],
    [1000, 260],
    [1000, 800],
  ])('stays in a window of %i by %i', async (width, height) => {
    await page.viewport(width, height);
    await typed('{Enter}{Enter}{Enter}a long line of words that goes to the right /');
    await expect.element(menu).toBeVisible();
    await vi.waitFor(() => {
      const box = menu.element().parentElement?.getBoundingClientRect() ?? new DOMRect();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(document.documentElement.clientHeight);
    });
  });
});

import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
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

describe('typing Markdown', () => {
  test.each([
    ['# One', heading(1, 'One')],
    ['## Two', heading(2, 'Two')],
    ['### Three', heading(3, 'Three')],
    ['- one', bullets(item(p('one')))],
    ['* one', bullets(item(p('one')))],
    ['1. one', numbers(1, item(p('one')))],
    ['> said', quote(p('said'))],
    ['``` a b', code('a b')],
    ['[[ ] open', tasks(task(false, p('open')))],
    ['[[x] done', tasks(task(true, p('done')))],
    ['- [[ ] open', tasks(task(false, p('open')))],
    ['- [[x] done', tasks(task(true, p('done')))],
    ['**loud** no', p(text('loud', 'bold'), ' no')],
    ['*soft* no', p(text('soft', 'italic'), ' no')],
    ['~~gone~~ no', p(text('gone', 'strike'), ' no')],
    ['`x` no', p(text('x', 'code'), ' no')],
  ])('%s', async (keys, block) => {
    const { blocks } = await typed(keys);
    expect(blocks()[0]).toEqual(block);
  });

  test('three dashes make a divider with a line after it', async () => {
    const { blocks } = await typed('---after');
    expect(blocks()).toEqual([rule, p('after')]);
  });

  test('is undone by Backspace, back to what was typed', async () => {
    const { blocks } = await typed('# {Backspace}');
    expect(blocks()).toEqual([p('# ')]);
  });

  test('a task in the middle of a list leaves its neighbours in place', async () => {
    const { blocks } = await typed('- one{Enter}[[ ] two');
    expect(blocks()).toEqual([bullets(item(p('one'))), tasks(task(false, p('two')))]);
  });
});

describe('keys', () => {
  test.each([
    ['{Control>}b{/Control}x', p(text('x', 'bold'))],
    ['{Control>}i{/Control}x', p(text('x', 'italic'))],
    ['{Control>}e{/Control}x', p(text('x', 'code'))],
    ['x{Control>}{Shift>}7{/Shift}{/Control}', numbers(1, item(p('x')))],
    ['x{Control>}{Shift>}8{/Shift}{/Control}', bullets(item(p('x')))],
    ['x{Control>}{Shift>}9{/Shift}{/Control}', tasks(task(false, p('x')))],
    ['x{Shift>}{Enter}{/Shift}y', p('x', { type: 'hardBreak' }, 'y')],
    ['two  spaces', p('two  spaces')],
    ['- a{Enter}{Tab}b', bullets(item(p('a'), bullets(item(p('b')))))],
    ['- a{Enter}{Tab}b{Enter}{Shift>}{Tab}{/Shift}c', bullets(item(p('a'), bullets(item(p('b')))), item(p('c')))],
    ['- [[ ] a{Enter}{Tab}b', tasks(task(false, p('a'), tasks(task(false, p('b')))))],
  ])('%s', async (keys, block) => {
    const { blocks } = await typed(keys);
    expect(blocks()[0]).toEqual(block);
  });

  test('undo and redo go through what was typed', async () => {
    const { blocks } = await typed('one{Enter}');
    await userEvent.keyboard('{Control>}b{/Control}two{Control>}z{/Control}');
    expect(blocks()).not.toEqual([p('one'), p(text('two', 'bold'))]);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(blocks()).toEqual([p('one'), p(text('two', 'bold'))]);
  });

  test('Tab in the first item of a list stays in the text', async () => {
    const { box, blocks } = await typed('- a{Tab}');
    expect(document.activeElement).toBe(box.element());
    expect(blocks()).toEqual([bullets(item(p('a')))]);
  });

  test('Tab outside of a list goes on to the next control', async () => {
    const { box } = await typed('a');
    const next = document.createElement('button');
    box.element().closest('div')?.parentElement?.after(next);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(next);
    next.remove();
  });

  test('Escape leaves the text', async () => {
    const onBlur = vi.fn<() => void>();
    const { box } = await typed('- a{Escape}', { onBlur });
    expect(document.activeElement).not.toBe(box.element());
    expect(onBlur).toHaveBeenCalledOnce();
  });

  test('Mod+K is left to the palette', async () => {
    const keys = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener('keydown', keys);
    await typed('word{Control>}k{/Control}');
    const palette = keys.mock.calls.map(([event]) => event).find((event) => event.key === 'k');
    expect(palette?.defaultPrevented).toBe(false);
    document.removeEventListener('keydown', keys);
  });

  test('Mod+Enter submits and adds nothing', async () => {
    const onSubmit = vi.fn<() => void>();
    const { blocks } = await typed('done{Control>}{Enter}{/Control}', { onSubmit });
    expect(onSubmit).toHaveBeenCalledOnce();
    expect(blocks()).toEqual([p('done')]);
  });

  test('from code at the end of the text, the arrow down leads out', async () => {
    const { blocks } = await typed('``` x{ArrowDown}after');
    expect(blocks()).toEqual([code('x'), p('after')]);
  });
});

describe('the text box', () => {
  test('has its name, says what to write while it is empty, and keeps helpers of the browser away', async () => {
    const { box } = await write(doc(p()), { placeholder: 'What happened?' });
    await expect.element(box).toHaveAttribute('aria-multiline', 'true');
    await expect.element(box).toHaveAttribute('aria-placeholder', 'What happened?');
    await expect.element(box).toHaveAttribute('spellcheck', 'false');
    await expect.element(box).toHaveAttribute('writingsuggestions', 'false');
    const shown = () => getComputedStyle(box.element().firstElementChild ?? box.element(), '::before').content;
    expect(shown()).toBe('"What happened?"');
    await userEvent.keyboard('a');
    expect(shown()).toBe('none');
  });

  test('cannot be typed into while it is read only, and can after', async () => {
    const { screen, box, onChange } = await write(doc(p('a')), { readOnly: true });
    await userEvent.click(box);
    await userEvent.keyboard('b');
    expect(onChange).not.toHaveBeenCalled();
    await expect.element(box).toHaveAttribute('contenteditable', 'false');
    await screen.unmount();
  });

  test('is entered where the text ends', async () => {
    const { blocks } = await write(doc(p('one'), p('two')));
    await userEvent.keyboard('!');
    expect(blocks()).toEqual([p('one'), p('two!')]);
  });

  test('is set in serif of 18 on 30', async () => {
    const { box } = await write(doc(p('a')));
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(box.element());
    expect([fontSize, lineHeight]).toEqual(['18px', '30px']);
    expect(fontFamily).toContain('Serif');
  });

  test('adds no style element to the page', async () => {
    const before = document.querySelectorAll('style').length;
    await typed('/head');
    expect(document.querySelectorAll('style').length).toBe(before);
  });
});

describe('the handle', () => {
  test('puts another document in, silently, and undo does not reach behind it', async () => {
    const { handle, onChange, blocks } = await typed('first');
    onChange.mockClear();
    const next = doc(p('second'));
    handle.setDocument(next);
    expect(handle.getDocument()).toBe(next);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(blocks()).toEqual([p('second')]);
    expect(onChange).not.toHaveBeenCalled();
    handle.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}!');
    expect(blocks()).toEqual([p('second!')]);
  });

  test('puts in a document that can only be read, and one that can be edited again', async () => {
    const { handle, screen } = await write(doc(p('mine')));
    const newer = doc(p('from'), { type: 'hologram', content: [text('tomorrow')] });
    handle.setDocument(newer);
    await expect.element(screen.getByRole('note')).toBeVisible();
    expect(handle.getDocument()).toBe(newer);
    handle.setDocument(doc(p('mine again')));
    await expect.element(screen.getByRole('textbox')).toHaveTextContent('mine again');
  });

  test('of one editor does not touch another', async () => {
    const one = await write(doc(p('one')), { label: 'One' });
    const two = await write(doc(p('two')), { label: 'Two' });
    await userEvent.click(one.box);
    await userEvent.keyboard('{Control>}{End}{/Control}!');
    expect(one.blocks()).toEqual([p('one!')]);
    expect(one.onChange).toHaveBeenCalledOnce();
    expect(two.onChange).not.toHaveBeenCalled();
    expect(two.blocks()).toEqual([p('two')]);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ANA, MADE, marked, mention, someRecords } from './records-support.ts';
import { bullets, doc, heading, item, left, p, press, task, tasks, typed, write } from './support.tsx';

const menu = page.getByRole('listbox', { name: 'What this line is' });
const fact = (name: string) => page.getByRole('button', { name });

describe('marking a line', () => {
  test('makes a record of its words, and shows the line as that record', async () => {
    const records = someRecords();
    const { blocks } = await typed('Put a second name on on-call /prom{Enter}', { records });
    await vi.waitFor(() => expect(blocks()).toEqual([marked('promise', MADE, 'Put a second name on on-call')]));
    const content = [{ type: 'text', text: 'Put a second name on on-call' }];
    expect(records.mark).toHaveBeenCalledExactlyOnceWith(
      'promise',
      { text: 'Put a second name on on-call', content },
      expect.any(Function),
    );
    await expect.element(fact('I owe: open the promise')).toBeVisible();
    await expect.element(page.getByText('Promise:')).toBeInTheDocument();
    await userEvent.click(fact('Mon 25 May: open the promise'));
    expect(records.open).toHaveBeenCalledExactlyOnceWith('promise', MADE);
  });

  test('is offered first, with what each asks', async () => {
    const records = someRecords();
    await typed('Words /', { records });
    const group = menu.getByRole('group', { name: 'Mark this line as' });
    await expect.element(group.getByRole('option', { name: 'Trust observation what you saw' })).toBeVisible();
    expect(group.getByRole('option').elements()).toHaveLength(5);
    await expect
      .element(menu.getByRole('option', { selected: true }))
      .toHaveAccessibleName('Promise owed by you, or to you');
  });

  test.each([
    ['trust', '/trust{Enter}'],
    ['tension', '/ten{Enter}'],
    ['decision', '/deci{Enter}'],
    ['bet', '/bet{Enter}'],
  ])('as %s', async (sort, keys) => {
    const records = someRecords();
    const { blocks } = await typed(`Some words ${keys}`, { records });
    await vi.waitFor(() => expect(blocks()).toEqual([marked(sort, MADE, 'Some words')]));
  });

  test('hands over the mentions in it', async () => {
    const records = someRecords();
    const { blocks } = await typed('@ana{Enter} asked for help /trust{Enter}', { records });
    const content = [mention('person', ANA, 'Ana'), { type: 'text', text: ' asked for help' }];
    await vi.waitFor(() => expect(blocks()).toEqual([marked('trust', MADE, ...content)]));
    expect(records.mark).toHaveBeenCalledExactlyOnceWith(
      'trust',
      { text: 'Ana asked for help', content },
      expect.any(Function),
    );
  });

  test('is one step to undo, and taken back as a whole', async () => {
    const records = someRecords();
    const { blocks } = await typed('Words /prom{Enter}', { records });
    await vi.waitFor(() => expect(blocks()).toEqual([marked('promise', MADE, 'Words')]));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(blocks()).toEqual([p('Words')]);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(blocks()).toEqual([marked('promise', MADE, 'Words')]);
    records.takeBack[0]?.();
    expect(blocks()).toEqual([p('Words')]);
  });

  test('is a step of its own: what is typed behind it is another', async () => {
    const records = someRecords();
    const { blocks } = await typed('Words /prom{Enter}', { records });
    await vi.waitFor(() => expect(blocks()).toEqual([marked('promise', MADE, 'Words')]));
    await userEvent.keyboard('!');
    expect(blocks()).toEqual([marked('promise', MADE, 'Words!')]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(blocks()).toEqual([marked('promise', MADE, 'Words')]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(blocks()).toEqual([p('Words')]);
  });

  test('reads a line break as a space', async () => {
    const records = someRecords();
    await typed('Deploys hurt{Shift>}{Enter}{/Shift}nobody says so /ten{Enter}', { records });
    await vi.waitFor(() => expect(records.mark).toHaveBeenCalledOnce());
    expect(vi.mocked(records.mark).mock.calls[0]?.[1].text).toBe('Deploys hurt nobody says so');
  });

  test('stays one line where Enter takes the place of some of its words', async () => {
    const records = someRecords();
    const { blocks } = await typed('One two three /prom{Enter}', { records });
    await vi.waitFor(() => expect(blocks()).toEqual([marked('promise', MADE, 'One two three')]));
    await press(left(6), '{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}', '{Enter}');
    expect(blocks()).toEqual([marked('promise', MADE, 'One '), p(' three')]);
  });

  test('finds the line again, however the text changed meanwhile', async () => {
    const records = someRecords(true);
    const { blocks } = await typed('Words /prom{Enter}', { records });
    await press(left(5), '{Enter}', 'more ', '{ArrowUp}', 'above');
    records.go?.();
    await vi.waitFor(() => expect(blocks()).toEqual([p('above'), marked('promise', MADE, 'more Words')]));
  });

  test('leaves the line as it is where nothing could be made', async () => {
    const records = someRecords();
    vi.mocked(records.mark).mockResolvedValue(undefined);
    const { blocks } = await typed('Words /prom{Enter}', { records });
    await userEvent.keyboard('!');
    expect(blocks()).toEqual([p('Words!')]);
  });

  test('asks for words where there are none', async () => {
    const records = someRecords();
    const { onNotice } = await typed('/prom{Enter}', { records });
    expect(onNotice).toHaveBeenCalledExactlyOnceWith('Write the line first, then type / behind it.');
    expect(records.mark).not.toHaveBeenCalled();
  });

  test('is not offered in a heading, nor without records', async () => {
    const { screen } = await write(doc(heading(1, 'Title')), { records: someRecords() });
    await userEvent.keyboard('{End} /prom');
    await expect.element(screen.getByText('Nothing here starts with that').last()).toBeVisible();
    await screen.unmount();
    await typed('Words /prom');
    expect(menu.query()).toBeNull();
  });
});

describe('a marked line', () => {
  test.each([
    ['at its end', ['{End}', '{Enter}x'], [marked('promise', MADE, 'Words here'), p('x')]],
    ['in its middle', [left(5), '{Enter}x'], [marked('promise', MADE, 'Words'), p('x here')]],
    ['at its start', [left(10), '{Enter}x'], [p(), marked('promise', MADE, 'xWords here')]],
    ['Backspace at its start', [left(10), '{Backspace}x'], [p('xWords here')]],
  ])('%s', async (_, keys, blocks) => {
    const written = await write(doc(marked('promise', MADE, 'Words here')), { records: someRecords() });
    await press(...keys);
    expect(written.blocks()).toEqual(blocks);
  });

  test('changes its words without asking its record', async () => {
    const records = someRecords();
    const { blocks } = await write(doc(marked('trust', MADE, 'Words')), { records });
    await press('{End}', ' and more');
    expect(blocks()).toEqual([marked('trust', MADE, 'Words and more')]);
    expect(records.mark).not.toHaveBeenCalled();
  });

  test('is a plain line again from the menu', async () => {
    const { blocks } = await write(doc(marked('trust', MADE, 'Words')), { records: someRecords() });
    await userEvent.keyboard('{End} /plain{Enter}');
    expect(blocks()).toEqual([p('Words ')]);
  });

  test('stands in lists and tasks, and the next item is a plain one', async () => {
    const written = doc(bullets(item(marked('bet', MADE, 'one'))), tasks(task(true, marked('promise', MADE, 'two'))));
    const { blocks } = await write(written, { records: someRecords() });
    expect(blocks()).toEqual(written.content);
    await press('{Control>}{End}{/Control}', '{Enter}x');
    expect(blocks()[1]).toEqual(tasks(task(true, marked('promise', MADE, 'two')), task(false, p('x'))));
  });

  test('is marked in a list', async () => {
    const { blocks } = await typed('- words /prom{Enter}', { records: someRecords() });
    await vi.waitFor(() => expect(blocks()).toEqual([bullets(item(marked('promise', MADE, 'words')))]));
  });

  test('opens its record where that says nothing yet, and shows no fields of one that is gone', async () => {
    const records = someRecords();
    records.factsOf.set(MADE, []);
    await write(doc(marked('trust', MADE, 'Words'), marked('promise', ANA, 'Gone')), { records });
    await userEvent.click(fact('Open: open the trust observation'));
    expect(records.open).toHaveBeenCalledExactlyOnceWith('trust', MADE);
    expect(page.getByRole('button').elements()).toHaveLength(1);
  });
});

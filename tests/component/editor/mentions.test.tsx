import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ANA, MADE, mention, QUEUE, someRecords, type TestRecords } from './records-support.ts';
import { bullets, code, doc, heading, item, left, p, press, text, typed, write } from './support.tsx';

const menu = page.getByRole('listbox');
const names = () =>
  menu
    .getByRole('option')
    .elements()
    .map((option) => option.querySelector('span:not([data-fam])')?.textContent);
const link = (name: string) => page.getByRole('link', { name });

const withRecords = (keys: string, records: TestRecords = someRecords()) => typed(keys, { records });

describe('a mention that is typed', () => {
  test.each([
    ['Ask @an{Enter}!', [p('Ask ', mention('person', ANA, 'Ana'), '!')]],
    ['Ask @bram mar{Tab}', [p('Ask ', mention('person', '22222222-2222-4222-8222-222222222222', 'Bram María'))]],
    ['#bil{Enter} is slow', [p(mention('area', '33333333-3333-4333-8333-333333333333', 'Billing'), ' is slow')]],
    ['(~que 4{Enter})', [p('(', mention('tension', QUEUE, 'Queue', 4), ')')]],
    ['~que{Enter}', [p(mention('tension', QUEUE, 'Queue'))]],
    ['!read{Enter}', [p(mention('promise', '44444444-4444-4444-8444-444444444444', 'Read the handover'))]],
    ['@an{ArrowDown}{Enter}', [p(mention('person', '11111111-1111-4111-8111-111111111111', 'Ansel'))]],
  ])('%s', async (keys, blocks) => {
    const written = await withRecords(keys);
    await vi.waitFor(() => expect(written.blocks()).toEqual(blocks));
    expect(menu.query()).toBeNull();
  });

  test('offers what there is, and to make what was typed last', async () => {
    await withRecords('@an');
    expect(names()).toEqual(['Ana', 'Ansel', 'Create “an”']);
    await userEvent.keyboard('a');
    expect(names()).toEqual(['Ana']);
  });

  test('makes what there is not, and stands where it was typed however the text changed meanwhile', async () => {
    const records = someRecords(true);
    const { blocks, box } = await withRecords('with @Noor{Enter} here', records);
    expect(records.create).toHaveBeenCalledExactlyOnceWith('person', 'Noor', expect.any(Function));
    expect(blocks()).toEqual([p('with @Noor here')]);
    await userEvent.keyboard(`${left(16)}x `);
    records.go?.();
    await vi.waitFor(() => expect(blocks()).toEqual([p('x with ', mention('person', MADE, 'Noor'), ' here')]));
    expect(document.activeElement).toBe(box.element());
  });

  test('leaves the caret behind what was typed while it was made', async () => {
    const records = someRecords(true);
    const { blocks } = await withRecords('@Noor{Enter} he', records);
    records.go?.();
    await vi.waitFor(() => expect(blocks()).toEqual([p(mention('person', MADE, 'Noor'), ' he')]));
    await userEvent.keyboard('re');
    expect(blocks()).toEqual([p(mention('person', MADE, 'Noor'), ' here')]);
  });

  test('is plain text again once its making is taken back', async () => {
    const records = someRecords();
    const { blocks } = await withRecords('@Noor{Enter} here', records);
    await vi.waitFor(() => expect(blocks()).toEqual([p(mention('person', MADE, 'Noor'), ' here')]));
    records.takeBack[0]?.();
    expect(blocks()).toEqual([p('Noor here')]);
  });

  test('leaves Enter to the text where ordinary words follow the sign, or none', async () => {
    const records = someRecords();
    const { blocks } = await withRecords('@here and now{Enter}@{Enter}x', records);
    expect(records.create).not.toHaveBeenCalled();
    expect(blocks()).toEqual([p('@here and now'), p('@'), p('x')]);
  });

  test('hands over the words of a promise, an @ among them included', async () => {
    const records = someRecords();
    await withRecords('!@Ana owes me the numbers by Friday{Enter}', records);
    await vi.waitFor(() =>
      expect(records.create).toHaveBeenCalledExactlyOnceWith(
        'promise',
        '@Ana owes me the numbers by Friday',
        expect.any(Function),
      ),
    );
  });

  test('takes the intensity of a tension that is made', async () => {
    const { blocks } = await withRecords('~who decides what 2{Enter}');
    await vi.waitFor(() => expect(blocks()).toEqual([p(mention('tension', MADE, 'who decides what', 2))]));
  });

  test.each(['a@b', '# x', '#5', '~20 minutes', 'great!', '``` @a', '`@a', '@ a', '@{Escape}a', 'one  @an  '])(
    'does not open in %s',
    async (keys) => {
      await withRecords(keys);
      expect(menu.query()).toBeNull();
    },
  );

  test('does not open where the screen has no records', async () => {
    const { blocks } = await typed('@an{Enter}x');
    expect(menu.query()).toBeNull();
    expect(blocks()).toEqual([p('@an'), p('x')]);
  });

  test('leaves headings alone: # and a space at the start of a line', async () => {
    const { blocks } = await withRecords('# One{Enter}## Two');
    expect(blocks()).toEqual([heading(1, 'One'), heading(2, 'Two')]);
  });

  test('offers anew when the records change', async () => {
    const records = someRecords();
    await withRecords('@zoe', records);
    expect(names()).toEqual(['Create “zoe”']);
    vi.mocked(records.find).mockReturnValue({ known: [{ id: MADE, label: 'Zoë' }] });
    records.changed();
    await vi.waitFor(() => expect(names()).toEqual(['Zoë']));
  });
});

describe('a mention in a text', () => {
  const aText = doc(p('Ask ', mention('person', ANA, 'Ana'), ' about ', mention('tension', QUEUE, 'Queue', 3), '.'));

  test('has the name that the record has now', async () => {
    const records = someRecords();
    records.names.set(ANA, 'Anna');
    const { blocks } = await write(aText, { records });
    await expect.element(link('Anna, person')).toHaveTextContent('@Anna');
    records.names.set(ANA, 'Hanna');
    records.changed();
    await expect.element(link('Hanna, person')).toBeVisible();
    await expect.element(link('Queue, tension, felt 3 of 5')).toHaveTextContent('~Queue3');
    expect(blocks()).toEqual(aText.content);
  });

  test('opens its record by a click', async () => {
    const records = someRecords();
    await write(aText, { records });
    await userEvent.click(link('Ana, person'));
    expect(records.open).toHaveBeenCalledExactlyOnceWith('person', ANA);
  });

  test('is chosen with the arrows, opened with Enter, and gone as one', async () => {
    const records = someRecords();
    const { blocks } = await write(aText, { records });
    // For a moment after it began, the editor puts the caret back where it was.
    await vi.waitFor(async () => {
      await press('{Control>}{Home}{/Control}');
      expect(getSelection()?.anchorNode?.textContent).toBe('Ask ');
    });
    await press('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}', '{ArrowRight}', '{Enter}');
    expect(records.open).toHaveBeenCalledExactlyOnceWith('person', ANA);
    await userEvent.keyboard('{Backspace}');
    expect(blocks()).toEqual([p('Ask  about ', mention('tension', QUEUE, 'Queue', 3), '.')]);
    await press('{Control>}z{/Control}', '{ArrowRight}', '{Backspace}');
    expect(blocks()).toEqual([p('Ask  about ', mention('tension', QUEUE, 'Queue', 3), '.')]);
  });

  test('of a tension takes how strongly it is felt from the keys 1 to 5', async () => {
    const { blocks } = await write(aText, { records: someRecords() });
    await press('{End}', '{ArrowLeft}', '{ArrowLeft}');
    await userEvent.keyboard('5');
    expect(blocks()).toEqual([
      p('Ask ', mention('person', ANA, 'Ana'), ' about ', mention('tension', QUEUE, 'Queue', 5), '.'),
    ]);
  });

  test('is read with a button that opens it, and as plain words without records', async () => {
    const records = someRecords();
    const { screen } = await readOnly(aText, records);
    await userEvent.click(page.getByRole('button', { name: 'Ana, person' }));
    expect(records.open).toHaveBeenCalledExactlyOnceWith('person', ANA);
    await screen.unmount();
    await readOnly(aText);
    await expect.element(page.getByText('Ask @Ana about ~Queue3.')).toBeVisible();
    expect(page.getByRole('button').query()).toBeNull();
  });

  test('stands in headings, lists and beside formatting', async () => {
    const ana = mention('person', ANA, 'Ana');
    const written = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('With '), ana] },
      bullets(item(p(ana, text(' bold', 'bold')))),
      code('@Ana'),
    );
    const { blocks } = await write(written, { records: someRecords() });
    expect(blocks()).toEqual(written.content);
    expect(link('Ana, person').elements()).toHaveLength(2);
  });
});

async function readOnly(document: Parameters<typeof write>[0], records?: TestRecords) {
  const { render } = await import('vitest-browser-react');
  const { Editor } = await import('../../../renderer/editor/editor.tsx');
  const screen = await render(
    <Editor document={document} label="Note" variant="read" onOpenLink={() => undefined} records={records} />,
  );
  return { screen };
}

import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EvidenceMark } from '../../../shared/domain/mentions.ts';
import type { RichNode } from '../../../shared/text/rich-text.ts';
import { dragEvidence } from '../../../renderer/editor/evidence-drag.ts';
import { bullets, code, doc, item, p, paste, write } from './support.tsx';

const ONE: EvidenceMark = { record: 'entry', id: '11111111-1111-4111-8111-111111111111' };
const TWO: EvidenceMark = { record: 'tension', id: '22222222-2222-4222-8222-222222222222' };
const evidence = (mark: EvidenceMark): RichNode => ({ type: 'evidence', attrs: { ...mark } });

const numbers = (): readonly string[] => [...document.querySelectorAll('sup')].map(({ textContent }) => textContent);

describe('what words stand on', () => {
  test('is a number that counts sources, the same for the same source, and follows what is taken out', async () => {
    const { handle, box } = await write(
      doc(p('a', evidence(TWO), ' b', evidence(ONE)), bullets(item(p('c', evidence(TWO))))),
    );
    expect(numbers()).toEqual(['1', '2', '1']);
    await expect.element(box.getByRole('link', { name: 'Evidence 2' })).toBeVisible();
    handle.setDocument(doc(p('b', evidence(ONE))));
    await vi.waitFor(() => expect(numbers()).toEqual(['1']));
  });

  test('is put in at the caret, and at the end where nobody was in the text', async () => {
    const { handle, box, blocks } = await write(doc(p('one'), p('two')));
    handle.insert([evidence(ONE)]);
    expect(blocks()).toEqual([p('one'), p('two', evidence(ONE))]);
    await userEvent.click(box.getByText('one'));
    await userEvent.keyboard('{Home}{ArrowRight}');
    handle.insert([evidence(TWO)]);
    expect(blocks()).toEqual([p('o', evidence(TWO), 'ne'), p('two', evidence(ONE))]);
    expect(numbers()).toEqual(['1', '2']);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(blocks()).toEqual([p('one'), p('two', evidence(ONE))]);
  });

  test('is taken out by Backspace like a letter', async () => {
    const { box, blocks } = await write(doc(p('one', evidence(ONE))));
    await userEvent.click(box);
    await userEvent.keyboard('{Control>}{End}{/Control}{Backspace}');
    expect(blocks()).toEqual([p('one')]);
  });

  test('is cut and pasted elsewhere in the text, and dropped into it', async () => {
    const { box, blocks } = await write(doc(p('one', evidence(ONE)), p('two')));
    await userEvent.click(box.getByText(/^one/));
    await userEvent.keyboard('{End}{Shift>}{ArrowLeft}{/Shift}{Control>}x{/Control}');
    await vi.waitFor(() => expect(blocks()).toEqual([p('one'), p('two')]));
    await userEvent.click(box.getByText(/^two/));
    await userEvent.keyboard('{End}{Control>}v{/Control}');
    await vi.waitFor(() => expect(blocks()).toEqual([p('one'), p('two', evidence(ONE))]));
    const dataTransfer = new DataTransfer();
    dragEvidence(dataTransfer, TWO);
    const { left, top, height } = box.getByText(/^one/).element().getBoundingClientRect();
    box
      .getByText(/^one/)
      .element()
      .dispatchEvent(
        new DragEvent('drop', {
          dataTransfer,
          bubbles: true,
          cancelable: true,
          clientX: left + 1,
          clientY: top + height / 2,
        }),
      );
    await vi.waitFor(() => expect(blocks()).toEqual([p(evidence(TWO), 'one'), p('two', evidence(ONE))]));
  });

  test('a number that another program copied is its figure', async () => {
    const { box, blocks } = await write(doc(p()));
    await userEvent.click(box);
    paste(box, { 'text/html': '<p>see<sup>2</sup></p>', 'text/plain': 'see2' });
    await vi.waitFor(() => expect(blocks()).toEqual([p('see2')]));
  });

  test('opens at a press', async () => {
    const onOpenEvidence = vi.fn<(mark: EvidenceMark) => void>();
    const { box } = await write(doc(p('one', evidence(TWO))), { onOpenEvidence });
    await userEvent.click(box.getByRole('link', { name: 'Evidence 1' }));
    expect(onOpenEvidence).toHaveBeenCalledExactlyOnceWith(TWO);
  });

  test('is not put into a block of code, and that is said', async () => {
    const onNotice = vi.fn<(message: string) => void>();
    const before = doc(code('x = 1'));
    const { handle, box } = await write(before, { onNotice });
    await userEvent.click(box);
    handle.insert([evidence(ONE)]);
    expect(handle.getDocument()).toEqual(before);
    expect(onNotice).toHaveBeenCalledOnce();
  });
});

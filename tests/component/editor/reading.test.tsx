import { createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { Editor, type EditorHandle } from '../../../renderer/editor/editor.tsx';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { doc, everything, item, bullets, link, p, text, write } from './support.tsx';

async function read(document: RichText, variant: 'read' | 'page' = 'read') {
  const onOpenLink = vi.fn<(url: string) => void>();
  const screen = await render(<Editor document={document} label="Entry" variant={variant} onOpenLink={onOpenLink} />);
  return { screen, onOpenLink, article: screen.getByRole('article', { name: 'Entry' }) };
}

const newer: RichText = doc(
  p('Known ', text('glowing', 'bold', 'glow'), ' words, '),
  { type: 'hologram', attrs: { depth: 3 }, content: [p('inside a hologram'), bullets(item(p('listed')))] },
  p('by ', { type: 'mention', attrs: { id: 'x', label: 'Tove' } }, '.'),
);

const source = (digit: string): RichNode => ({
  type: 'evidence',
  attrs: { record: 'entry', id: `${digit.repeat(8)}-1111-4111-8111-111111111111` },
});

describe('reading', () => {
  test('shows every kind of node and mark, without a place to type', async () => {
    const { screen, article } = await read(everything);
    expect(screen.getByRole('textbox').query()).toBeNull();
    const shown = article.element().textContent.replace(/\s/g, '');
    expect(shown).toBe(toPlainText(everything).replace(/\s/g, ''));
    const drawn = new Set([...article.element().querySelectorAll('*')].map((element) => element.localName));
    for (const name of 'h1 h3 h6 p br strong em s code a blockquote ul ol li pre hr input'.split(' '))
      expect(drawn).toContain(name);
    expect([...article.element().querySelectorAll('ol')].map((list) => list.start)).toEqual([0, 7]);
  });

  test('counts what the words stand on', async () => {
    const { article } = await read(doc(p('a', source('7'), ' b', source('3')), p('c', source('7'))));
    await expect.element(article).toHaveTextContent('a1 b2c1');
  });

  test('shows the newest document it is given', async () => {
    const { screen } = await read(doc(p('one')));
    await screen.rerender(
      <Editor document={doc(p('two'))} label="Entry" variant="read" onOpenLink={() => undefined} />,
    );
    await expect.element(screen.getByRole('article')).toHaveTextContent('two');
  });

  test('looks as in the editor', async () => {
    const { box, screen } = await write(everything);
    const inEditor = [...box.element().children].map((block) => [block.localName, getComputedStyle(block).color]);
    await screen.unmount();
    const { article } = await read(everything);
    const inReading = [...(article.element().firstElementChild?.children ?? [])].map((block) => [
      block.localName,
      getComputedStyle(block).color,
    ]);
    expect(inReading).toEqual(inEditor);
  });

  test('asks before a link is followed, by pointer and by keyboard, and the page stays', async () => {
    const { screen, onOpenLink } = await read(doc(p('see ', text('this', link('https://example.org/a')))));
    const before = location.href;
    const anchor = screen.getByRole('link', { name: 'this' });
    await expect.element(anchor).toHaveAttribute('title', 'https://example.org/a');
    await userEvent.click(anchor);
    await userEvent.click(anchor, { modifiers: ['Control'] });
    await userEvent.click(anchor, { button: 'middle' });
    anchor.element().focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpenLink.mock.calls).toEqual(Array.from({ length: 4 }, () => ['https://example.org/a']));
    expect(location.href).toBe(before);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '../notes.md', ''])('makes no link to %j', async (href) => {
    const { screen, onOpenLink } = await read(doc(p(text('this', link(href)))));
    expect(screen.getByRole('link').query()).toBeNull();
    await userEvent.click(screen.getByText('this'));
    expect(onOpenLink).not.toHaveBeenCalled();
  });
});

describe('an entry made by a newer version', () => {
  test.each(['read' as const, 'page' as const])('is shown as text with a quiet line (%s)', async (variant) => {
    const { screen, article } = await read(newer, variant);
    expect(screen.getByRole('textbox').query()).toBeNull();
    await expect
      .element(screen.getByRole('note'))
      .toHaveTextContent(
        'Part of this entry was made by a newer version of Leeway. It is shown as text and kept as it is.',
      );
    const shown = article.element().textContent;
    for (const words of ['Known glowing words', 'inside a hologram', 'listed', 'by Tove.'])
      expect(shown).toContain(words);
    await expect.element(screen.getByText('glowing')).toHaveProperty('localName', 'strong');
  });

  test('is kept as it is', async () => {
    const ref = createRef<EditorHandle>();
    const onChange = vi.fn<(changed: RichText) => void>();
    await render(
      <Editor
        ref={ref}
        document={newer}
        label="Entry"
        variant="page"
        onChange={onChange}
        onOpenLink={() => undefined}
      />,
    );
    expect(ref.current?.getDocument()).toBe(newer);
    expect(onChange).not.toHaveBeenCalled();
  });
});

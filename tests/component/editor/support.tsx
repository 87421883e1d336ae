import { createRef } from 'react';
import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { type Locator, userEvent } from 'vitest/browser';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { must } from '../../../shared/base/assert.ts';
import type { RichMark, RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { Editor, type EditorHandle, type EditorProps } from '../../../renderer/editor/editor.tsx';

export const doc = (...content: readonly RichNode[]): RichText => ({ type: 'doc', content });
export const text = (words: string, ...marks: readonly (string | RichMark)[]): RichNode => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }),
});
export const link = (href: string): RichMark => ({ type: 'link', attrs: { href } });
const block =
  (type: string, attrs?: Record<string, unknown>) =>
  (...content: readonly (RichNode | string)[]): RichNode => ({
    type,
    ...(attrs === undefined ? {} : { attrs }),
    ...(content.length === 0 ? {} : { content: content.map((part) => (typeof part === 'string' ? text(part) : part)) }),
  });
export const p = block('paragraph');
export const heading = (level: number, words: string): RichNode => block('heading', { level })(words);
export const quote = block('blockquote');
export const bullets = block('bulletList');
export const numbers = (start: number, ...items: readonly RichNode[]): RichNode =>
  block('orderedList', { start })(...items);
export const item = block('listItem');
export const tasks = block('taskList');
export const task = (checked: boolean, ...content: readonly RichNode[]): RichNode =>
  block('taskItem', { checked })(...content);
export const code = (words: string, language?: string): RichNode =>
  block('codeBlock', language === undefined ? undefined : { language })(words);
export const rule = block('horizontalRule')();
export const lineBreak = block('hardBreak')();

/** Every kind of node and mark that the editor has. */
export const everything: RichText = doc(
  heading(1, 'One'),
  heading(3, 'Three'),
  heading(6, 'Six'),
  p(
    text('plain '),
    text('bold', 'bold'),
    text(' '),
    text('both', 'bold', 'italic'),
    text('struck', 'strike'),
    lineBreak,
    text('code', 'code'),
    text('bold code', 'bold', 'code'),
    text('a link', link('https://example.org/a?b=c#d')),
    text('a relative link', link('../notes/2014.md')),
  ),
  p(),
  quote(p('quoted'), bullets(item(p('inside')))),
  bullets(item(p('first'), bullets(item(p('nested')))), item(p('second'), code('in a list'))),
  numbers(0, item(p('nought')), item(p('one'))),
  numbers(7, item(p('seven'))),
  tasks(task(true, p('done')), task(false, p('open'), tasks(task(false, p('nested'))))),
  code('const a = 1;\n\n  indented', 'ts'),
  code('no language'),
  rule,
  p('two  spaces,\ttab,\u00a0no-break, emoji 👩🏽‍💻, עברית'),
  bullets(item(p('the last block is a list'))),
);

export interface Written {
  readonly box: Locator;
  readonly handle: EditorHandle;
  readonly onChange: ReturnType<typeof vi.fn<(document: RichText) => void>>;
  readonly onOpenLink: ReturnType<typeof vi.fn<(url: string) => void>>;
  readonly onNotice: ReturnType<typeof vi.fn<(message: string) => void>>;
  readonly screen: Awaited<ReturnType<typeof render>>;
  /** The blocks that stand in the editor now. */
  readonly blocks: () => readonly RichNode[];
}

/** An editor on the page, with the caret in it. */
export async function write(written: RichText, props: Partial<EditorProps> = {}): Promise<Written> {
  const ref = createRef<EditorHandle>();
  const onChange = vi.fn<(changed: RichText) => void>();
  const onOpenLink = vi.fn<(url: string) => void>();
  const onNotice = vi.fn<(message: string) => void>();
  const screen = await render(
    <Editor
      ref={ref}
      document={written}
      label="Note"
      variant="page"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- as on the screens that are there for writing
      autoFocus
      onChange={onChange}
      onOpenLink={onOpenLink}
      onNotice={onNotice}
      {...props}
    />,
  );
  const box = screen.getByRole('textbox', { name: props.label ?? 'Note' });
  const handle = must(ref.current, 'the editor gives its handle');
  await vi.waitFor(() => expect(document.activeElement?.contains(box.element())).toBe(true));
  // TipTap puts the focus in once more in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { box, handle, onChange, onOpenLink, onNotice, screen, blocks: () => handle.getDocument().content ?? [] };
}

/** An empty editor in which that was typed. */
export async function typed(keys: string, props: Partial<EditorProps> = {}): Promise<Written> {
  const written = await write(doc(p()), props);
  written.box.element().focus();
  await userEvent.keyboard(keys);
  return written;
}

/** The caret that many places to the left. */
export const left = (places: number): string => '{ArrowLeft}'.repeat(places);

/** Keys one group after the other, arrows one by one: the editor hears of a moved caret a moment after the key that moved it. */
export async function press(...groups: readonly string[]): Promise<void> {
  const oneByOne = groups.flatMap((keys) => (/^(?:\{Arrow\w+\})+$/.test(keys) ? keys.split(/(?<=\})/) : [keys]));
  for (const keys of oneByOne) {
    await userEvent.keyboard(keys);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
}

/** What another program puts on the clipboard, pasted at the caret. */
export function paste(box: Locator, data: Readonly<Record<string, string>>, files: readonly File[] = []): void {
  const clipboardData = new DataTransfer();
  for (const [format, value] of Object.entries(data)) clipboardData.setData(format, value);
  for (const file of files) clipboardData.items.add(file);
  box.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

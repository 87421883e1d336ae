import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { forgetCopied } from '../../../renderer/editor/copied.ts';
import { openForEditing } from '../../../renderer/editor/document.ts';
import { must } from '../../../shared/base/assert.ts';
import { newId } from '../../../shared/base/ids.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { RichNode } from '../../../shared/text/rich-text.ts';
import { CANARY, HOSTILE } from './paste-corpus.ts';
import {
  bullets,
  code,
  doc,
  heading,
  item,
  link,
  numbers,
  p,
  paste,
  quote,
  rule,
  task,
  tasks,
  text,
  typed,
  write,
} from './support.tsx';

/** What the schema draws: the elements and their attributes. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  blockquote: [],
  ul: ['data-type'],
  ol: ['start'],
  li: ['data-type', 'data-checked'],
  label: ['contenteditable'],
  input: ['type', 'aria-label', 'aria-disabled'],
  div: [],
  pre: [],
  code: ['class'],
  br: ['class'],
  hr: ['contenteditable'],
  strong: [],
  em: [],
  s: [],
  a: ['href', 'title', 'rel', 'draggable'],
  img: ['class', 'alt'],
};

const unexpected = (root: Element): readonly string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const allowed = DRAWN[element.localName];
    if (allowed === undefined) return [`<${element.localName}>`];
    // ProseMirror's own helpers for the caret, which load nothing.
    if (element.localName === 'img' && !element.classList.contains('ProseMirror-separator')) return ['<img>'];
    return element
      .getAttributeNames()
      .filter((name) => !allowed.includes(name))
      .map((name) => `${element.localName}[${name}]`);
  });

const asked = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => name.includes(CANARY));

const ran = (): unknown => (window as { pastedRan?: number }).pastedRan;

describe('hostile HTML', () => {
  beforeEach(() => {
    Object.assign(window, { pastedRan: undefined });
  });

  test.each(HOSTILE)('%s: nothing runs, nothing is asked for, the words stay', async (_, html) => {
    const { box, handle } = await write(doc(p()));
    paste(box, { 'text/html': html, 'text/plain': 'kept words' });
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
    const pasted = handle.getDocument();
    expect(unexpected(box.element())).toEqual([]);
    expect(openForEditing(pasted), 'a document of the schema').toEqual(pasted);
    expect(toPlainText(pasted)).toContain('kept words');
    expect(JSON.stringify(pasted)).not.toMatch(/javascript:|data:|vbscript:|file:|blob:/i);
    expect(ran()).toBeUndefined();
    expect(asked()).toEqual([]);
  });

  test('the corpus would notice: a script that runs, an address that is asked for, an element too many', async () => {
    const trap = document.createElement('div');
    document.body.append(trap);
    trap.innerHTML = `<img src="${CANARY}proof.png" onerror="window.pastedRan=1">`;
    await expect.poll(ran).toBe(1);
    await expect.poll(asked).toHaveLength(1);
    expect(unexpected(trap)).toEqual(['<img>']);
    trap.remove();
    performance.clearResourceTimings();
  });

  test('dropped HTML goes the same way', async () => {
    const { box, handle } = await write(doc(p('a')));
    const dataTransfer = new DataTransfer();
    dataTransfer.setData(
      'text/html',
      `<p onclick="window.pastedRan=1">dropped<img src="${CANARY}drop.png" alt="a chart"></p>`,
    );
    const { x, y } = must(box.element().firstElementChild, 'a line').getBoundingClientRect();
    box
      .element()
      .dispatchEvent(
        new DragEvent('drop', { dataTransfer, clientX: x + 4, clientY: y + 4, bubbles: true, cancelable: true }),
      );
    expect(toPlainText(handle.getDocument())).toContain('dropped');
    expect(unexpected(box.element())).toEqual([]);
    expect(asked()).toEqual([]);
  });
});

const pasted = async (data: Readonly<Record<string, string>>): Promise<readonly RichNode[]> => {
  const { box, blocks, screen } = await write(doc(p()));
  paste(box, data);
  const there = blocks();
  await screen.unmount();
  return there;
};
const fromHtml = (html: string) => pasted({ 'text/html': html, 'text/plain': 'plain' });

describe('HTML from elsewhere', () => {
  test.each<[string, string, readonly RichNode[]]>([
    [
      'a web page',
      '<h2>Title</h2><p>One <b>bold</b>, <i>italic</i>, <del>gone</del>, <code>code</code>, <u>under</u>.</p><hr><blockquote>said</blockquote>',
      [
        heading(2, 'Title'),
        p(
          'One ',
          text('bold', 'bold'),
          ', ',
          text('italic', 'italic'),
          ', ',
          text('gone', 'strike'),
          ', ',
          text('code', 'code'),
          ', under.',
        ),
        rule,
        quote(p('said')),
      ],
    ],
    [
      'links that may be followed',
      '<p><a href="https://example.org/a" class=x>here</a></p>',
      [p(text('here', link('https://example.org/a')))],
    ],
    [
      'nested lists',
      '<ul><li>a<ul><li>b</li></ul></li></ul><ol start=4><li>c</li></ol>',
      [bullets(item(p('a'), bullets(item(p('b'))))), numbers(4, item(p('c')))],
    ],
    [
      'lists nested the wrong way',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      [bullets(item(p('a'), bullets(item(p('b')))))],
    ],
    [
      'code with its language',
      '<pre><code class="language-ts hljs">let a;\n  b();</code></pre>',
      [code('let a;\n  b();', 'ts')],
    ],
    ['coloured code', '<pre><span class=k>let</span> <span>a</span>;<br>b();</pre>', [code('let a;\nb();')]],
    ['pictures leave their words', '<p>See <img src=x.png alt="the chart"> now</p>', [p('See the chart now')]],
    [
      'tables become lines',
      '<table><thead><tr><th>Name</th><th>Due</th></tr></thead><tbody><tr><td><p>Noor</p><p>Ana</p></td><td><b>Mon</b></td></tr></tbody></table>',
      [p('Name | Due'), p('Noor Ana | ', text('Mon', 'bold'))],
    ],
    [
      'a table in a table',
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      [p('a | b | c')],
    ],
    [
      'tasks of a web page',
      '<ul class="contains-task-list"><li><input type="checkbox" checked disabled> done</li><li><input type="checkbox"> open</li></ul>',
      [tasks(task(true, p('done')), task(false, p('open')))],
    ],
    [
      'Google Docs',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:700;font-style:normal">Bold</span><span style="font-weight:400"> and </span><span style="font-style:italic">soft</span><span style="text-decoration:line-through">gone</span></p><br /><ul><li role="checkbox" aria-checked="true"><span>did it</span></li></ul></b>',
      [
        p(text('Bold', 'bold'), ' and ', text('soft', 'italic'), text('gone', 'strike')),
        tasks(task(true, p('did it'))),
      ],
    ],
    [
      'Word',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body><!--StartFragment--><p class=MsoNormal>Hello <b>you</b><o:p></o:p></p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>one<o:p></o:p></p>
      <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>deeper</p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>two</p>
      <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>first</p><!--EndFragment--></body></html>`,
      [
        p('Hello ', text('you', 'bold')),
        bullets(item(p('one'), bullets(item(p('deeper')))), item(p('two'))),
        numbers(1, item(p('first'))),
      ],
    ],
  ])('%s', async (_, html, blocks) => {
    expect(await fromHtml(html)).toEqual(blocks);
  });

  test('text with a style attribute in its words keeps them', async () => {
    expect(await fromHtml('<p>write &lt;p style="color:red"&gt; here, or style = x</p>')).toEqual([
      p('write <p style="color:red"> here, or style = x'),
    ]);
  });
});

describe('plain text', () => {
  test('stays as it is, Markdown and all, a line for each line', async () => {
    const markdown =
      '# not a heading\n\n1. not a list\n- not an item\n**not bold** [no](https://link.org) https://a.org';
    expect(await pasted({ 'text/plain': markdown })).toEqual([
      p('# not a heading'),
      p('1. not a list'),
      p('- not an item'),
      p('**not bold** [no](https://link.org) https://a.org'),
    ]);
  });

  test('goes into code as it is, blank lines too', async () => {
    const { box, blocks } = await typed('``` ');
    paste(box, { 'text/plain': 'a\n\n  b', 'text/html': '<p>a</p>' });
    expect(blocks()).toEqual([code('a\n\n  b')]);
  });

  test('lines from a code editor become code, whatever else is on the clipboard', async () => {
    const html = '<div style="color:#fff"><span>let</span> a;</div>';
    const data = { 'text/plain': 'let a;\nb();\n', 'text/html': html };
    expect((await pasted({ ...data, 'vscode-editor-data': '{"mode":"typescript"}' }))[0]).toEqual(
      code('let a;\nb();', 'typescript'),
    );
    expect((await pasted({ ...data, 'vscode-editor-data': '{"mode":"<img>"}' }))[0]).toEqual(code('let a;\nb();'));
    expect((await pasted({ ...data, 'vscode-editor-data': '{nonsense' }))[0]).toEqual(code('let a;\nb();'));
  });

  test('an address over chosen words makes them a link; anything else replaces them', async () => {
    const { box, blocks } = await typed('the runbook{Control>}a{/Control}');
    paste(box, { 'text/plain': ' https://example.org/r \n' });
    expect(blocks()).toEqual([p(text('the runbook', link('https://example.org/r')))]);
    paste(box, { 'text/plain': 'javascript:alert(1)' });
    expect(toPlainText(doc(...blocks()))).toBe('javascript:alert(1)');
    expect(JSON.stringify(blocks())).not.toContain('href');
  });
});

describe('copied from an editor', () => {
  test.each([
    ['part of an item', bullets(item(p('one two')), item(p('three')))],
    ['tasks', tasks(task(true, p('one two')), task(false, p('three')))],
  ])('%s comes back as it was', async (_, block) => {
    const { box, blocks, handle } = await write(doc(block));
    await userEvent.keyboard('{Control>}a{/Control}');
    const clipboardData = new DataTransfer();
    box.element().dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    expect(clipboardData.getData('text/html')).not.toBe('');
    handle.setDocument(doc(p()));
    handle.focus();
    paste(box, { 'text/html': clipboardData.getData('text/html'), 'text/plain': clipboardData.getData('text/plain') });
    expect(blocks()[0]).toEqual(block);
  });
});

test('A mention that was copied comes back as one, until its person is deleted', async () => {
  const id = newId<'person'>();
  const sentence = p(text('With '), {
    type: 'mention',
    attrs: { sort: 'person', id, label: 'Quilla', intensity: null },
  });
  const { box, blocks, handle } = await write(doc(sentence));
  await userEvent.keyboard('{Control>}a{/Control}');
  const clipboardData = new DataTransfer();
  box.element().dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
  const pasteAgain = (): string => {
    handle.setDocument(doc(p()));
    handle.focus();
    paste(box, { 'text/html': clipboardData.getData('text/html'), 'text/plain': clipboardData.getData('text/plain') });
    return JSON.stringify(blocks());
  };
  expect(pasteAgain()).toContain(id);
  forgetCopied(id);
  const plain = pasteAgain();
  expect(plain).toContain('With');
  expect(plain).not.toContain(id);
});

describe('files', () => {
  const picture = new File(['x'], 'photo.png', { type: 'image/png' });

  test('that are pasted are refused with a reason', async () => {
    const { box, blocks, onNotice } = await write(doc(p('a')));
    paste(box, {}, [picture]);
    expect(onNotice).toHaveBeenCalledOnce();
    expect(onNotice.mock.calls[0]?.[0]).toMatch(/^[A-Z].*\.$/);
    expect(blocks()).toEqual([p('a')]);
  });

  test('that are dropped are refused with a reason, and the page stays', async () => {
    const { box, blocks, onNotice } = await write(doc(p('a')));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(picture);
    const drop = new DragEvent('drop', { dataTransfer, clientX: 200, clientY: 40, bubbles: true, cancelable: true });
    box.element().dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    expect(onNotice).toHaveBeenCalledOnce();
    expect(blocks()).toEqual([p('a')]);
  });
});

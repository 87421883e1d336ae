/** Shapes that other programs put on the clipboard, made into the elements that the schema reads. */

/** The language of a block of code, of all the classes that a highlighter gave it. */
export function codeLanguages(body: HTMLElement): void {
  for (const element of body.querySelectorAll('pre > code')) {
    const language = [...element.classList].find((name) => /^lang(uage)?-[\w+#.-]{1,40}$/.test(name));
    if (language !== undefined) element.className = language.replace(/^lang-/, 'language-');
  }
}

/** A picture is not loaded; what it shows stays as text. */
export function imagesToText(body: HTMLElement): void {
  for (const image of body.querySelectorAll('img')) image.replaceWith(image.alt.trim());
}

/** Bold, italic and struck as word processors write them: in styles. A `b` that says it is not bold is Google Docs'. */
export function stylesToMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[data-look]')) {
    const look = (element.getAttribute('data-look') ?? '').toLowerCase();
    const weight = /font-weight\s*:\s*([\w-]+)/.exec(look)?.[1] ?? '';
    if (['b', 'strong'].includes(element.localName)) {
      if (/^(normal|lighter|[1-4]00)$/.test(weight)) element.replaceWith(...element.childNodes);
    } else if (['span', 'font'].includes(element.localName)) {
      if (/^(bold|bolder|[6-9]00)$/.test(weight)) wrapInside(element, 'strong');
      if (/font-style\s*:\s*(italic|oblique)/.test(look)) wrapInside(element, 'em');
      if (/text-decoration[\w-]*\s*:[^;]*line-through/.test(look)) wrapInside(element, 's');
    }
  }
}

function wrapInside(element: Element, name: string): void {
  const wrap = element.ownerDocument.createElement(name);
  wrap.append(...element.childNodes);
  element.append(wrap);
}

const WORD_ITEM = 'p[data-look*="mso-list:"]';

/** A list that is being built: Word's name and level of it. */
interface OpenList {
  readonly name: string;
  readonly level: number;
  readonly list: HTMLElement;
}

/** Word writes the items of a list as paragraphs with the bullet as text: `mso-list:l0 level2 lfo1`. */
export function officeLists(body: HTMLElement): void {
  for (const first of body.querySelectorAll(WORD_ITEM)) {
    if (!body.contains(first) || first.closest('li') !== null) continue;
    const open: OpenList[] = [];
    let next: Element | null = first;
    while (next?.matches(WORD_ITEM) === true) {
      const paragraph: Element = next;
      next = paragraph.nextElementSibling;
      const list = listFor(paragraph, open);
      const item = paragraph.ownerDocument.createElement('li');
      // The list stands in the paragraph's place before the paragraph moves into it.
      if (list.parentElement === null) placeList(list, paragraph, open);
      list.append(item);
      item.append(paragraph);
    }
  }
}

/** The innermost open list that the item belongs to; a new one where its level is deeper or its list another. */
function listFor(paragraph: Element, open: OpenList[]): HTMLElement {
  const [, name = '', level = '1'] =
    /mso-list:\s*(\S+)\s+level(\d+)/i.exec(paragraph.getAttribute('data-look') ?? '') ?? [];
  const ordered = /^\(?[\da-z]{1,4}[.)]/i.test(takeMarker(paragraph));
  while (isClosedBy(open.at(-1), name, Number(level))) open.pop();
  const innermost = open.at(-1);
  if (innermost?.level === Number(level)) return innermost.list;
  const list = paragraph.ownerDocument.createElement(ordered ? 'ol' : 'ul');
  open.push({ name, level: Number(level), list });
  return list;
}

const isClosedBy = (open: OpenList | undefined, name: string, level: number): boolean =>
  open !== undefined && (open.level > level || (open.level === level && open.name !== name));

function takeMarker(paragraph: Element): string {
  const marks = [...paragraph.querySelectorAll('[data-look*="mso-list:Ignore" i]')];
  const marker = marks.map((mark) => mark.textContent ?? '').join('');
  for (const mark of marks) mark.remove();
  return marker.trim();
}

function placeList(list: HTMLElement, paragraph: Element, open: readonly OpenList[]): void {
  const parent = open.at(-2)?.list.lastElementChild;
  if (parent === undefined || parent === null) paragraph.before(list);
  else parent.append(list);
}

/** Checkboxes of web pages and of Google Docs become tasks; any other control is dropped. */
export function taskItems(body: HTMLElement): void {
  for (const item of body.querySelectorAll('li')) {
    const box = item.querySelector('input[type="checkbox"]');
    const own = box?.closest('li') === item ? box : null;
    if (own === null && item.getAttribute('role') !== 'checkbox' && item.dataset['type'] !== 'taskItem') continue;
    const ticked = own?.hasAttribute('checked') ?? item.getAttribute('aria-checked') === 'true';
    item.dataset['checked'] ??= String(ticked);
    item.dataset['type'] = 'taskItem';
    const list = item.parentElement;
    if (list?.localName === 'ul') list.dataset['type'] = 'taskList';
  }
  for (const list of body.querySelectorAll<HTMLElement>('ul[data-type="taskList"]'))
    for (const item of list.children)
      if (item instanceof HTMLElement && item.localName === 'li') item.dataset['type'] = 'taskItem';
  for (const control of body.querySelectorAll('input')) control.remove();
}

const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, section, article';

/** A table becomes a line for each row, its cells parted by bars. Nothing in a cell is lost but its blocks. */
export function tablesToLines(body: HTMLElement): void {
  // The innermost first, so that a table in a cell is text by the time its row is read.
  for (const table of [...body.querySelectorAll('table')].toReversed()) {
    const lines = [...table.querySelectorAll('caption, tr')].map((row) => {
      const line = body.ownerDocument.createElement('p');
      const cells = row.localName === 'tr' ? [...row.children] : [row];
      for (const [index, cell] of cells.entries()) {
        if (index > 0) line.append(' | ');
        line.append(...inlineParts(cell));
      }
      return line;
    });
    table.replaceWith(...lines);
  }
}

function inlineParts(cell: Element): readonly Node[] {
  for (const block of [...cell.querySelectorAll(BLOCKS)].toReversed()) {
    if (block.previousSibling !== null) block.before(' ');
    if (block.nextSibling !== null) block.after(' ');
    block.replaceWith(...block.childNodes);
  }
  for (const lineBreak of cell.querySelectorAll('br, hr')) lineBreak.replaceWith(' ');
  return [...cell.childNodes];
}

/** Line breaks of a code block are text; those that only stand between blocks are nothing. */
export function tidyBreaks(body: HTMLElement): void {
  for (const lineBreak of body.querySelectorAll('pre br')) lineBreak.replaceWith('\n');
  for (const space of body.querySelectorAll('.Apple-converted-space')) space.replaceWith(' ');
  for (const lineBreak of body.querySelectorAll('br')) {
    const beside = [lineBreak.previousElementSibling, lineBreak.nextElementSibling];
    if (lineBreak.parentElement === body && beside.some((element) => element?.matches(BLOCKS) === true))
      lineBreak.remove();
  }
}

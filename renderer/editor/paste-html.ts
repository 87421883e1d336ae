import DOMPurify, { type Config } from 'dompurify';
import { z } from 'zod';
import { isLiveAddress } from '../../shared/text/links.ts';
import {
  codeLanguages,
  imagesToText,
  officeLists,
  stylesToMarks,
  tablesToLines,
  taskItems,
  tidyBreaks,
} from './paste-sources.ts';
import { COPIED, isCopied } from './copied.ts';
import { schema } from './schema.ts';

/** What is looked at before the schema; the schema then decides what stays. */
const LOOK = {
  // oxfmt-ignore
  ALLOWED_TAGS: [
    'a', 'article', 'b', 'blockquote', 'br', 'caption', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption',
    'figure', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'input', 'li', 'main', 'ol',
    'p', 'pre', 's', 'section', 'span', 'strike', 'strong', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'ul',
  ],
  // oxfmt-ignore
  ALLOWED_ATTR: [
    'alt', 'aria-checked', 'checked', 'class', 'data-checked', 'data-leeway', 'data-look', 'data-pm-slice', 'data-type', 'href', 'role',
    'start', 'type',
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Not an address, though `font-weight:700` looks like one.
  ADD_URI_SAFE_ATTR: ['data-look'],
  RETURN_DOM: true as const,
} satisfies Config;

/** UTF-16 units; beyond it only the text is taken. */
const LARGEST = 8_000_000;

/** Elements inside one another; what is deeper is taken as text. */
const DEEPEST = 64;

/**
 * Pasted or dropped HTML, cleaned: no script, style, picture or other load, links only to https, http and mailto, text
 * kept. Tables become lines, lists of word processors become lists. It is still HTML and goes to the schema next.
 */
export function cleanPastedHtml(html: string): string {
  // With RETURN_DOM it answers the body of the document it parsed.
  const body = DOMPurify.sanitize(withoutNoise(html), LOOK) as HTMLElement;
  if (html.length > LARGEST) return linesOf(body).outerHTML;
  flattenBelow(body, DEEPEST);
  imagesToText(body);
  stylesToMarks(body);
  officeLists(body);
  taskItems(body);
  tablesToLines(body);
  tidyBreaks(body);
  codeLanguages(body);
  dropAttributes(body);
  return body.innerHTML;
}

/**
 * Style elements gone, style and event attributes renamed, in the text of the HTML: a page with a strict content policy
 * reports every one that it parses, even in a document that is never shown. Safety does not depend on this.
 */
function withoutNoise(html: string): string {
  let kept = '';
  let from = 0;
  const lower = html.toLowerCase();
  for (let at = lower.indexOf('<style'); at !== -1; at = lower.indexOf('<style', from)) {
    const end = lower.indexOf('</style', at);
    kept += html.slice(from, at);
    from = end === -1 ? html.length : end;
    if (end === -1) break;
  }
  kept += html.slice(from);
  return kept.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/(?<=[\s"'/])(?:style|on[a-z]+)(?=\s*=)/gi, (name) => (/^s/i.test(name) ? 'data-look' : 'data-off')),
  );
}

function linesOf(body: HTMLElement): HTMLElement {
  const box = body.ownerDocument.createElement('div');
  for (const line of (body.textContent ?? '').split(/\s*\n\s*/)) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.textContent = line;
    box.append(paragraph);
  }
  return box;
}

function flattenBelow(body: HTMLElement, deepest: number): void {
  let level: Element[] = [body];
  for (let depth = 0; depth < deepest; depth++) level = level.flatMap((element) => [...element.children]);
  // Text has no place between the parts of a table: there the whole table becomes text.
  for (const element of level) (element.closest('table') ?? element).replaceWith(element.textContent ?? '');
}

function dropAttributes(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of Array.from(element.attributes))
      if (!mayKeep(element, name, value)) element.removeAttribute(name);
    if (element.localName === 'a' && !element.hasAttribute('href')) element.replaceWith(...element.childNodes);
  }
}

function mayKeep(element: Element, name: string, value: string): boolean {
  switch (name) {
    case 'href':
      return element.localName === 'a' && isLiveAddress(value);
    case 'start':
      return element.localName === 'ol' && /^\d{1,9}$/.test(value);
    case 'class':
      return element.localName === 'code' && /^language-[\w+#.-]{1,40}$/.test(value);
    case 'data-type':
      return (
        (element.localName === 'ul' && value === 'taskList') || (element.localName === 'li' && value === 'taskItem')
      );
    case 'data-checked':
      return element.localName === 'li' && /^(true|false)$/.test(value);
    case COPIED:
      return ['span', 'p', 'sup'].includes(element.localName) && isCopied(value);
    case 'data-pm-slice':
      return isSlice(value);
    default:
      return false;
  }
}

/**
 * How far a part copied from an editor was open at its ends, and the blocks it stood in: `1 1 ["bulletList",null]`.
 * ProseMirror makes those blocks without asking the rules that read HTML, so the schema is asked here.
 */
function isSlice(value: string): boolean {
  const context = /^\d{1,2} \d{1,2}(?: -\d{1,2})? (\[.*\])$/s.exec(value)?.[1];
  if (context === undefined) return false;
  try {
    const parts = sliceContext.parse(JSON.parse(context));
    return parts.every((part, index) => index % 2 === 1 || makes(part, parts[index + 1]));
  } catch {
    // Anything may stand on the clipboard; what is not ours is read as plain HTML.
    return false;
  }
}

const sliceContext = z.array(z.union([z.string(), z.null(), z.record(z.string(), z.unknown())])).max(64);
type SliceContext = z.infer<typeof sliceContext>[number];

/** True where the schema has that block with those attributes; throws where it refuses them. */
function makes(name: SliceContext, attrs: SliceContext | undefined): boolean {
  if (typeof name !== 'string' || typeof attrs === 'string') return false;
  // A record is not a wrapping: only what was copied here brings one, by its word.
  if (name === 'mention' || name === 'markedLine' || name === 'evidence') return false;
  return schema.nodes[name]?.create(attrs) !== undefined;
}

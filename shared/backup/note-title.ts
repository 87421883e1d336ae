import { LIMITS } from '../domain/entry.ts';
import { toPlainText } from '../text/plain-text.ts';
import type { RichNode, RichText } from '../text/rich-text.ts';
import type { NoteKeys } from './note-keys.ts';

export interface NoteTitle {
  readonly title: string | undefined;
  /** Without the heading that became the title. */
  readonly body: RichText;
}

/**
 * A note's title: from its front matter, else its first heading of level 1, else the words of its file name. The
 * heading leaves the text where it opens it and says the title in full; a heading with a link stays, for the address.
 * A title too long for an entry stays in the text.
 */
export function noteTitle(keys: NoteKeys, body: RichText, path: string): NoteTitle {
  const own = keys.find('title');
  const written = typeof own?.value === 'string' || typeof own?.value === 'number' ? oneLine(String(own.value)) : '';
  if (own !== undefined && written !== '' && written.length <= LIMITS.title) {
    keys.use(own.name);
    return { title: written, body: headingText(body.content?.[0]) === written ? withoutFirst(body) : body };
  }
  const index = (body.content ?? []).findIndex((node) => headingText(node) !== undefined);
  const heading = headingText(body.content?.[index]) ?? '';
  if (heading === '') return { title: nameTitle(path), body };
  if (heading.length > LIMITS.title) return { title: undefined, body };
  return { title: heading, body: index === 0 ? withoutFirst(body) : body };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function headingText(node: RichNode | undefined): string | undefined {
  if (node?.type !== 'heading' || node.attrs?.['level'] !== 1) return undefined;
  return oneLine(toPlainText({ type: 'doc', content: [node] })) || undefined;
}

function withoutFirst(body: RichText): RichText {
  const [first, ...rest] = body.content ?? [];
  const hasLink = (first?.content ?? []).some((node) => (node.marks ?? []).some((mark) => mark.type === 'link'));
  if (hasLink) return body;
  return { type: 'doc', content: rest.length === 0 ? [{ type: 'paragraph' }] : rest };
}

const DATES = /\d{4}[-_.]?\d{1,2}[-_.]?\d{1,2}(?:T?\d{4,6})?|\d{8,}/gu;

/** What the file's name says beside the day; undefined where that is no word. */
function nameTitle(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  const words = name.replace(DATES, ' ');
  const spaced = words.trim().includes(' ') ? words : words.replace(/[-_]+/gu, ' ');
  const title = oneLine(spaced).replace(/^[\s\p{P}]+|[\s\-_.,]+$/gu, '');
  return /\p{L}{2}/u.test(title) && title.length <= LIMITS.title ? title : undefined;
}

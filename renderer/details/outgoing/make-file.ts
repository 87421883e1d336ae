import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { contentOf, toReadableMarkdown } from '../../../shared/outgoing/content.ts';
import type { MadeFile } from '../../client/use-export.ts';

export const FORMATS = { docx: 'Word', html: 'HTML', md: 'Markdown' } as const;
export type Format = keyof typeof FORMATS;

/** The name of a file of that title, as every system takes it. */
export const fileNameOf = (title: string, ending: string): string => `${nameOf(title)}.${ending}`;

export interface Outgone {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly body: RichText;
}

/** A document for others as a file. What writes Word and HTML is read when it is first needed. */
export async function makeFile({ title, subtitle, body }: Outgone, format: Format): Promise<MadeFile> {
  const content = contentOf({ title, subtitle, body });
  const name = fileNameOf(title, format);
  switch (format) {
    case 'docx': {
      const { toDocx } = await import('../../../shared/outgoing/to-docx.ts');
      return { name, bytes: await toDocx(content) };
    }
    case 'html': {
      const { toHtmlFile } = await import('../../../shared/outgoing/to-html.ts');
      return { name, bytes: encoded(toHtmlFile(content)) };
    }
    default:
      return { name, bytes: encoded(toReadableMarkdown(content)) };
  }
}

/** The same for the clipboard, formatted and plain. */
export async function makeRich(outgone: Outgone): Promise<{ readonly html: string; readonly text: string }> {
  const { toHtmlFragment } = await import('../../../shared/outgoing/to-html.ts');
  const content = contentOf(outgone);
  return { html: toHtmlFragment(content), text: toReadableMarkdown(content) };
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What every system takes for the name of a file. */
function nameOf(title: string): string {
  const words = title
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[. ]+$/u, '')
    .slice(0, 80);
  return words === '' ? 'Leeway' : words;
}

/** A readable file in Markdown as another form of it; its first heading is the title. */
export async function convertFile({ name, bytes }: MadeFile, format: Exclude<Format, 'md'>): Promise<MadeFile> {
  const { fromMarkdown } = await import('../../../shared/text/from-markdown.ts');
  const { content = [] } = fromMarkdown(new TextDecoder().decode(bytes));
  const [first, ...rest] = content;
  const isTitled = first?.type === 'heading';
  const title = isTitled ? toPlainText({ type: 'doc', content: [first] }).trim() : '';
  const body: RichText = { type: 'doc', content: isTitled ? rest : content };
  const made = await makeFile({ title: title === '' ? 'Leeway' : title, subtitle: undefined, body }, format);
  return { name: name.replace(/\.md$/u, `.${format}`), bytes: made.bytes };
}

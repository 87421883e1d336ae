import { normalise } from './normalise.ts';
import type { RichText } from './rich-text.ts';

/** Lines beyond which an editor is better served by one block of code than by a break for each. */
const MAX_LINES = 20_000;

/**
 * A document that says the text as it stands: an empty line parts paragraphs, every other line end is kept as a break.
 *
 * @param text with `\n` line ends
 */
export function fromPlainText(text: string): RichText {
  const lines = text.trimEnd().split('\n');
  if (lines.length > MAX_LINES)
    return normalise({
      type: 'doc',
      content: [{ type: 'codeBlock', content: [{ type: 'text', text: lines.join('\n') }] }],
    });
  const paragraphs = text
    .trimEnd()
    .replace(/^(?:[ \t]*\n)+/u, '')
    .split(/\n(?:[ \t]*\n)+/u);
  return normalise({
    type: 'doc',
    content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: breaks(paragraph) })),
  });
}

const breaks = (paragraph: string): RichText['content'] & object =>
  paragraph
    .split('\n')
    .flatMap((line) => [{ type: 'hardBreak' }, { type: 'text', text: line }])
    .slice(1);

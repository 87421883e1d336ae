import { mentionNode } from '../../../shared/text/mention-link.ts';
import type { RichNode } from '../../../shared/text/rich-text.ts';
import type { ReviewItem } from '../../vault/api.ts';

/** What says that the words before it stand on a piece of evidence. */
export const markOf = ({ record, id }: Pick<ReviewItem, 'record' | 'id'>): RichNode => ({
  type: 'evidence',
  attrs: { record, id },
});

/** The words of a piece of evidence as a quotation that stands on it, with credit to whom it shipped by. */
export function quotationOf(
  item: ReviewItem,
  words: readonly RichNode[],
  nameOf: (person: string) => string,
): RichNode {
  const credit: readonly RichNode[] =
    item.credit.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            content: [
              text('Shipped by '),
              ...item.credit.flatMap((id, at): readonly RichNode[] => [
                ...(at === 0 ? [] : [text(at === item.credit.length - 1 ? ' and ' : ', ')]),
                mentionNode({ sort: 'person', id, label: nameOf(id) }),
              ]),
              text('.'),
            ],
          },
        ];
  return { type: 'blockquote', content: withMark([...words, ...credit], item) };
}

/** The same where it has no text but a few words. */
export const lineOf = (words: string): RichNode => ({ type: 'paragraph', content: [text(words)] });

const text = (words: string): RichNode => ({ type: 'text', text: words });

/** The blocks with the mark at the end of the last line. */
function withMark(blocks: readonly RichNode[], item: ReviewItem): readonly RichNode[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return [...blocks, { type: 'paragraph', content: [markOf(item)] }];
  return [...blocks.slice(0, -1), { ...last, content: [...(last.content ?? []), markOf(item)] }];
}

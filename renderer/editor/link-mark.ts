import { Mark, mergeAttributes } from '@tiptap/core';
import { isLiveAddress } from '../../shared/text/links.ts';

/**
 * A link: `{href}` and nothing else. It is never made by itself from typed text and never opens anything. An address
 * that may not be followed (a relative one from an imported file) is kept in the document, but not put into the page.
 */
export const LinkMark = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  exitable: true,
  addAttributes: () => ({
    href: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('href') ?? '',
      validate: 'string',
    },
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isLiveAddress(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', linkAttributes(HTMLAttributes['href']), 0],
});

/** The attributes of a link's element: the whole address on hover, and a `href` only where it is safe. */
export function linkAttributes(href: unknown): Record<string, string> {
  if (typeof href !== 'string') return {};
  return isLiveAddress(href)
    ? mergeAttributes({ href, title: href, rel: 'noopener noreferrer nofollow', draggable: 'false' })
    : { title: href };
}

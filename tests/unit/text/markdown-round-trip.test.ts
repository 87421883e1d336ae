import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';
import { normalise } from '../../../shared/text/normalise.ts';
import { toMarkdown } from '../../../shared/text/to-markdown.ts';
import { arbitraryDocument, TRAPS } from './arbitrary-document.ts';

const RUNS = Number(process.env['LEEWAY_RUNS'] ?? 1500);

describe('a document written as Markdown', () => {
  it('comes back as the same document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(fromMarkdown(toMarkdown(document))).toEqual(normalise(document));
      }),
      { numRuns: RUNS },
    );
  });

  it('is normalised in one step', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const once = normalise(document);
        expect(normalise(once)).toEqual(once);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(TRAPS)('keeps the paragraph %j', (trap) => {
    const document = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: trap }] }],
    } as const;
    expect(fromMarkdown(toMarkdown(document))).toEqual(normalise(document));
  });
});

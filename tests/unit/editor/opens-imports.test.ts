import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openForEditing } from '../../../renderer/editor/document.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';
import { evidenceOf, markedLineOf, mentionOf } from '../../../shared/domain/mentions.ts';
import { type RichNode, unknownTypes } from '../../../shared/text/rich-text.ts';
import { toMarkdown } from '../../../shared/text/to-markdown.ts';
import { arbitraryDocument } from '../text/arbitrary-document.ts';

describe('what Markdown brings in', () => {
  test('can be edited, and is opened as it is', () => {
    fc.assert(
      fc.property(arbitraryDocument, (written) => {
        const imported = fromMarkdown(toMarkdown(written));
        // What a newer version wrote is shown and not edited.
        fc.pre(unknownTypes(imported).length === 0 && !hasStrangeRecord(imported));
        expect(openForEditing(imported)).toEqual(imported);
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether a mention, a marked line or what words stand on is none that this version knows, or not a whole one. */
const hasStrangeRecord = (node: RichNode): boolean =>
  (node.type === 'markedLine' && markedLineOf(node) === undefined) ||
  (node.type === 'evidence' && evidenceOf(node) === undefined) ||
  (node.type === 'mention' && mentionOf(node) === undefined) ||
  (node.content ?? []).some(hasStrangeRecord);

/** Real minutes, eleven years of them; they lie beside the checkout of those who have them. */
const MINUTES = new URL('../../../../shared/data/tsc-minutes/', import.meta.url);

describe.skipIf(!existsSync(MINUTES))('real minutes', () => {
  test('can be edited, and are opened as they are', () => {
    const names = existsSync(MINUTES) ? readdirSync(MINUTES).filter((name) => name.endsWith('.md')) : [];
    // Every tenth: reading all of the Markdown takes half a minute.
    const some = names.filter((_, index) => index % 10 === 0);
    expect(some.length).toBeGreaterThan(30);
    for (const name of some) {
      const imported = fromMarkdown(readFileSync(new URL(name, MINUTES), 'utf8'));
      expect({ name, opened: openForEditing(imported) }).toEqual({ name, opened: imported });
    }
  });
});

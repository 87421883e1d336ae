import { resolve } from 'node:path';

/**
 * Packages whose form for browsers needs a document, which the journal's worker does not have. A bundler takes that form
 * for a worker as well: these name the one that works everywhere.
 */
export const workerAlias = (root: string): Readonly<Record<string, string>> => ({
  'decode-named-character-reference': resolve(root, 'node_modules/decode-named-character-reference/index.js'),
});

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Another program that reads the documents that Leeway writes, where this computer has it. */
const PANDOC = process.env['LEEWAY_PANDOC'] ?? '/usr/bin/pandoc';

export const hasPandoc = (): boolean => existsSync(PANDOC);

/** GitHub's Markdown without bare addresses, with which pandoc 2.17 misreads `&#x20;`. */
const READERS = {
  docx: 'docx',
  html: 'html',
  markdown: 'commonmark+pipe_tables+strikeout+task_lists',
} as const;

/** What pandoc reads in a file, written anew in another format. Fails where it cannot read the file, or warns. */
export function readBack(file: Uint8Array | string, from: keyof typeof READERS, to: 'plain' | 'gfm'): string {
  // Word's title is a fact about the document and is written only with these.
  const facts = from === 'docx' ? ['--standalone'] : [];
  const { status, stdout, stderr } = spawnSync(PANDOC, ['--from', READERS[from], '--to', to, '--wrap=none', ...facts], {
    input: file,
    maxBuffer: 1 << 28,
  });
  if (status !== 0 || stderr.length > 0) throw new Error(`pandoc could not read it: ${stderr.toString()}`);
  return stdout.toString();
}

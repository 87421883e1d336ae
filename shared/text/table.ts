import type { Table } from 'mdast';
import { parseMarkdown } from './markdown-processor.ts';

/** The language of the code that keeps a table's source. */
export const TABLE = 'table';

/**
 * The lines of a table as the file has them, without what stands before them in a quote or a list.
 *
 * @param source the text that was parsed
 */
export function tableSource(table: Table, source: string): string {
  const rows = table.children.map((row) => source.slice(row.position?.start.offset, row.position?.end.offset).trim());
  const [head = '', ...body] = rows;
  return [head, delimiterOf(table, source), ...body].join('\n');
}

/** True where the text, read as Markdown, is one table and the table's source is exactly this text. */
export function isTableSource(text: string): boolean {
  const [block, ...rest] = parseMarkdown(text).children;
  return block?.type === 'table' && rest.length === 0 && tableSource(block, text) === text;
}

/** The line under the head has no node of its own. Nothing in it can begin like a quote's marker. */
function delimiterOf(table: Table, source: string): string {
  const afterHead = source.slice(table.children[0]?.position?.end.offset);
  const line = /[^\n\r]*(?:\r\n|[\n\r])([^\n\r]*)/u.exec(afterHead)?.[1] ?? '';
  return line.replace(/^[\t >]+/u, '').trim();
}

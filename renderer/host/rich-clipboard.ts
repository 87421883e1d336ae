import type { HostResult } from '../../shared/host/host.ts';
import { done, refused } from './results.ts';

/** Both hosts let their page write to the clipboard, and clean the HTML on the way. */
export async function writeRich(html: string, text: string): Promise<HostResult> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': as('text/html', html), 'text/plain': as('text/plain', text) }),
    ]);
    return done;
  } catch {
    return refused('denied', 'The text was not copied: the clipboard was not free or not allowed. Copy again.');
  }
}

const as = (type: string, content: string): Blob => new Blob([content], { type });

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { toPlainText } from '../../shared/text/plain-text.ts';
import { richTextSchema } from '../../shared/text/rich-text.ts';
import { flushAutosaves, unsavedValues } from '../editor/autosave.ts';
import { FLUSH_LIMIT_MS } from './session/lock.ts';

/**
 * The texts in this window that are not on disk and cannot be saved now; undefined while that is being tried, two
 * seconds at most. For a screen in the place of the editors that held them.
 */
export function useUnsaved(): readonly string[] | undefined {
  const [texts, setTexts] = useState<readonly string[]>();
  useEffect(() => {
    const look = (): void => setTexts(unsavedValues().flatMap(textOf));
    // A worker that failed does not answer: what is being saved then hangs.
    const timer = setTimeout(look, FLUSH_LIMIT_MS);
    void flushAutosaves().then(look);
    return () => clearTimeout(timer);
  }, []);
  return texts;
}

/** What editors save: a whole entry or draft, or the parts of one that were changed. */
const written = z.object({ title: z.string().optional(), body: richTextSchema.optional() });

function textOf(value: unknown): readonly string[] {
  const { title = '', body } = written.safeParse(value).data ?? {};
  const text = [title, body === undefined ? '' : toPlainText(body)].join('\n').trim();
  return text === '' ? [] : [text];
}

import { LIMITS } from '../domain/entry.ts';
import type { RichText } from '../text/rich-text.ts';
import { tagsInText, tagsInValue, unique } from './find-tags.ts';
import type { NoteKeys } from './note-keys.ts';

export interface NoteTags {
  readonly tags: readonly string[];
  /** One sentence each. */
  readonly problems: readonly string[];
}

/** Tags from the front matter and from the text; at most as many and as long as an entry takes. */
export function noteTags(keys: NoteKeys, body: RichText): NoteTags {
  const written = ['tags', 'tag', 'keywords'].flatMap((name) => {
    const entry = keys.find(name);
    const tags = tagsInValue(entry?.value);
    if (entry !== undefined && tags.length > 0) keys.use(entry.name);
    return tags;
  });
  const all = unique([...written, ...tagsInText(body)]);
  const fitting = all.filter((tag) => tag.length <= LIMITS.tag);
  const long = all.length > fitting.length ? [`Tags longer than ${LIMITS.tag} characters are left out.`] : [];
  const many =
    fitting.length > LIMITS.tags ? [`Only the first ${LIMITS.tags} of its ${fitting.length} tags are kept.`] : [];
  return { tags: fitting.slice(0, LIMITS.tags), problems: [...long, ...many] };
}

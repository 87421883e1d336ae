import { useEffect, useMemo, useState } from 'react';
import { createHintFinder, type Hint, wordsToCareAbout } from '../../shared/care/find-hints.ts';
import { foldWords } from '../../shared/care/fold-words.ts';
import { linksOf } from '../../shared/domain/entry-links.ts';
import type { EntryFields } from '../../shared/domain/entry.ts';
import { textsIn } from '../../shared/domain/kinds/registry.ts';
import { useQuery } from '../client/use-query.ts';
import { useSubjects } from '../client/use-subjects.ts';

/** What of an entry is looked at. */
export type Hinted = Pick<EntryFields, 'kind' | 'details' | 'body' | 'people' | 'hintsSeen'>;

/** Quiet time after the last change: nobody is asked in the middle of a sentence. */
const PAUSE_MS = 800;

/**
 * The words of an entry that deserve a second look and were not dismissed in it. An entry is looked at where it is about
 * somebody: a one-on-one, an observation, or one that names a person; the same words about a program mean nothing.
 */
export function useHints(fields: Hinted): readonly Hint[] {
  const { data: settings } = useQuery(['settings'], (vault) => vault.settings(), []);
  const people = useSubjects('person');
  const changed = settings?.hintWords;
  const find = useMemo(() => createHintFinder(changed ?? {}), [changed]);
  const names = useMemo(
    () => (people ?? []).flatMap(({ record: { name, nicknames } }) => [name].concat(nicknames)),
    [people],
  );
  const [found, setFound] = useState<readonly Hint[]>([]);
  const { kind, details, body, people: about } = fields;
  useEffect(() => {
    const look = (): void => {
      const text = [wordsToCareAbout(body), ...textsIn({ kind, details })].join('\n');
      const isAboutSomebody =
        kind === 'oneOnOne' ||
        kind === 'trust' ||
        linksOf({ kind, details, body, people: about, areas: [], tensions: [] }).people.length > 0 ||
        namesSomebody(text, names);
      setFound(isAboutSomebody ? find(text, names) : []);
    };
    const timer = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [find, names, kind, details, body, about]);
  const seen = fields.hintsSeen ?? [];
  return found.filter(({ word }) => !seen.includes(word));
}

function namesSomebody(text: string, names: readonly string[]): boolean {
  const words = ` ${foldWords(text)} `;
  return names.some((name) => words.includes(` ${foldWords(name)} `));
}

import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { HeadingFields } from '../../../shared/domain/heading.ts';
import { whyNot } from '../../client/error-words.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useSaveSubject } from '../../details/use-save-subject.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import type { SubjectWithRev, VaultError } from '../../vault/api.ts';

type Heading = SubjectWithRev<'heading'>;
/** What a lead says of a heading: the words, and what they belong to. */
export type HeadingWords = Pick<HeadingFields, 'text' | 'area' | 'rule'>;

/** The headings, newest first, and what can be done with them. Each answers whether it was done, and says why not. */
export function useHeadings(today: LocalDate) {
  const vault = useVault();
  const toasts = useToasts();
  const undoHere = useUndoHere();
  const deeds = useSaveSubject('heading');
  const headings = (useSubjects('heading') ?? []).toSorted((a, b) => (a.record.setOn < b.record.setOn ? 1 : -1));

  const told = async (doing: string, outcome: Promise<Result<unknown, VaultError>>): Promise<boolean> => {
    const done = await outcome;
    if (!done.ok) toasts.show({ text: `${doing} ${whyNot(done.error)}`, tone: 'failed' });
    return done.ok;
  };
  const save = ({ record, rev }: Heading, patch: Partial<HeadingFields>): Promise<boolean> =>
    told('The heading was not changed.', vault.saveSubject('heading', record.id, rev, patch));

  return {
    headings,
    set: (words: HeadingWords) =>
      told('The heading was not set.', vault.createSubject('heading', { ...words, setOn: today })),
    edit: (heading: Heading, words: HeadingWords) => deeds.save(heading, words, 'Heading changed'),
    end: (heading: Heading) => save(heading, { endedOn: today }),
    resume: (heading: Heading) => save(heading, { setOn: today, endedOn: undefined }),
    remove: async ({ record: { id } }: Heading) => {
      if (!(await told('The heading was not deleted.', vault.moveToTrash([id])))) return;
      undoHere('Heading moved to trash', () => void told('It was not put back.', vault.restoreFromTrash([id])));
    },
  };
}

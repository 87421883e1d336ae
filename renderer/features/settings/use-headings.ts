import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { HeadingFields } from '../../../shared/domain/heading.ts';
import { whyNot } from '../../client/error-words.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import type { SubjectWithRev, VaultError } from '../../vault/api.ts';

type Heading = SubjectWithRev<'heading'>;

/** The headings, newest first, and what can be done with them. Each answers whether it was done, and says why not. */
export function useHeadings(today: LocalDate) {
  const vault = useVault();
  const toasts = useToasts();
  const undoHere = useUndoHere();
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
    set: (text: string) => told('The heading was not set.', vault.createSubject('heading', { text, setOn: today })),
    end: (heading: Heading) => save(heading, { endedOn: today }),
    resume: (heading: Heading) => save(heading, { setOn: today, endedOn: undefined }),
    remove: async ({ record: { id } }: Heading) => {
      if (!(await told('The heading was not deleted.', vault.moveToTrash([id])))) return;
      undoHere('Heading moved to trash', () => void told('It was not put back.', vault.restoreFromTrash([id])));
    },
  };
}

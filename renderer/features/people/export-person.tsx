import { Braces, FileText, FileType, Globe } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { ok } from '../../../shared/base/result.ts';
import { unreachable } from '../../../shared/base/assert.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { type ExportStep, type ExportWork, type MadeFile, useExport } from '../../client/use-export.ts';
import { convertFile } from '../../details/outgoing/make-file.ts';
import { ExportActions } from '../../details/export-actions.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { type CardChoice, ChoiceCards } from '../../ui/choice-cards.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { ReadableWarning } from '../../ui/readable-warning.tsx';
import { capitalised, counted, figures } from '../../../shared/words/counts.ts';
import styles from './export-person.module.css';

interface ExportPersonProps {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly onClose: () => void;
}

interface Choice {
  readonly format: 'markdown' | 'html' | 'docx' | 'json';
  readonly withPrivate: boolean;
}
interface PersonFile extends MadeFile {
  readonly entries: number;
  readonly left: number;
}

/** What the journal holds about one person, as a file to hand to them. */
export function ExportPerson({ person, onClose }: ExportPersonProps) {
  const { id, name } = person;
  const [choice, setChoice] = useState<Choice>({ format: 'markdown', withPrivate: false });
  const work = useMemo(
    (): ExportWork<Choice, PersonFile> => ({
      make: async (vault, { format, withPrivate }, progress) => {
        const written = format === 'json' ? 'json' : 'markdown';
        const made = await vault.exportPerson(id, { format: written, withPrivate }, progress);
        if (!made.ok || format === 'json' || format === 'markdown') return made;
        return ok({ ...made.value, ...(await convertFile(made.value, format)) });
      },
      cancel: (vault) => vault.cancelPersonExport(),
    }),
    [id],
  );
  const run = useExport(work);
  const { at } = run;
  return (
    <Dialog
      open
      size="medium"
      role={at.step === 'choose' || at.step === 'done' ? 'dialog' : 'alertdialog'}
      title={at.step === 'done' ? 'Exported' : `Export what concerns ${name}`}
      onClose={onClose}
      actions={<ExportActions run={run} choice={choice} onClose={onClose} />}
    >
      <Step at={at} choice={choice} onChoice={setChoice} />
    </Dialog>
  );
}

const FORMATS: readonly CardChoice<Choice['format']>[] = [
  { value: 'docx', icon: FileType, title: 'Word', about: 'One text to read, print or hand over.' },
  { value: 'html', icon: Globe, title: 'HTML', about: 'The same for a browser.' },
  { value: 'markdown', icon: FileText, title: 'Markdown', about: 'The same for an editor of plain text.' },
  { value: 'json', icon: Braces, title: 'JSON', about: 'The same for programs.' },
];

interface StepProps {
  readonly at: ExportStep<PersonFile>;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

function Step({ at, choice, onChoice }: StepProps): ReactNode {
  switch (at.step) {
    case 'choose':
      return (
        <>
          <p>
            Their record, the entries about them, promises, tensions and areas. Others are named by what they are to
            you; of entries about somebody else, only the passages that name this person are there. Earlier versions,
            the draft and the trash are not.
          </p>
          <ChoiceCards
            label="Form of the file"
            choices={FORMATS}
            value={choice.format}
            onChange={(format) => onChoice({ ...choice, format })}
          />
          <Checkbox
            label="With entries that are marked private"
            checked={choice.withPrivate}
            onChange={(withPrivate) => onChoice({ ...choice, withPrivate })}
          />
          <ReadableWarning>
            The file is not encrypted: anybody can read it. Read it yourself before you hand it over. What happened may
            still tell who the others are.
          </ReadableWarning>
          <ErrorWords text={at.problem} />
        </>
      );
    case 'writing':
      return (
        <div className={styles.progress}>
          <ProgressBar
            label="Reading what concerns them"
            {...at.progress}
            note={at.progress.total === 0 ? undefined : `${figures(at.progress.done)} of ${figures(at.progress.total)}`}
          />
        </div>
      );
    case 'saving':
      return <p>Choose where it goes.</p>;
    case 'done':
      return (
        <>
          <p>
            {capitalised(counted(at.file.entries, 'entry', 'entries'))}, readable by anybody.{' '}
            {at.file.left === 0
              ? 'No private entry was left out.'
              : `${capitalised(counted(at.file.left, 'private entry was', 'private entries were'))} left out.`}
          </p>
          <p className={styles.where}>{at.where}</p>
        </>
      );
    default:
      return unreachable(at);
  }
}

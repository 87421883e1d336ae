import { Braces, FileArchive } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { unreachable } from '../../../shared/base/assert.ts';
import { type ExportStep, type ExportWork, type MadeFile, useExport } from '../../client/use-export.ts';
import { ExportActions } from '../../details/export-actions.tsx';
import { type CardChoice, ChoiceCards } from '../../ui/choice-cards.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { ReadableWarning } from '../../ui/readable-warning.tsx';
import { byteSize, figures } from '../../../shared/words/counts.ts';
import styles from './transfer.module.css';

export interface ExportDialogProps {
  readonly onClose: () => void;
}

type ExportFormat = 'markdown' | 'json';

const WORK: ExportWork<ExportFormat, MadeFile> = {
  make: (vault, format, progress) => vault.exportAll(format, progress),
  cancel: (vault) => vault.cancelExport(),
};

/** Takes everything out into one file that needs no Leeway to be read. */
export function ExportDialog({ onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const run = useExport(WORK);
  const { at } = run;
  return (
    <Dialog
      open
      size="medium"
      role={at.step === 'choose' || at.step === 'done' ? 'dialog' : 'alertdialog'}
      onClose={onClose}
      title={TITLES[at.step]}
      actions={<ExportActions run={run} choice={format} onClose={onClose} />}
    >
      <Step at={at} format={format} onFormat={setFormat} />
    </Dialog>
  );
}

const FORMATS: readonly CardChoice<ExportFormat>[] = [
  {
    value: 'markdown',
    icon: FileArchive,
    title: 'Markdown, in a ZIP',
    about: 'One file an entry. Other journals and editors open it.',
  },
  {
    value: 'json',
    icon: Braces,
    title: 'Complete, as JSON',
    about: 'Also earlier versions, the trash and settings. For Leeway, and for programs.',
  },
];

const TITLES: { readonly [S in ExportStep['step']]: string } = {
  choose: 'Export everything',
  writing: 'Writing the file',
  saving: 'Saving the file',
  done: 'Exported',
};

interface StepProps {
  readonly at: ExportStep;
  readonly format: ExportFormat;
  readonly onFormat: (format: ExportFormat) => void;
}

function Step({ at, format, onFormat }: StepProps): ReactNode {
  switch (at.step) {
    case 'choose':
      return (
        <>
          <ChoiceCards label="Form of the file" choices={FORMATS} value={format} onChange={onFormat} />
          <ReadableWarning>
            The file is not encrypted. Whoever gets hold of it can read everything you wrote. Keep it where only you
            are, and delete it when you no longer need it.
          </ReadableWarning>
          <div className={styles.error}>
            <ErrorWords text={at.problem} />
          </div>
        </>
      );
    case 'writing':
      return (
        <div className={styles.progress}>
          <ProgressBar
            label="Reading and writing entries"
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
          <p>The whole journal, {byteSize(at.file.bytes.length)}, readable by anybody:</p>
          <p className={styles.where}>{at.where}</p>
        </>
      );
    default:
      return unreachable(at);
  }
}

import { FileText, Folder } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { capitalised, counted, figures } from '../../../shared/words/counts.ts';
import type { Progress } from '../../vault/api.ts';
import { ImportPreviewView } from './import-preview.tsx';
import { type Import, type ImportStep, useImport } from './use-import.ts';
import { useUndoImport } from './use-undo-import.ts';
import cards from '../../ui/choice-cards.module.css';
import styles from './transfer.module.css';

export interface ImportDialogProps {
  readonly onClose: () => void;
}

/** Brings files in: choose, look, add. Until the last step nothing is written. */
export function ImportDialog({ onClose }: ImportDialogProps) {
  const toasts = useToasts();
  const undo = useUndoImport();
  const run = useImport();
  const { at } = run;
  const close = (): void => {
    // Stop ends it and says so; a dialog that goes by itself would not.
    if (at.step === 'adding' || at.step === 'stopping') return;
    if (at.step === 'done') toasts.undo(addedWords(at.added), () => void undo(at.id));
    onClose();
  };
  return (
    <Dialog
      open
      size="medium"
      role={at.step === 'choose' ? 'dialog' : 'alertdialog'}
      onClose={close}
      title={titleOf(at)}
      actions={<Actions run={run} onClose={close} />}
    >
      <Step run={run} />
    </Dialog>
  );
}

const addedWords = (entries: number): string =>
  entries === 0 ? 'Records added' : `${capitalised(counted(entries, 'entry', 'entries'))} added`;

function titleOf(at: ImportStep): string {
  switch (at.step) {
    case 'choose':
      return 'Import';
    case 'preview':
      return `From ${at.preview.source}`;
    case 'done':
      return 'Import finished';
    case 'adding':
      return 'Adding entries';
    case 'stopping':
      return 'Stopping';
    default:
      return 'Reading files';
  }
}

function Step({ run }: { readonly run: Import }): ReactNode {
  const { at } = run;
  switch (at.step) {
    case 'choose':
      return <Choose run={run} problem={at.problem} />;
    case 'reading':
      return <Under label="Reading files" {...at.progress} />;
    case 'understanding':
      return <Under label="Finding days, titles and tags" {...at.progress} />;
    case 'adding':
      return <Under label="Sealing and saving" {...at.progress} />;
    case 'stopping':
      return <p>What was begun is taken back.</p>;
    case 'preview':
      return (
        <>
          <ErrorWords text={at.cut} />
          <ImportPreviewView preview={at.preview} />
          <div className={styles.error}>
            <ErrorWords text={at.problem === undefined ? undefined : `Nothing was added. ${at.problem}`} />
          </div>
        </>
      );
    default:
      return (
        <p>
          {at.added === 0 ? 'What was found is' : capitalised(counted(at.added, 'entry is', 'entries are'))} in the
          journal now. If it is not what you wanted, it can be taken back as one, here and later in Settings.
        </p>
      );
  }
}

function Choose({ run, problem }: { readonly run: Import; readonly problem: string | undefined }) {
  return (
    <>
      <p>Markdown or plain text, one entry a file. Nothing is added before you have seen what was found.</p>
      <div className={cards.choices}>
        <AriaButton className={cx(cards.choice)} onPress={() => void run.chooseFolder()}>
          <Icon of={Folder} />
          <b>A folder</b>
          <small>With everything in it, folders too</small>
        </AriaButton>
        <AriaButton className={cx(cards.choice)} onPress={() => void run.chooseFiles()}>
          <Icon of={FileText} />
          <b>Files or a ZIP</b>
          <small>One or many; also what Leeway exported</small>
        </AriaButton>
      </div>
      <div className={styles.error}>
        <ErrorWords text={problem} />
      </div>
    </>
  );
}

const Under = ({ label, done, total }: Progress & { readonly label: string }) => (
  <div className={styles.progress}>
    <ProgressBar
      label={label}
      done={done}
      total={total}
      note={total === 0 ? undefined : `${figures(done)} of ${figures(total)}`}
    />
  </div>
);

function Actions({ run, onClose }: { readonly run: Import; readonly onClose: () => void }): ReactNode {
  const { at } = run;
  switch (at.step) {
    case 'choose':
      return (
        <Button size="small" onPress={onClose}>
          Close
        </Button>
      );
    case 'reading':
    case 'understanding':
    case 'adding':
      return (
        <Button size="small" onPress={run.stop}>
          Stop
        </Button>
      );
    case 'stopping':
      return null;
    case 'preview': {
      const { additions, subjects } = at.preview;
      return (
        <>
          <Button size="small" onPress={run.startOver}>
            Choose others
          </Button>
          {additions + subjects === 0 ? (
            <Button size="small" look="primary" onPress={onClose}>
              Close
            </Button>
          ) : (
            <Button size="small" look="primary" onPress={() => void run.add()}>
              Add {additions === 0 ? counted(subjects, 'record', 'records') : counted(additions, 'entry', 'entries')}
            </Button>
          )}
        </>
      );
    }
    default:
      return (
        <Button size="small" look="primary" onPress={onClose}>
          Done
        </Button>
      );
  }
}

import { useState } from 'react';
import type { ImportRun } from '../../../shared/domain/records.ts';
import { useQuery } from '../../client/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import { shortInstant } from '../../../shared/words/days.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { useUndoImport } from './use-undo-import.ts';

/** Import and export, in Settings. */
export function TransferSection() {
  const [shown, setShown] = useState<'import' | 'export'>();
  const [asking, setAsking] = useState<ImportRun>();
  const imports = useQuery(['imports'], (vault) => vault.imports(), []);
  const done = (imports.data ?? []).filter((run) => run.state === 'done');
  const close = (): void => setShown(undefined);
  return (
    <>
      <SettingGroup title="Import">
        <Setting
          title="Bring Markdown in"
          control={
            <Button size="small" onPress={() => setShown('import')}>
              Import…
            </Button>
          }
        >
          A folder, files or a ZIP. You see what was found before anything is added.
        </Setting>
      </SettingGroup>
      {done.length === 0 ? null : <PastImports runs={done} onTakeBack={setAsking} />}
      <SettingGroup title="Export">
        <Setting
          title="Take everything out"
          control={
            <Button size="small" onPress={() => setShown('export')}>
              Export…
            </Button>
          }
        >
          Markdown or complete JSON, in one file that anybody can read.
        </Setting>
      </SettingGroup>
      {shown === 'import' ? <ImportDialog onClose={close} /> : null}
      {shown === 'export' ? <ExportDialog onClose={close} /> : null}
      {asking === undefined ? null : <TakeBack run={asking} onClose={() => setAsking(undefined)} />}
    </>
  );
}

interface PastImportsProps {
  readonly runs: readonly ImportRun[];
  readonly onTakeBack: (run: ImportRun) => void;
}

function PastImports({ runs, onTakeBack }: PastImportsProps) {
  const today = useToday();
  return (
    <SettingGroup title="Earlier imports">
      {runs.map((run) => (
        <Setting
          key={run.id}
          title={run.source}
          control={
            <Button size="small" look="quiet" aria-label={`Take back ${run.source}`} onPress={() => onTakeBack(run)}>
              Take back…
            </Button>
          }
        >
          {capitalised(counted(run.count, 'entry', 'entries'))}. {shortInstant(run.createdAt, today)}
        </Setting>
      ))}
    </SettingGroup>
  );
}

const nothing = (): void => undefined;

function TakeBack({ run, onClose }: { readonly run: ImportRun; readonly onClose: () => void }) {
  const undo = useUndoImport();
  const [busy, setBusy] = useState(false);
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    await undo(run.id);
    setBusy(false);
    onClose();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      onClose={busy ? nothing : onClose}
      title="Take this import back?"
      actions={
        <>
          <Button size="small" isDisabled={busy} onPress={onClose}>
            Keep it
          </Button>
          <Button size="small" look="danger" busy={busy} busyLabel="Taking back…" onPress={() => void takeBack()}>
            Take back
          </Button>
        </>
      }
    >
      <p>
        {capitalised(counted(run.count, 'entry', 'entries'))} came from {run.source}. Those you have not touched since
        are deleted for good; they can be imported again. Those you changed go to the trash.
      </p>
    </Dialog>
  );
}

import { useEffect, useRef, useState } from 'react';
import type { ImportId } from '../../../shared/base/ids.ts';
import type { ImportPreview } from '../../../shared/backup/import-types.ts';
import type { PickedFile } from '../../../shared/host/host.ts';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useVault } from '../../client/vault-context.tsx';
import { tallied } from '../../../shared/words/counts.ts';
import type { Progress } from '../../vault/api.ts';
import { readFiles, type Stop } from './read-files.ts';

export type ImportStep =
  | { readonly step: 'choose'; readonly problem?: string | undefined }
  | { readonly step: 'reading' | 'understanding' | 'adding'; readonly progress: Progress }
  | { readonly step: 'stopping' }
  | {
      readonly step: 'preview';
      readonly planId: string;
      readonly preview: ImportPreview;
      readonly problem?: string;
      readonly cut?: string;
    }
  | { readonly step: 'done'; readonly id: ImportId; readonly added: number };

export interface Import {
  readonly at: ImportStep;
  readonly chooseFolder: () => Promise<void>;
  readonly chooseFiles: () => Promise<void>;
  readonly add: () => Promise<void>;
  /** Stops what is under way; nothing of it stays. */
  readonly stop: () => void;
  /** Forgets what was read and goes back to choosing. */
  readonly startOver: () => void;
}

/** What may be chosen: Markdown, plain text, archives of them, and the complete export. */
const ACCEPTED = ['.md', '.markdown', '.txt', '.zip', '.json'] as const;
const AT_START: Progress = { done: 0, total: 0 };

/** An import from choosing files to the entries being there, one step at a time. */
export function useImport(): Import {
  const host = useHost();
  const vault = useVault();
  const [at, setAt] = useState<ImportStep>({ step: 'choose' });
  const stop = useRef<Stop>({ stopped: false });
  const plan = useRef<string>(undefined);

  const forget = (): void => {
    if (plan.current !== undefined) void vault.dropPlan(plan.current);
    plan.current = undefined;
  };
  // A dialog that is closed leaves nothing under way and nothing in the worker.
  useEffect(
    () => () => {
      stop.current.stopped = true;
      void vault.cancelImport();
      if (plan.current !== undefined) void vault.dropPlan(plan.current);
    },
    [vault],
  );

  const understand = async (source: string, files: readonly PickedFile[], cut?: string): Promise<void> => {
    const mine: Stop = { stopped: false };
    stop.current = mine;
    setAt({ step: 'reading', progress: AT_START });
    const read = await readFiles(files, (progress) => setAt({ step: 'reading', progress }), mine);
    if (read === undefined) return setAt({ step: 'choose' });
    setAt({ step: 'understanding', progress: { done: 0, total: read.length } });
    const planned = await vault.planImport(source, read, (progress) => {
      if (!mine.stopped) setAt({ step: 'understanding', progress });
    });
    if (planned.ok && !mine.stopped) {
      plan.current = planned.value.planId;
      return setAt({ step: 'preview', ...planned.value, ...(cut === undefined ? {} : { cut }) });
    }
    if (planned.ok) void vault.dropPlan(planned.value.planId);
    const stopped = mine.stopped || (!planned.ok && planned.error.code === 'cancelled');
    return setAt({ step: 'choose', problem: stopped || planned.ok ? undefined : whyNot(planned.error) });
  };

  return {
    at,
    chooseFolder: async () => {
      const folder = await host.files.pickFolder();
      if (folder !== undefined) await understand(folder.name, folder.files, folder.problem?.message);
    },
    chooseFiles: async () => {
      const files = await host.files.pickFiles({ accept: ACCEPTED, multiple: true });
      if (files === undefined || files.length === 0) return;
      const [first] = files;
      const name = files.length === 1 && first !== undefined ? first.path : tallied(files.length, 'file', 'files');
      await understand(name, files);
    },
    add: async () => {
      if (at.step !== 'preview') return;
      const mine: Stop = { stopped: false };
      stop.current = mine;
      const { preview } = at;
      setAt({ step: 'adding', progress: { done: 0, total: preview.additions } });
      const run = await vault.runImport(at.planId, (progress) => {
        if (!mine.stopped) setAt({ step: 'adding', progress });
      });
      if (run.ok) {
        plan.current = undefined;
        setAt({ step: 'done', ...run.value });
      } else if (run.error.code === 'cancelled') setAt(at);
      else setAt({ ...at, problem: whyNot(run.error) });
    },
    stop: () => {
      stop.current.stopped = true;
      setAt({ step: 'stopping' });
      void vault.cancelImport();
    },
    startOver: () => {
      forget();
      setAt({ step: 'choose' });
    },
  };
}

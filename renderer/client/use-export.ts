import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/base/result.ts';
import type { Progress, VaultApi, VaultError } from '../vault/api.ts';
import { whyNot } from './error-words.ts';
import { useHost } from './host-context.ts';
import { useVault } from './vault-context.tsx';

/** A file that the journal made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ExportStep<F extends MadeFile = MadeFile> =
  | { readonly step: 'choose'; readonly problem?: string | undefined }
  | { readonly step: 'writing'; readonly progress: Progress }
  | { readonly step: 'saving' }
  | { readonly step: 'done'; readonly where: string; readonly file: F };

export interface Export<C, F extends MadeFile = MadeFile> {
  readonly at: ExportStep<F>;
  readonly start: (choice: C) => Promise<void>;
  readonly stop: () => void;
}

/** How the journal makes the file, and how it is told to stop. The same object at every render. */
export interface ExportWork<C, F extends MadeFile> {
  readonly make: (vault: VaultApi, choice: C, progress: (done: Progress) => void) => Promise<Result<F, VaultError>>;
  readonly cancel: (vault: VaultApi) => Promise<void>;
}

/** An export from choosing its form to the file being there. What is closed on the way is stopped. */
export function useExport<C, F extends MadeFile>({ make, cancel }: ExportWork<C, F>): Export<C, F> {
  const host = useHost();
  const vault = useVault();
  const [at, setAt] = useState<ExportStep<F>>({ step: 'choose' });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current = -1;
      void cancel(vault);
    },
    [vault, cancel],
  );

  return {
    at,
    start: async (choice) => {
      turn.current += 1;
      const mine = turn.current;
      const now = (): boolean => mine === turn.current;
      setAt({ step: 'writing', progress: { done: 0, total: 0 } });
      const made = await make(vault, choice, (progress) => {
        if (now()) setAt({ step: 'writing', progress });
      });
      if (!now()) return;
      if (!made.ok) {
        setAt({ step: 'choose', problem: `Nothing was exported. ${whyNot(made.error)}` });
        return;
      }
      setAt({ step: 'saving' });
      const saved = await host.files.save(made.value.name, made.value.bytes);
      if (!now()) return;
      if (saved === undefined) setAt({ step: 'choose' });
      else if (saved.ok) setAt({ step: 'done', where: saved.value.where, file: made.value });
      else setAt({ step: 'choose', problem: saved.error.message });
    },
    stop: () => {
      turn.current += 1;
      void cancel(vault);
      setAt({ step: 'choose' });
    },
  };
}

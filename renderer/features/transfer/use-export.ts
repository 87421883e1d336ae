import { useEffect, useRef, useState } from 'react';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useVault } from '../../client/vault-context.tsx';
import type { Progress } from '../../vault/api.ts';

export type ExportFormat = 'markdown' | 'json';

export type ExportStep =
  | { readonly step: 'choose'; readonly problem?: string | undefined }
  | { readonly step: 'writing'; readonly progress: Progress }
  | { readonly step: 'saving' }
  | { readonly step: 'done'; readonly where: string; readonly bytes: number };

export interface Export {
  readonly at: ExportStep;
  readonly start: (format: ExportFormat) => Promise<void>;
  readonly stop: () => void;
}

/** An export from choosing its form to the file being there. */
export function useExport(): Export {
  const host = useHost();
  const vault = useVault();
  const [at, setAt] = useState<ExportStep>({ step: 'choose' });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current = -1;
      void vault.cancelExport();
    },
    [vault],
  );

  return {
    at,
    start: async (format) => {
      turn.current += 1;
      const mine = turn.current;
      const now = (): boolean => mine === turn.current;
      setAt({ step: 'writing', progress: { done: 0, total: 0 } });
      const made = await vault.exportAll(format, (progress) => {
        if (now()) setAt({ step: 'writing', progress });
      });
      if (!now()) return;
      if (!made.ok) {
        setAt({ step: 'choose', problem: `Nothing was exported. ${whyNot(made.error)}` });
        return;
      }
      setAt({ step: 'saving' });
      const { name, bytes } = made.value;
      const saved = await host.files.save(name, bytes);
      if (!now()) return;
      if (saved === undefined) setAt({ step: 'choose' });
      else if (saved.ok) setAt({ step: 'done', where: saved.value.where, bytes: bytes.length });
      else setAt({ step: 'choose', problem: saved.error.message });
    },
    stop: () => {
      turn.current += 1;
      void vault.cancelExport();
      setAt({ step: 'choose' });
    },
  };
}

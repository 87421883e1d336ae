import { useCallback, useState } from 'react';
import type { Settings } from '../../../shared/domain/settings.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useToasts } from '../../ui/toasts.tsx';

export interface SettingsControls {
  /** Undefined until they are read. */
  readonly settings: Settings | undefined;
  /** Shown at once, and taken back where it could not be saved. */
  readonly change: (patch: Partial<Settings>) => void;
}

export function useSettings(): SettingsControls {
  const vault = useVault();
  const toasts = useToasts();
  const { data } = useQuery(['settings'], (api) => api.settings(), []);
  const [pending, setPending] = useState<Settings>();
  const settings = pending ?? data;

  const change = useCallback(
    (patch: Partial<Settings>) => {
      if (settings === undefined) return;
      const next = { ...settings, ...patch };
      setPending(next);
      const save = async (): Promise<void> => {
        const saved = await vault.saveSettings(next);
        if (!saved.ok) toasts.show({ text: `This setting was not saved. ${whyNot(saved.error)}`, tone: 'failed' });
      };
      void save()
        .catch(reportError)
        .finally(() => setPending(undefined));
    },
    [settings, vault, toasts],
  );
  return { settings, change };
}

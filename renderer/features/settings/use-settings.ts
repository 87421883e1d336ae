import { useCallback, useEffect, useRef, useState } from 'react';
import type { Settings } from '../../../shared/domain/settings.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useToasts } from '../../ui/toasts.tsx';

export interface SettingsControls {
  /** Undefined until they are read. */
  readonly settings: Settings | undefined;
  /** Shown at once, and taken back where it could not be saved. A function gets them as they are by then, as an undo must. */
  readonly change: (patch: Partial<Settings> | ((now: Settings) => Partial<Settings>)) => void;
}

export function useSettings(): SettingsControls {
  const vault = useVault();
  const toasts = useToasts();
  const { data } = useQuery(['settings'], (api) => api.settings(), []);
  const [pending, setPending] = useState<Settings>();
  const settings = pending ?? data;
  const latest = useRef(settings);
  useEffect(() => {
    latest.current = settings;
  });

  const change = useCallback<SettingsControls['change']>(
    (patch) => {
      const now = latest.current;
      if (now === undefined) return;
      const next = { ...now, ...(typeof patch === 'function' ? patch(now) : patch) };
      latest.current = next;
      setPending(next);
      const save = async (): Promise<void> => {
        const saved = await vault.saveSettings(next);
        if (!saved.ok) toasts.show({ text: `This setting was not saved. ${whyNot(saved.error)}`, tone: 'failed' });
      };
      void save()
        .catch(reportError)
        .finally(() => setPending(undefined));
    },
    [vault, toasts],
  );
  return { settings, change };
}

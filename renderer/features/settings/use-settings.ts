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
  /** Settles when nothing that was changed here waits to be saved. */
  readonly saved: () => Promise<void>;
}

export function useSettings(): SettingsControls {
  const vault = useVault();
  const toasts = useToasts();
  const { data, refresh } = useQuery(['settings'], (api) => api.settings(), []);
  const [pending, setPending] = useState<Settings>();
  const settings = pending ?? data;
  const latest = useRef(settings);
  const underWay = useRef(0);
  const saving = useRef(Promise.resolve());
  useEffect(() => {
    latest.current = settings;
  });
  // Read while something else is being saved, they are not all of it yet: what was changed here stands until then.
  useEffect(() => {
    if (data !== undefined && underWay.current === 0) setPending(undefined);
  }, [data]);

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
      underWay.current += 1;
      saving.current = save()
        .catch(reportError)
        .finally(() => {
          underWay.current -= 1;
          if (underWay.current === 0) refresh();
        });
    },
    [vault, toasts, refresh],
  );
  const saved = useCallback(() => saving.current, []);
  return { settings, change, saved };
}

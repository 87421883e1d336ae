import { useCallback, useEffect, useRef, useState } from 'react';
import { type InsightSettings, usualInsightSettings } from '../../../../shared/domain/insight-settings.ts';
import { useFlusher } from '../../../client/flushers.ts';
import { useSettings } from '../use-settings.ts';
import type { Edit } from './limits.ts';

/** So many milliseconds after the last key a number is saved: what stands there in between is mostly half of one. */
const PAUSE = 600;

export interface InsightControls {
  /** As they stand on the page: what was typed last is in them, saved or not. */
  readonly settings: InsightSettings;
  /** Saved at once. */
  readonly change: (edit: Edit) => void;
  /** For what is being typed: on the page at once, saved after a pause, or when the page is left or the journal locks. */
  readonly type: (edit: Edit) => void;
}

/** What is set of the insights; undefined until it is read. */
export function useInsightSettings(): InsightControls | undefined {
  const { settings: all, change: changeAll, saved } = useSettings();
  const [typed, setTyped] = useState<InsightSettings>();
  const settings = typed ?? (all && (all.insights ?? usualInsightSettings));
  const latest = useRef(settings);
  const unsaved = useRef(false);
  useEffect(() => {
    latest.current = settings;
  });

  const set = useCallback(
    (edit: Edit, isTyped: boolean): void => {
      if (latest.current === undefined) return;
      const next = edit(latest.current);
      latest.current = next;
      unsaved.current = isTyped;
      setTyped(isTyped ? next : undefined);
      if (!isTyped) changeAll({ insights: next });
    },
    [changeAll],
  );
  const change = useCallback((edit: Edit) => set(edit, false), [set]);
  const type = useCallback((edit: Edit) => set(edit, true), [set]);
  const keep = useCallback((): void => {
    if (unsaved.current) set(asTheyStand, false);
  }, [set]);

  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  useEffect(() => keep, [keep]);
  useFlusher(async () => {
    keep();
    await saved();
  });

  return settings && { settings, change, type };
}

const asTheyStand: Edit = (now) => now;

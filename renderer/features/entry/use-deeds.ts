import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../../../shared/domain/entry.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { NOT_MADE } from '../../client/begun-entries.ts';
import type { Command } from '../../client/commands.ts';
import { whyNot } from '../../client/error-words.ts';
import { useCopyText } from '../../client/use-copy-text.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import type { EntryPage } from '../../details/entry/use-entry.ts';

export interface Deeds {
  /** For the palette, the shortcuts and the menu of the page. */
  readonly commands: readonly Command[];
  readonly neighbours: Neighbours | undefined;
  readonly historyShown: boolean;
  readonly showHistory: () => void;
  readonly hideHistory: () => void;
  readonly copyText: () => Promise<void>;
  readonly exporting: boolean;
  readonly endExport: () => void;
}

/** What can be done with the entry of a page. */
export function useDeeds(entry: Entry, page: EntryPage): Deeds {
  const { id } = entry;
  const { fields } = page;
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const copy = useCopyText();
  const [historyShown, setHistoryShown] = useState(false);
  const [exporting, setExporting] = useState(false);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const { data: neighbours } = useQuery(['entries'], (api) => neighboursOf(api, { id, day: fields.day }), [
    id,
    fields.day,
  ]);

  const showHistory = (): void => setHistoryShown(true);
  const copyText = async (): Promise<void> => {
    const text = [fields.title, toPlainText(fields.body)].filter((part) => part !== undefined).join('\n\n');
    const copied = await copy(text);
    toasts.show(copied.ok ? { text: 'Text copied' } : { text: copied.error.message, tone: 'failed' });
  };
  const print = async (): Promise<void> => {
    await page.flush();
    window.print();
  };
  const toTrash = async (): Promise<void> => {
    const isSaved = await page.flush();
    if (page.revision() === NOT_MADE) {
      // It would be made all the same as soon as it can be.
      if (isSaved) places.back({ to: 'timeline' });
      else toasts.show({ text: 'Not moved to the trash. What you wrote is not in the journal yet.', tone: 'failed' });
      return undefined;
    }
    const moved = await vault.moveToTrash([id]);
    if (!moved.ok) {
      toasts.show({ text: `Not moved to the trash. ${whyNot(moved.error)}`, tone: 'failed' });
      return undefined;
    }
    // Whoever has gone elsewhere meanwhile stays there.
    if (here.current) places.back({ to: 'timeline' });
    toasts.undo('Entry moved to trash', () => void restore());
    return undefined;
  };
  const restore = async (): Promise<void> => {
    const from = places.here();
    const restored = await vault.restoreFromTrash([id]);
    if (restored.ok) {
      if (places.here() === from) places.go({ to: 'entry', id });
    } else toasts.show({ text: `Not restored. ${whyNot(restored.error)}`, tone: 'failed' });
  };
  const goTo = (place: Neighbours['newer']): void => {
    if (place !== undefined) places.go({ to: 'entry', id: place.id }, { replace: true });
  };

  const commands: readonly Command[] = [
    {
      id: 'entry.newer',
      title: 'Newer entry',
      group: 'Entry',
      keys: { desktop: ['Alt+ArrowUp'], mac: ['Ctrl+Alt+ArrowUp'] },
      when: neighbours?.newer !== undefined,
      run: () => goTo(neighbours?.newer),
    },
    {
      id: 'entry.older',
      title: 'Older entry',
      group: 'Entry',
      keys: { desktop: ['Alt+ArrowDown'], mac: ['Ctrl+Alt+ArrowDown'] },
      when: neighbours?.older !== undefined,
      run: () => goTo(neighbours?.older),
    },
    {
      id: 'entry.star',
      title: fields.starred ? 'Take the star away' : 'Star this entry',
      group: 'Entry',
      run: () => page.change({ starred: !fields.starred }),
    },
    {
      id: 'entry.private',
      title: fields.private ? 'No longer private' : 'Mark as private',
      group: 'Entry',
      run: () => page.change({ private: !fields.private }),
    },
    { id: 'entry.history', title: 'Earlier versions', group: 'Entry', run: showHistory },
    { id: 'entry.copy', title: 'Copy as text', group: 'Entry', run: () => void copyText() },
    {
      id: 'entry.export',
      title: 'Export this entry',
      group: 'Entry',
      // A review leaves from its own screen, where names can be hidden.
      when: !fields.private && fields.kind !== 'review',
      run: () => setExporting(true),
    },
    { id: 'entry.print', title: 'Print', group: 'Entry', keys: ['Mod+P'], run: () => void print() },
    { id: 'entry.trash', title: 'Move to trash', group: 'Entry', run: () => void toTrash() },
  ];
  return {
    commands,
    neighbours,
    historyShown,
    showHistory,
    hideHistory: () => setHistoryShown(false),
    copyText,
    exporting,
    endExport: () => setExporting(false),
  };
}

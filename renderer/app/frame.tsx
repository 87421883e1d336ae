import { Outlet, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useCommands } from '../client/commands.ts';
import { CommandPalette } from '../features/search/palette.tsx';
import { PlacesContext } from '../ui/places.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { appCommands } from './commands/app-commands.ts';
import { ShortcutsDialog } from './commands/shortcuts-dialog.tsx';
import { CaptureToasts } from './capture-toasts.tsx';
import { JournalBanner } from './journal-banner.tsx';
import { useJournal } from './journal-context.ts';
import { placesOver } from './places-over.ts';
import { useInsightNotice } from './session/use-insight-notice.ts';
import { Shell } from './shell/shell.tsx';

/** What is around every screen of an open journal. */
export function Frame() {
  const router = useRouter();
  const places = useMemo(() => placesOver(router), [router]);
  const { lock } = useJournal();
  const toasts = useToasts();
  const [shortcutsShown, showShortcuts] = useState(false);
  const [paletteShown, showPalette] = useState(false);
  useCommands(
    appCommands({
      places,
      forward: () => router.history.forward(),
      lock: () => lock({ reason: 'asked' }),
      undo: () => toasts.undoNewest(),
      showShortcuts: () => showShortcuts(true),
      showPalette: () => showPalette(true),
    }),
  );
  return (
    <PlacesContext value={places}>
      <Shell banner={<JournalBanner />}>
        <Outlet />
      </Shell>
      <CaptureToasts />
      <InsightNotice />
      <CommandPalette open={paletteShown} onClose={() => showPalette(false)} />
      <ShortcutsDialog open={shortcutsShown} onClose={() => showShortcuts(false)} />
    </PlacesContext>
  );
}

/** Inside the places, which it may go to. */
function InsightNotice() {
  useInsightNotice();
  return null;
}

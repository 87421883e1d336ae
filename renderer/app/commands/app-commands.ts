import type { Command } from '../../client/commands.ts';
import { PALETTE_COMMAND } from '../../features/search/palette.tsx';
import type { Places } from '../../ui/places.tsx';

export interface Deeds {
  readonly places: Places;
  readonly forward: () => void;
  readonly lock: () => void;
  readonly undo: () => void;
  readonly showShortcuts: () => void;
  readonly showPalette: () => void;
}

/** What can be done anywhere in an open journal. Screens add what can be done on them. */
export const appCommands = ({ places, forward, lock, undo, showShortcuts, showPalette }: Deeds): readonly Command[] => [
  {
    id: 'entry.new',
    title: 'New entry',
    group: 'Write',
    // A browser opens a window with Mod+N, whatever the page says.
    keys: { desktop: ['Mod+N'], browser: ['Alt+N'], mac: ['Mod+N'], macBrowser: ['Ctrl+Alt+N'] },
    run: () => places.go({ to: 'today' }),
  },
  {
    id: 'edit.undo',
    title: 'Undo what a message says was done',
    group: 'Entry',
    keys: ['Mod+Z'],
    outsideText: true,
    run: undo,
  },
  { id: PALETTE_COMMAND, title: 'Find anything', group: 'Find', keys: ['Mod+K'], run: showPalette },
  {
    id: 'search.open',
    title: 'Search entries',
    group: 'Find',
    keys: ['Mod+Shift+F'],
    run: () => places.go({ to: 'search' }),
  },
  { id: 'go.today', title: 'Go to Today', group: 'Go', run: () => places.go({ to: 'today' }) },
  { id: 'go.timeline', title: 'Go to Timeline', group: 'Go', run: () => places.go({ to: 'timeline' }) },
  { id: 'go.insights', title: 'Go to Insights', group: 'Go', run: () => places.go({ to: 'insights' }) },
  { id: 'go.week', title: 'Look back at the week', group: 'Go', run: () => places.go({ to: 'lookBack' }) },
  { id: 'go.trash', title: 'Go to Trash', group: 'Go', run: () => places.go({ to: 'trash' }) },
  {
    id: 'go.back',
    title: 'Back',
    group: 'Go',
    keys: { desktop: ['Alt+ArrowLeft'], mac: ['Mod+['] },
    run: () => places.back({ to: 'today' }),
  },
  {
    id: 'go.forward',
    title: 'Forward',
    group: 'Go',
    keys: { desktop: ['Alt+ArrowRight'], mac: ['Mod+]'] },
    run: forward,
  },
  {
    id: 'settings.open',
    title: 'Settings',
    group: 'Journal',
    keys: ['Mod+,'],
    run: () => places.go({ to: 'settings' }),
  },
  {
    id: 'transfer.open',
    title: 'Import and export',
    group: 'Journal',
    run: () => places.go({ to: 'settings', section: 'transfer' }),
  },
  {
    id: 'journal.lock',
    title: 'Lock now',
    group: 'Journal',
    // Mod+L is a browser's way to its address: it works where the page has the focus, the other works as well.
    keys: { desktop: ['Mod+L'], browser: ['Alt+L', 'Mod+L'], mac: ['Mod+L'], macBrowser: ['Ctrl+Alt+L', 'Mod+L'] },
    anywhere: true,
    run: lock,
  },
  { id: 'help.shortcuts', title: 'Keyboard shortcuts', group: 'Help', keys: ['Mod+/', 'Shift+?'], run: showShortcuts },
];

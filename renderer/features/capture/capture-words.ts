import { kindInfo } from '../../../shared/domain/kinds/registry.ts';
import type { CaptureKind } from '../../../shared/capture/capture.ts';
import type { CaptureProblem } from '../../client/keep-capture.ts';
import type { CaptureNews } from '../../vault/api.ts';
import { inWords } from '../../../shared/words/counts.ts';

/** What a toast says of captures that came in, and of those that could not be opened. */
export function captureWords({ whileLocked, since, setAside }: CaptureNews): {
  readonly text: string | undefined;
  readonly setAside: string | undefined;
} {
  const locked = whileLocked.length;
  const text =
    locked > 0 ? `${capital(inWords(locked))} captured while locked` : since.length > 0 ? 'Capture kept' : undefined;
  if (setAside === 0) return { text, setAside: undefined };
  return {
    text,
    setAside:
      setAside === 1
        ? 'One capture could not be opened and was set aside'
        : `${capital(inWords(setAside))} captures could not be opened and were set aside`,
  };
}

/** What went wrong, and what to do. Nothing was kept, and what was typed is still there. */
export const PROBLEMS: { readonly [P in CaptureProblem]: string } = {
  noJournal: 'There is no journal on this device yet. Create one first.',
  notReady: 'Unlock the journal once; after that it takes captures while it is locked.',
  changed: 'The head of the journal is not the one Leeway wrote. Unlock the journal to look into it.',
  full: 'Ten thousand captures wait already. Unlock the journal to take them in.',
  noSpace: 'The disk is full. Free some space and keep it again.',
  failed: 'It could not be written. Try again.',
};

/** The kinds in the order of the chips. */
export const CAPTURE_KINDS: readonly CaptureKind[] = [
  'note',
  'oneOnOne',
  'trust',
  'tension',
  'restraint',
  'decision',
  'promise',
  'impact',
  'craft',
  'audit',
  'bet',
  'absence',
];

export const nameOfKind = (kind: CaptureKind): string =>
  kind === 'promise' ? 'Promise' : kind === 'tension' ? 'Tension' : kindInfo(kind).name;

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

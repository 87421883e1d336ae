import type { EntryId } from '../../../shared/base/ids.ts';
import { OpenedEntry } from '../../details/entry/opened-entry.tsx';
import { EntryPageView } from './entry-page.tsx';

interface EntryScreenProps {
  readonly id: EntryId;
  /** The field beside the text that is to be filled in, by its name. */
  readonly field?: string | undefined;
}

/** One entry, to read and to write on. */
export const EntryScreen = ({ id, field }: EntryScreenProps) => (
  <OpenedEntry id={id}>{(opened) => <EntryPageView {...opened} field={field} />}</OpenedEntry>
);

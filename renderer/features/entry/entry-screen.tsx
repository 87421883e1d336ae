import type { EntryId } from '../../../shared/base/ids.ts';
import { OpenedEntry } from '../../details/entry/opened-entry.tsx';
import { EntryPageView } from './entry-page.tsx';

/** One entry, to read and to write on. */
export const EntryScreen = ({ id }: { readonly id: EntryId }) => (
  <OpenedEntry id={id}>{(opened) => <EntryPageView {...opened} />}</OpenedEntry>
);

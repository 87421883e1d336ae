import type { Nameable } from '../../../shared/capture/names.ts';
import type { Journal } from '../journal.ts';

/** The people in use, by what they are called. */
export const nameable = ({ view }: Journal): readonly Nameable[] =>
  view.subjects.inUse('person').map(({ record: { id, name, nicknames } }) => ({ id, name, nicknames }));

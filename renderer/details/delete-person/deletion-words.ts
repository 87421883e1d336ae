import type { JournalRecord } from '../../../shared/domain/records.ts';
import { capitalised, counted, inWords, listed } from '../../../shared/words/counts.ts';
import type { DeletionPreview, WrittenName } from '../../vault/api.ts';

/** What goes with a person, a line for each thing. */
export function goesWords({ goes }: DeletionPreview): readonly string[] {
  const { oneOnOnes, observations, promises, insights, draft } = goes;
  const entries = [
    oneOnOnes === 0 ? undefined : counted(oneOnOnes, 'one-on-one', 'one-on-ones'),
    observations === 0 ? undefined : counted(observations, 'observation of them alone', 'observations of them alone'),
  ].filter((part) => part !== undefined);
  return [
    'Who they are: names, roles, leave, growth, and what is not said yet',
    entries.length === 0 ? undefined : `${capitalised(listed(entries))}, with every earlier version`,
    promises === 0
      ? undefined
      : capitalised(counted(promises, 'promise of theirs or to them', 'promises of theirs or to them')),
    insights === 0
      ? undefined
      : capitalised(counted(insights, 'answer to an insight about them', 'answers to insights about them')),
    draft ? 'The draft, which is about them alone' : undefined,
  ].filter((line) => line !== undefined);
}

const RECORD_WORDS: { readonly [T in JournalRecord['type']]: readonly [one: string, many: string] } = {
  entry: ['entry', 'entries'],
  revision: ['earlier version', 'earlier versions'],
  draft: ['draft', 'drafts'],
  promise: ['promise', 'promises'],
  tension: ['tension', 'tensions'],
  area: ['area', 'areas'],
  person: ['other person', 'other people'],
  heading: ['heading', 'headings'],
  template: ['template', 'templates'],
  insight: ['answer to an insight', 'answers to insights'],
  settings: ['page of settings', 'pages of settings'],
  import: ['note of an import', 'notes of imports'],
};

/** What stays and says `somebody` from then on, in a sentence. */
export function staysWords({ stays }: DeletionPreview): string {
  const parts = Object.entries(RECORD_WORDS).flatMap(([type, [one, many]]) => {
    const count = stays[type as JournalRecord['type']] ?? 0;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return parts.length === 0 ? 'Nothing else names them.' : `${capitalised(listed(parts))}.`;
}

/** `“Quilla”, in three places`. */
export const nameWords = ({ written, places }: WrittenName): string =>
  `“${written}”, in ${counted(places, 'place', 'places')}`;

/** Why a name is not taken by itself; undefined where it is. */
export function nameDoubt({ sharedWith, taken }: WrittenName): string | undefined {
  if (sharedWith.length > 0) return `Also the name of ${listed(sharedWith)}`;
  return taken ? undefined : 'More often an ordinary word';
}

/** What is left that Leeway cannot change. */
export function beyondWords({ setAside }: DeletionPreview): readonly string[] {
  return [
    setAside === 0
      ? undefined
      : `${capitalised(counted(setAside, 'row was', 'rows were'))} set aside as damaged. ${
          setAside === 1 ? 'It cannot be read, so it stays' : 'They cannot be read, so they stay'
        } as found, sealed.`,
    'Files that you exported earlier still hold this person, and so do copies of the whole device. Leeway knows of none by name: it makes no backups of its own.',
  ].filter((line) => line !== undefined);
}

/** What was done, for a message: it names nobody. */
export const deletedWords = ({
  removed,
  rewritten,
}: {
  readonly removed: number;
  readonly rewritten: number;
}): string =>
  `Deleted for good: ${inWords(removed)} ${removed === 1 ? 'record' : 'records'} gone, ${inWords(rewritten)} rewritten`;

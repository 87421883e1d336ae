import type { Editor, Range } from '@tiptap/core';
import { type LucideIcon, Plus, Shapes, UserRound } from 'lucide-react';
import type { Mention, MentionSort } from '../../shared/domain/mentions.ts';
import { type Intensity, takeIntensity } from '../../shared/text/intensity.ts';
import { mentionNode } from '../../shared/text/mention-link.ts';
import type { MentionChoice, TextRecords } from '../../shared/text/text-records.ts';
import type { Marked } from '../ui/kind-icon.tsx';
import { hold } from './held.ts';
import { unmarkAll } from './mark-line.ts';
import type { MenuItem, Offer } from './suggestion-menu.ts';

const WORDS: {
  readonly [S in MentionSort]: {
    readonly group: string;
    readonly icon: LucideIcon | Marked;
    readonly made: string;
    readonly empty: string;
  };
} = {
  person: { group: 'People', icon: UserRound, made: 'New person', empty: 'Type a name' },
  area: { group: 'Areas', icon: Shapes, made: 'New area', empty: 'Type the name of an area' },
  tension: { group: 'Tensions', icon: 'tension', made: 'New tension', empty: 'Type what it is about' },
  promise: { group: 'Promises', icon: 'promise', made: 'New promise', empty: 'Type what is promised, and by when' },
};

/** What is offered for the words after a sign. `exit` closes the menu. */
export function mentionOffer(
  sort: MentionSort,
  query: string,
  records: TextRecords | undefined,
  exit: (editor: Editor) => void,
): Offer {
  const { text, intensity } = sort === 'tension' ? wordsOf(query, records) : { text: query, intensity: undefined };
  const { known = [], fresh } = records?.find(sort, text) ?? {};
  const { group, icon, made, empty } = WORDS[sort];
  const choices = known.map((choice): MenuItem => ({
    id: choice.id,
    name: choice.label,
    hint: hintOf(choice.hint, intensity),
    hintIsSaid: true,
    icon,
    group,
    run: (editor, typed) => {
      editor.commands.focus();
      insert(editor, typed, { sort, id: choice.id, label: choice.label, intensity });
    },
  }));
  const creating: readonly MenuItem[] =
    fresh === undefined
      ? []
      : [
          {
            id: 'new',
            name: `Create “${fresh.label}”`,
            hint: hintOf(fresh.hint, intensity),
            hintIsSaid: true,
            icon: Plus,
            group: made,
            run: (editor, typed) => {
              editor.commands.focus();
              exit(editor);
              void create(editor, typed, sort, text, intensity);
            },
          },
        ];
  return { label: group, empty, items: [...choices, ...creating], active: firstActive(sort, query, known) };
}

/**
 * Enter is the text's where nothing is typed yet, and where several words are typed that name nothing: they may be
 * ordinary words. A tension and a promise are always words.
 */
function firstActive(sort: MentionSort, query: string, known: readonly MentionChoice[]): number {
  if (query.trim() === '') return -1;
  if (known.length > 0 || sort === 'promise' || sort === 'tension') return 0;
  return /\s/u.test(query) ? -1 : 0;
}

/** A last figure is the intensity, unless the tension is called so. */
function wordsOf(query: string, records: TextRecords | undefined): ReturnType<typeof takeIntensity> {
  const split = takeIntensity(query);
  return split.intensity !== undefined && (records?.find('tension', query).known.length ?? 0) > 0
    ? { text: query }
    : split;
}

const hintOf = (hint: string | undefined, intensity: Intensity | undefined): string | undefined =>
  intensity === undefined ? hint : [hint, `felt ${intensity} of 5`].filter(Boolean).join(', ');

/** Puts the mention in the place of what was typed. The caret stays behind it, or behind what was typed since. */
function insert(editor: Editor, typed: Range, mention: Mention): void {
  const { attrs } = mentionNode(mention);
  editor.commands.insertContentAt(typed, { type: 'mention', attrs: { ...attrs } }, { updateSelection: false });
}

async function create(
  editor: Editor,
  typed: Range,
  sort: MentionSort,
  text: string,
  intensity: Intensity | undefined,
): Promise<void> {
  const { records } = editor.storage.live;
  const release = hold(editor, typed);
  let made: Mention | undefined;
  const takeBack = (): void => {
    if (made !== undefined) unmarkAll(editor, made.id);
  };
  try {
    made = await records?.create(sort, text, takeBack);
  } finally {
    const place = release();
    if (made !== undefined && place !== undefined) insert(editor, place, { ...made, intensity });
  }
}

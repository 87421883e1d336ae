import type { Instant } from '../base/clock.ts';
import { isId, type PersonId } from '../base/ids.ts';
import type { Area } from '../domain/area.ts';
import type { Entry } from '../domain/entry.ts';
import type { Names } from '../domain/kinds/definition.ts';
import { kindInfo, ofKind, peopleIn, summaryOf, textsIn } from '../domain/kinds/registry.ts';
import type { Person, Relation } from '../domain/person.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import type { Tension } from '../domain/tension.ts';
import type { RichNode, RichText } from '../text/rich-text.ts';
import { toMarkdown } from '../text/to-markdown.ts';
import { createNameFinder, type FoundName, type NameFinder } from './name-finder.ts';
import { chosenIn } from './chosen.ts';
import { NAMES_AND_WORDS } from './names-and-words.ts';
import { applyEdits, type Edit, rewriteText } from './rewrite-text.ts';

/** What a journal holds about one person, as it is handed over: others are there by what they are to the lead. */
export interface AccessDocument {
  readonly format: 'leeway-person';
  readonly version: 1;
  readonly exportedAt: string;
  readonly person: Pick<Person, 'name' | 'nicknames' | 'role' | 'relation' | 'growthFocus' | 'cadence'> &
    Pick<Person, 'leave' | 'roleHistory' | 'archivedOn' | 'hold'> & {
      readonly notYetSaid: readonly {
        readonly text: string;
        readonly on: string;
        readonly saidOn?: string | undefined;
      }[];
    };
  readonly entries: readonly AccessEntry[];
  readonly promises: readonly AccessPromise[];
  readonly tensions: readonly {
    readonly surface: string;
    readonly underneath: string;
    readonly state: string;
    readonly openedOn: string;
    readonly stateOn: string;
    readonly steps: readonly { readonly text: string; readonly on: string; readonly doneOn?: string | undefined }[];
  }[];
  readonly areas: readonly {
    readonly name: string;
    readonly owner: boolean;
    readonly explainsSince?: string | undefined;
  }[];
}

export interface AccessEntry {
  readonly day: string;
  readonly kind: string;
  readonly title?: string | undefined;
  /** What its fields say, in one line. */
  readonly about: string;
  /** What was written into its fields; of an entry in part, what names the person. */
  readonly fields: readonly string[];
  /** What was chosen in its fields, in words: `basis: saw`; days, numbers and people too. */
  readonly chosen: readonly string[];
  /** All its fields by their names in docs/FORMAT.md, people and areas by name; empty where it is in part. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Markdown. */
  readonly text: string;
  /** It is mostly about others or about something else: only the passages that name the person are here. */
  readonly inPart: boolean;
  readonly tags: readonly string[];
}

export interface AccessPromise {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly madeOn: string;
  readonly dueOn?: string | undefined;
  /** The days it was due before it was moved. */
  readonly movedFrom: readonly string[];
  readonly state: string;
  readonly closedOn?: string | undefined;
  readonly closing?: string | undefined;
}

export interface AccessSource {
  readonly person: Person;
  /** Everybody else that the journal knows, also those in the trash. */
  readonly others: readonly Person[];
  /** The entries that concern the person, in the order in which they are to stand. */
  readonly entries: readonly Entry[];
  readonly promises: readonly PromiseRecord[];
  readonly tensions: readonly Tension[];
  readonly areas: readonly Area[];
  readonly exportedAt: Instant;
}

const ROLES: { readonly [R in Relation]: string } = {
  report: 'a team member',
  peer: 'a colleague',
  manager: 'a manager',
  stakeholder: 'a stakeholder',
};
const UNKNOWN = 'somebody';
/** What the lead is called in the third person of a document that others read. */
const WRITER = 'the writer';

/** Everything in `source` that concerns the person. Pure: what is left out (private entries) the caller leaves out. */
export function accessDocument(source: AccessSource): AccessDocument {
  const { person, promises, tensions, areas } = source;
  const words = wordsFor(source);
  const { hide, names } = words;
  return {
    format: 'leeway-person',
    version: 1,
    exportedAt: new Date(source.exportedAt).toISOString(),
    person: {
      name: person.name,
      nicknames: person.nicknames,
      role: person.role && hide(person.role),
      relation: person.relation,
      growthFocus: person.growthFocus && hide(person.growthFocus),
      cadence: person.cadence,
      leave: person.leave,
      roleHistory: person.roleHistory.map(({ role, ...since }) => ({ ...since, role: hide(role) })),
      archivedOn: person.archivedOn,
      hold: person.hold,
      notYetSaid: person.unsaid.map(({ text, on, saidOn }) => ({ text: hide(text), on, saidOn })),
    },
    entries: source.entries.map((entry) => accessEntry(entry, person.id, words)),
    promises: promises
      .filter(({ from, to }) => from === person.id || to === person.id)
      .map(({ text, from, to, madeOn, dueOn, movedFrom, state, closedOn, closing }) => ({
        text: hide(text),
        from: from === 'me' ? WRITER : names.person(from),
        to: to === 'me' ? WRITER : names.person(to),
        madeOn,
        dueOn,
        movedFrom,
        state,
        closedOn,
        closing: closing && hide(closing),
      })),
    tensions: tensions
      .filter(({ between }) => between.includes(person.id))
      .map(({ surface, underneath, underneathWords, state, stateOn, openedOn, steps }) => ({
        surface: hide(surface),
        underneath: hide(underneathWords ?? underneath),
        state,
        openedOn,
        stateOn,
        steps: steps.map(({ text, on, doneOn }) => ({ text: hide(text), on, doneOn })),
      })),
    areas: areas
      .filter(({ owner, explainers }) => owner === person.id || explainers.some((one) => one.person === person.id))
      .map(({ name, owner, explainers }) => ({
        name: hide(name),
        owner: owner === person.id,
        explainsSince: explainers.find((one) => one.person === person.id)?.checkedOn,
      })),
  };
}

interface Words {
  /** The pieces of a text that name others, and what they are instead. */
  readonly edits: (text: string) => readonly Edit[];
  /** A text with the names of others replaced by what they are. */
  readonly hide: (text: string) => string;
  readonly names: Names;
  /** What a person or an area is called; undefined for the id of anything else. */
  readonly nameOf: (id: string) => string | undefined;
  /** Whether a text names the person. */
  readonly isNamed: (text: string) => boolean;
}

function wordsFor({ person, others, areas }: AccessSource): Words {
  const finder = createNameFinder(others, [person]);
  const own = createNameFinder([person], others);
  const known = new Map<string, string>(others.map(({ id, relation }) => [id, ROLES[relation]]));
  const places = new Map<string, string>(areas.map(({ id, name }) => [id, name]));
  const edits = (text: string): readonly Edit[] =>
    finder
      .find(text)
      .filter((name) => isHidden(name) || (!name.shared && isInAddress(text, name)))
      .map(({ from, to, key }) => ({ from, to, text: roleOf(key, finder) }));
  const hide = (text: string): string => applyEdits(text, edits(text));
  const areaName = (id: string): string | undefined => {
    const name = places.get(id);
    return name === undefined ? undefined : hide(name);
  };
  return {
    edits,
    hide,
    nameOf: (id) => (id === person.id ? person.name : (known.get(id) ?? areaName(id))),
    isNamed: (text) => own.find(text).some(isMeant),
    names: {
      lead: WRITER,
      person: (id) => (id === person.id ? person.name : (known.get(id) ?? UNKNOWN)),
      area: (id) => areaName(id) ?? 'an area',
    },
  };
}

const roleOf = (key: string, { sought }: NameFinder<Person>): string => {
  const name = sought.get(key);
  return name === undefined ? UNKNOWN : ROLES[name.of.relation];
};

/** Not what somebody else is called too, and not an ordinary word. */
export const isMeant = ({ shared, asName }: FoundName): boolean => asName && !shared;

/** Part of an e-mail address or a handle: no ordinary word. */
const isInAddress = (text: string, { from, to }: FoundName): boolean =>
  /@\S*$/u.test(text.slice(0, from)) || /^\S*@/u.test(text.slice(to));

/** Where a name is to be hidden doubt is for hiding: what is written small is spared only where it is a word as well. */
const isHidden = ({ shared, asName, key }: FoundName): boolean => !shared && (asName || !NAMES_AND_WORDS.has(key));

function accessEntry(entry: Entry, id: PersonId, words: Words): AccessEntry {
  const { hide, names } = words;
  const whole = isWhole(entry, id);
  const body = whole ? entry.body : passages(entry.body, id, words);
  return {
    day: entry.day,
    kind: kindInfo(entry.kind).name,
    title: whole ? entry.title && hide(entry.title) : undefined,
    about: whole ? summaryOf(entry, names) : '',
    fields: whole ? textsIn(entry).map(hide) : textsIn(entry).filter(words.isNamed).map(hide),
    chosen: whole ? chosenIn(entry, { nameOf: words.nameOf, lead: WRITER }) : [],
    details: whole ? (readable(entry.details, words) as Record<string, unknown>) : {},
    text: toMarkdown(plain(body, id, words)).trim(),
    inPart: !whole,
    tags: whole ? entry.tags.map(hide) : [],
  };
}

/** Fields with people and areas by name, without the ids of other records. */
function readable(value: unknown, words: Words): unknown {
  if (typeof value === 'string') return isId(value) ? words.nameOf(value) : words.hide(value);
  if (Array.isArray(value)) return value.map((item) => readable(item, words)).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, item]) => [key, readable(item, words)] as const);
  return Object.fromEntries(fields.filter(([, item]) => item !== undefined));
}

/** What is with or about the person, or was said to be: the rest is about others, and theirs to ask for. */
function isWhole(entry: Entry, id: PersonId): boolean {
  if (ofKind(entry, 'oneOnOne') && entry.details.person !== undefined) return entry.details.person === id;
  if (ofKind(entry, 'trust') && entry.details.subject !== undefined)
    return entry.details.subject === id || entry.details.towards === id;
  return entry.people.includes(id) || peopleIn(entry).includes(id);
}

/** The blocks that name the person: of a list its items, of a quotation its paragraphs. */
function passages(body: RichText, id: PersonId, { isNamed }: Words): RichText {
  const names = (node: RichNode): boolean => {
    if (node.type === 'mention') return node.attrs?.['id'] === id;
    const children = node.content ?? [];
    return isNamed(children.map(({ text = ' ' }) => text).join('')) || children.some(names);
  };
  const within = (nodes: readonly RichNode[]): readonly RichNode[] => nodes.flatMap(part);
  const part = (node: RichNode): readonly RichNode[] => {
    const children = node.content ?? [];
    if (PARTED.has(node.type)) {
      const named = within(children);
      return named.length === 0 ? [] : [{ ...node, content: named }];
    }
    if (!ITEMS.has(node.type)) return names(node) ? [node] : [];
    // An item that names the person keeps what is below it; else only what of that names them.
    const own = children.filter(({ type }) => !PARTED.has(type));
    if (own.some(names)) return [node];
    const below = within(children.filter(({ type }) => PARTED.has(type)));
    return below.length === 0 ? [] : [{ ...node, content: [LEFT_OUT, ...below] }];
  };
  return { ...body, content: within(body.content ?? []) };
}

const PARTED: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList', 'blockquote']);
const ITEMS: ReadonlySet<string> = new Set(['listItem', 'taskItem']);
const LEFT_OUT: RichNode = { type: 'paragraph', content: [{ type: 'text', text: '…' }] };

/** Mentions as words, marked lines as lines, names of others as what they are. */
const plain = (body: RichText, id: PersonId, { edits, hide, names }: Words): RichText =>
  rewriteText(body, {
    edits,
    unmarks: () => true,
    mention: (mention) => {
      if (mention.sort !== 'person' || mention.id === id) return { plain: hide(mention.label) };
      return { plain: names.person(mention.id as PersonId) };
    },
  });

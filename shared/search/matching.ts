import { unreachable } from '../base/assert.ts';
import { addAll, type Bits, eachBit, hasBit, keepAll, newBits, removeAll, setBit } from './bits.ts';
import type { Named, QueryNames } from './names.ts';
import type { Condition, State } from './query.ts';
import type { Slot, Slots } from './slots.ts';
import { bestLevel, INSIDE, type Level, START, type Term, WHOLE } from './term.ts';

/** The slots that have a term in a field: at its least level or better, at START or better, at WHOLE. */
interface FieldMatch {
  readonly any: Bits;
  readonly starting: Bits;
  readonly whole: Bits;
}

/** Where a term was found. */
export interface TermMatch {
  readonly text: FieldMatch;
  readonly title: FieldMatch;
}

/** The level at which a slot has the term in a field, 0 where it has not. */
export function levelIn(field: FieldMatch, slot: number): Level | 0 {
  if (!hasBit(field.any, slot)) return 0;
  if (!hasBit(field.starting, slot)) return INSIDE;
  return hasBit(field.whole, slot) ? WHOLE : START;
}

/** Finds the slots that meet conditions. What was found for a term is kept until `forget`, as a query is typed on. */
export class Matcher<Id extends string> {
  private readonly slots: Slots<Id>;
  private readonly kept = new Map<string, { readonly term: Term; readonly match: TermMatch }>();

  /** The slots that meet a condition on something else than words, lately asked for. */
  private readonly met = new Map<string, Bits>();

  private names: QueryNames | undefined;

  constructor(slots: Slots<Id>) {
    this.slots = slots;
  }

  /** Entries came, went or were indexed. */
  forget(): void {
    this.kept.clear();
    this.met.clear();
  }

  /** From now on names are looked up there. The same object stands for the same names. */
  lookUpIn(names: QueryNames | undefined): void {
    if (names === this.names) return;
    this.names = names;
    this.met.clear();
  }

  /** The slots in use that meet all the conditions. */
  match(conditions: readonly Condition[]): Bits {
    const found = newBits(this.slots.length);
    addAll(found, this.slots.alive);
    for (const condition of conditions) {
      const meeting = condition.sort === 'text' ? this.having(condition.term) : this.meeting(condition);
      if (condition.not) removeAll(found, meeting);
      else keepAll(found, meeting);
    }
    return found;
  }

  /** The slots that have the term; some of them may be left over. */
  termMatch(term: Term): TermMatch {
    const key = `${term.least} ${term.text}`;
    const known = this.kept.get(key)?.match;
    const match = known ?? this.findTerm(term);
    keep(this.kept, key, { term, match });
    return match;
  }

  private having(term: Term): Bits {
    const { text, title } = this.termMatch(term);
    const found = text.any.slice();
    addAll(found, title.any);
    return found;
  }

  private meeting(condition: Exclude<Condition, { sort: 'text' }>): Bits {
    const key = JSON.stringify({ ...condition, at: 0, not: false });
    const found = this.met.get(key) ?? this.where(this.test(condition));
    keep(this.met, key, found);
    return found;
  }

  private test(condition: Exclude<Condition, { sort: 'text' }>): (slot: Slot<Id>) => boolean {
    switch (condition.sort) {
      case 'tag': {
        const tags = this.slots.tagsNamed(condition.tag);
        return (slot) => slot.tags.some((tag) => tags.has(tag));
      }
      case 'kind':
        return (slot) => slot.kind === condition.kind;
      case 'days': {
        const { first = '', last = '9999-12-31' } = condition;
        return (slot) => slot.day >= first && slot.day <= last;
      }
      case 'before':
        return (slot) => slot.day < condition.day;
      case 'named': {
        const ids = new Set(this.names?.[condition.what].idsOf(condition.name));
        return aboutAny(condition.what, ids);
      }
      case 'is':
        return IS[condition.state];
      default:
        return unreachable(condition);
    }
  }

  private where(holds: (slot: Slot<Id>) => boolean): Bits {
    const found = newBits(this.slots.length);
    for (let number = 0; number < this.slots.length; number += 1) {
      const slot = this.slots.at(number);
      if (slot !== undefined && holds(slot)) setBit(found, number);
    }
    return found;
  }

  private findTerm(term: Term): TermMatch {
    return { text: this.findIn('text', term), title: this.findIn('title', term) };
  }

  private findIn(field: keyof TermMatch, term: Term): FieldMatch {
    const { slots } = this;
    const index = field === 'text' ? slots.texts : slots.titles;
    const { exact, anywhere, starting, whole } = index.find(term.text, slots.length);
    const match = exact
      ? { any: term.least === INSIDE ? anywhere : term.least === START ? starting : whole, starting, whole }
      : { any: newBits(slots.length), starting: newBits(slots.length), whole: newBits(slots.length) };
    const look = (number: number): void => {
      const slot = slots.at(number);
      if (slot !== undefined) note(match, number, bestLevel(field === 'text' ? slot.text : slot.foldedTitle, term));
    };
    if (!exact) {
      for (const wider of this.keptWider(term)) keepAll(anywhere, wider[field].any);
      eachBit(anywhere, (number) => {
        if (number < slots.indexed) look(number);
      });
    }
    for (let number = slots.indexed; number < slots.length; number += 1) look(number);
    return match;
  }

  /** Kept finds of terms that this one goes on from: it can only be where they are. */
  private *keptWider(term: Term): Generator<TermMatch> {
    for (const { term: wider, match } of this.kept.values()) {
      if (wider.least < WHOLE && wider.least <= term.least && term.text.startsWith(wider.text)) yield match;
    }
  }
}

const IS: Readonly<Record<State, (slot: Slot<string>) => boolean>> = {
  starred: (slot) => slot.starred,
  private: (slot) => slot.private === true,
  open: (slot) => slot.openness === 'open',
  closed: (slot) => slot.openness === 'closed',
};

function aboutAny(what: Named, ids: ReadonlySet<string>): (slot: Slot<string>) => boolean {
  if (ids.size === 0) return () => false;
  switch (what) {
    case 'person':
      return ({ about }) => about?.people.some((id) => ids.has(id)) ?? false;
    case 'area':
      return ({ about }) => about?.areas.some((id) => ids.has(id)) ?? false;
    case 'tension':
      return ({ about }) => about?.tensions.some(({ id }) => ids.has(id)) ?? false;
    default:
      return unreachable(what);
  }
}

/** Finds that are kept. */
const KEPT = 12;

/** Keeps a find; the one that was not asked for longest goes. */
function keep<T>(kept: Map<string, T>, key: string, find: T): void {
  kept.delete(key);
  kept.set(key, find);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
}

function note(match: FieldMatch, number: number, level: Level | 0): void {
  if (level >= INSIDE) setBit(match.any, number);
  if (level >= START) setBit(match.starting, number);
  if (level === WHOLE) setBit(match.whole, number);
}

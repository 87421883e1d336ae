import { useEffect, useLayoutEffect, useState } from 'react';
import type { EntryId, PersonId } from '../../shared/base/ids.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { BEHAVIOURS, strengthWords } from '../../shared/domain/kinds/trust.ts';
import { DECIDED_BY } from '../../shared/domain/kinds/decision.ts';
import { BET_RESULTS } from '../../shared/domain/kinds/bet.ts';
import { kindInfo, ofKind } from '../../shared/domain/kinds/registry.ts';
import {
  type MarkedSort,
  markedLinesIn,
  type Mention,
  mentionsIn,
  type MentionSort,
} from '../../shared/domain/mentions.ts';
import type { RichText } from '../../shared/text/rich-text.ts';
import type { LineToMark, MentionChoices, TextRecords } from '../../shared/text/text-records.ts';
import { whyNot } from '../client/error-words.ts';
import { findIn, isNamed, labelOf, owesWords } from '../client/mention-index.ts';
import { makeMention, makeOfLine, promiseOf, type TextAbout } from '../client/mention-maker.ts';
import { memoryOf, type RecordMemory } from '../client/record-memory.ts';
import { useVaultClient } from '../client/vault-context.tsx';
import { usePlaces, type Place, type Places } from '../ui/places.tsx';
import { type Toasts, useToasts } from '../ui/toasts.tsx';
import { useToday } from '../ui/use-today.ts';
import { shortDay } from '../../shared/words/days.ts';
import type { EntryWithRev, VaultApi } from '../vault/api.ts';
import { placeOfRecord } from './record-place.ts';

export interface Mentions {
  /** For the editor's `records`; the same object from render to render. */
  readonly records: TextRecords;
  /**
   * Once a text that had no entry yet is kept as one: gives what was made from it since (and only that) the link back.
   */
  readonly linkBack: (entry: EntryId, body: RichText) => Promise<void>;
}

/**
 * The journal's records for a text: found and made as it is written, opened from it. What the text is about may change
 * from render to render.
 */
export function useMentions(about: TextAbout = {}): Mentions {
  const client = useVaultClient();
  const toasts = useToasts();
  const places = usePlaces();
  const today = useToday();
  const [records] = useState(() => new RecordsOfText(memoryOf(client), client.api));
  useLayoutEffect(() => records.use({ toasts, places, today, about }));
  // Read before the first sign is typed.
  useEffect(() => records.subscribe(() => undefined), [records]);
  return records.mentions;
}

interface Around {
  readonly toasts: Toasts;
  readonly places: Places;
  readonly today: LocalDate;
  readonly about: TextAbout;
}

class RecordsOfText implements TextRecords {
  readonly mentions: Mentions = { records: this, linkBack: (entry, body) => this.#linkBack(entry, body) };
  readonly subscribe: TextRecords['subscribe'];
  readonly #memory: RecordMemory;
  readonly #vault: VaultApi;
  /** What was made while the text had no entry. */
  readonly #withoutEntry = new Set<string>();
  #around: Around | undefined;

  constructor(memory: RecordMemory, vault: VaultApi) {
    this.#memory = memory;
    this.#vault = vault;
    this.subscribe = memory.subscribe;
  }

  use(around: Around): void {
    this.#around = around;
  }

  find(sort: MentionSort, typed: string): MentionChoices {
    const index = this.#memory.index(sort);
    const known = findIn(index, typed);
    const words = typed.trim();
    if (words === '' || isNamed(index, words)) return { known };
    return { known, fresh: this.#fresh(sort, words) };
  }

  #fresh(sort: MentionSort, words: string): MentionChoices['fresh'] {
    const around = this.#around;
    if (sort !== 'promise' || around === undefined) return { label: words };
    const { text, from, to, dueOn } = promiseOf(words, { ...around, memory: this.#memory });
    if (text === '') return undefined;
    const owes = owesWords({ from, to }, this.#personName);
    return { label: text, hint: dueOn === undefined ? owes : `${owes}, ${shortDay(dueOn, around.today)}` };
  }

  async create(sort: MentionSort, typed: string, takeBack: () => void): Promise<Mention | undefined> {
    const around = this.#around;
    if (around === undefined) return undefined;
    const made = await makeMention(sort, typed, { ...around, vault: this.#vault, memory: this.#memory });
    if (!made.ok) {
      around.toasts.show({ text: `It was not written down. ${whyNot(made.error)}`, tone: 'failed' });
      return undefined;
    }
    this.#wasMade(made.value.id, MADE[sort], takeBack);
    return made.value;
  }

  async mark(sort: MarkedSort, line: LineToMark, takeBack: () => void): Promise<string | undefined> {
    const around = this.#around;
    if (around === undefined) return undefined;
    const made = await makeOfLine(sort, line, { ...around, vault: this.#vault, memory: this.#memory });
    if (!made.ok) {
      around.toasts.show({ text: `The line was not marked. ${whyNot(made.error)}`, tone: 'failed' });
      return undefined;
    }
    this.#wasMade(made.value, MARKED[sort], takeBack);
    return made.value;
  }

  label(sort: MentionSort, id: string): string | undefined {
    const record = this.#memory.get(sort, id);
    return record === undefined ? undefined : labelOf(record);
  }

  facts(sort: MarkedSort, id: string): readonly string[] | undefined {
    const today = this.#around?.today;
    if (today === undefined) return undefined;
    if (sort === 'promise') {
      const promise = this.#memory.get('promise', id);
      if (promise === undefined) return undefined;
      const due = promise.dueOn === undefined ? undefined : shortDay(promise.dueOn, today);
      return said(owesWords(promise, this.#personName), promise.state === 'open' ? due : promise.state);
    }
    if (sort === 'tension') {
      const tension = this.#memory.get('tension', id);
      if (tension === undefined) return undefined;
      const between = tension.between.map(this.#personName).filter((name) => name !== undefined);
      return said(...between.slice(0, 2), tension.state === 'open' ? undefined : tension.state);
    }
    const entry = this.#memory.entry(id);
    return entry === undefined ? undefined : entryFacts(entry, this.#personName);
  }

  open(sort: MentionSort | MarkedSort, id: string): void {
    const around = this.#around;
    if (around === undefined) return;
    const place = this.#placeOf(sort, id);
    if (place === undefined) around.toasts.show({ text: 'It is not in the journal any more' });
    else around.places.go(place);
  }

  #placeOf(sort: MentionSort | MarkedSort, id: string): Place | undefined {
    switch (sort) {
      case 'person':
      case 'area':
      case 'tension':
      case 'promise':
        return this.#memory.get(sort, id) && placeOfRecord(sort, id);
      default:
        return { to: 'entry', id: id as EntryId };
    }
  }

  readonly #personName = (id: PersonId): string | undefined => this.#memory.get('person', id)?.name;

  #wasMade(id: string, words: string, takeBack: () => void): void {
    const around = this.#around;
    if (around?.about.entry === undefined) this.#withoutEntry.add(id);
    around?.toasts.undo(words, () => {
      takeBack();
      void this.#trash(id);
    });
  }

  async #trash(id: string): Promise<void> {
    const moved = await this.#vault.moveToTrash([id]);
    if (moved.ok) return;
    this.#around?.toasts.show({ text: `It was not taken back. ${whyNot(moved.error)}`, tone: 'failed' });
  }

  async #linkBack(source: EntryId, body: RichText): Promise<void> {
    // A draft may have been left and come back to: what a line was marked as says itself whether it has a source.
    const mentioned = mentionsIn(body).filter(({ id }) => this.#withoutEntry.has(id));
    const ids = [...markedLinesIn(body), ...mentioned];
    this.#withoutEntry.clear();
    for (const { sort, id } of ids) {
      const saved = await this.#giveSource(sort, id, source);
      if (!saved) this.#around?.toasts.show({ text: 'A marked line has no link back to its entry', tone: 'failed' });
    }
  }

  async #giveSource(sort: MentionSort | MarkedSort, id: string, source: EntryId): Promise<boolean> {
    if (sort === 'person' || sort === 'area') return true;
    if (sort === 'promise' || sort === 'tension') {
      const found = await this.#vault.subject(sort, id);
      if (found === undefined || found.record.source !== undefined) return true;
      return (await this.#vault.saveSubject(sort, id, found.rev, { source })).ok;
    }
    const found = await this.#vault.entry(id as EntryId);
    if (!found.ok) return found.error.code === 'notFound';
    const { entry, rev } = found.value;
    if (entry.session === undefined || entry.source !== undefined) return true;
    return (await this.#vault.saveEntry(entry.id, rev, { source }, entry.session)).ok;
  }
}

const MADE: { readonly [S in MentionSort]: string } = {
  person: 'Person added',
  area: 'Area added',
  tension: 'Tension written down',
  promise: 'Promise written down',
};

const MARKED: { readonly [S in MarkedSort]: string } = {
  promise: 'Marked as a promise',
  trust: 'Marked as a trust observation',
  tension: 'Marked as a tension',
  decision: 'Marked as a decision',
  bet: 'Marked as a tech bet',
};

const BASIS_WORDS = { saw: 'I saw it', heard: 'I was told', inferred: 'I infer it' } as const;

function entryFacts({ entry }: EntryWithRev, personName: (id: PersonId) => string | undefined): readonly string[] {
  if (ofKind(entry, 'trust')) {
    const { subject, strength, basis, behaviour } = entry.details;
    return said(
      subject && personName(subject),
      strength === 0 ? behaviour && BEHAVIOURS[behaviour].words : strengthWords(strength),
      basis && BASIS_WORDS[basis],
    );
  }
  if (ofKind(entry, 'decision')) return [DECIDED_BY[entry.details.decidedBy]];
  if (ofKind(entry, 'bet')) {
    const { volunteer, result } = entry.details;
    return said(volunteer && personName(volunteer), result && BET_RESULTS[result]);
  }
  return [kindInfo(entry.kind).name];
}

const said = (...words: readonly (string | undefined)[]): readonly string[] =>
  words.filter((word): word is string => word !== undefined && word !== '');

import type { LocalDate } from '../../../shared/base/local-date.ts';
import { type InsightSettings, usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import type { JournalView, Seen } from '../../../shared/insights/journal-view.ts';
import { type Evaluation, evaluate, Watch, type Written } from '../../../shared/insights/watch.ts';
import type { View } from '../view/view.ts';
import type { Viewed } from '../view/view-entry.ts';
import { VaultView } from './vault-view.ts';

/** What is needed of an open journal. */
export interface Watched {
  readonly view: View;
  /** Whether everything is in the view. */
  readonly complete: boolean;
  /** Where something cannot be read, what is missing would be taken for what did not happen. */
  readonly damage: unknown;
  readonly deps: { readonly clock: { today(): LocalDate } };
}

/** So long after a change the insights follow it, where somebody asked for them before: the save is acknowledged first. */
const SOON = 20;

/** With more changes than this at once, looking at everything is the shorter way. */
const MANY = 200;

/** The insights of an open journal. They are made when first asked for, and from then on follow every change. */
export class JournalInsights {
  readonly #journal: Watched;
  readonly #changed: () => void;
  #watched: { readonly view: View; readonly journal: JournalView; readonly watch: Watch } | undefined;
  #written: Written[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called where a change has made a difference to what is found */
  constructor(journal: Watched, changed: () => void) {
    this.#journal = journal;
    this.#changed = changed;
  }

  /** What the rules read. */
  get journal(): JournalView {
    return new VaultView(this.#journal.view);
  }

  /** What is found today; undefined while the journal is being read, and where it could not be read whole. */
  evaluation(): Evaluation | undefined {
    if (!this.whole) return undefined;
    return this.#follow().watch.evaluation;
  }

  /** The same with other settings. Nothing of it is kept. */
  preview(settings: InsightSettings): Evaluation | undefined {
    if (!this.whole) return undefined;
    return evaluate(this.#follow().journal, this.#journal.deps.clock.today(), settings);
  }

  /** A record was written: as it was in the view, and as it is. */
  written(was: Viewed | undefined, is: Viewed | undefined): void {
    if (this.#watched === undefined) return;
    const change = changeOf(was, is);
    if (change === undefined) return;
    this.#written.push(change);
    // Each change puts it off: an import is followed once, at its end.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.whole) this.#follow();
    }, SOON);
  }

  /** The journal is being closed: nothing of it is looked at any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#watched = undefined;
    this.#written = [];
  }

  /** Whether all of the journal is there to be judged. */
  get whole(): boolean {
    return this.#journal.complete && this.#journal.damage === undefined;
  }

  /** Takes in what was written since, and tells of it whoever asked: a question may come before the timer does. */
  #follow(): { readonly watch: Watch; readonly journal: JournalView } {
    const { view, deps } = this.#journal;
    const today = deps.clock.today();
    const settings = view.settings?.settings.insights ?? usualInsightSettings;
    const watched =
      this.#watched?.view === view ? this.#watched : { view, journal: new VaultView(view), watch: new Watch() };
    this.#watched = watched;
    const { watch, journal } = watched;
    const written = this.#written;
    this.#written = [];
    clearTimeout(this.#timer);
    const isCurrent = watch.isOf(today, settings);
    const isShort = isCurrent && written.length <= MANY;
    if (!isShort) watch.look(journal, today, settings);
    // Of another day and of other settings the windows know by themselves.
    if (isShort ? watch.follow(journal, written) : isCurrent) this.#changed();
    return { watch, journal };
  }
}

/** Undefined for what the insights do not read. */
function changeOf(was: Viewed | undefined, is: Viewed | undefined): Written | undefined {
  const one = is ?? was;
  if (one?.type === 'entry') return { type: 'entry', was: seenIn(was), is: seenIn(is) };
  return one?.type === 'subject' ? { type: one.record.type } : undefined;
}

const seenIn = (viewed: Viewed | undefined): Seen | undefined =>
  viewed?.type === 'entry' && viewed.entry.fields.deletedAt === undefined ? viewed.entry : undefined;

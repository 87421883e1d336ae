import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JournalInsights } from '../../../renderer/vault/insights/journal-insights.ts';
import { toViewed } from '../../../renderer/vault/view/view-entry.ts';
import { View } from '../../../renderer/vault/view/view.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import type { SettingsRecord } from '../../../shared/domain/records.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { evaluate, type Evaluation } from '../../../shared/insights/watch.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import { idOf } from '../people/arbitrary-records.ts';
import { CASES } from './cases/all.ts';
import { ChangingJournal } from './changing-journal.ts';
import { ago, Records, viewOf } from './journal.ts';

/** Changes of a journal, how many at once. */
const ONE_BY_ONE: readonly number[] = Array.from({ length: 12 }, () => 1);
const AT_ONCE: readonly number[] = [2, 5, 3, 9];

/** What rules about other things read as well: leave of the lead's, an area, its owner and its audit, a tension, promises. */
function surround(records: Records): void {
  const cleo = records.person('Cleo');
  const area = records.area('Ledger', { owner: cleo, explainers: [{ person: cleo, checkedOn: ago(9) }] });
  records.tension('Tabs or spaces', { openedOn: ago(50), between: [cleo], area });
  records.entry('audit', ago(70), { area, finding: 'brokenInvariant' });
  records.promise(cleo, { madeOn: ago(2), dueOn: ago(-8) });
  records.promise(cleo, { madeOn: ago(20), dueOn: ago(5) });
  records.entry('absence', ago(4), { from: ago(3), to: ago(2) });
  records.entry('absence', ago(1), { from: ago(-4), to: ago(-14), before: [{ text: 'The release' }] });
  records.entry('decision', ago(40), { area, openedOn: ago(40), decidedBy: 'teamWithContext' });
}

interface Followed {
  readonly said: Evaluation | undefined;
  /** What a look at everything says, by a view of its own. */
  readonly fresh: Evaluation;
  /** Sentences are other than before, and the worker told nobody. */
  readonly untold: boolean;
}

/** Changes a journal, so many things at a time, and answers what the worker says after each time. */
function* followed(
  g: fc.GeneratorValue,
  records: Records,
  start: LocalDate,
  steps: readonly number[],
): Generator<Followed> {
  const journal = new ChangingJournal(g, records.all);
  journal.tie();
  const view = new View(createSearchIndex<EntryId>());
  let today = start;
  let told = 0;
  const insights = new JournalInsights(
    { view, complete: true, damage: undefined, deps: { clock: { today: () => today } } },
    () => void (told += 1),
  );
  for (const record of journal.records) view.put(record.id, toViewed(record, 1));
  const fresh = () => evaluate(viewOf(journal.records), today, journal.settings);
  try {
    yield { said: insights.evaluation(), fresh: fresh(), untold: false };
    for (const count of steps) {
      const before = { said: insights.evaluation(), told };
      for (let made = 0; made < count; made += 1) {
        const { id, is } = journal.change();
        const was = view.get(id);
        if (is === undefined) view.remove(id);
        else view.put(id, toViewed(is, 1));
        insights.written(was, view.get(id));
      }
      const sort = g(fc.constantFrom, 'same', 'same', 'same', 'same', 'same', 'day', 'settings');
      if (sort === 'day') today = addDays(today, 1);
      if (sort === 'settings') {
        journal.set();
        view.put(SETTINGS.id, toViewed(settingsRecord(journal), 1));
      }
      const said = insights.evaluation();
      const isOther = sort === 'same' && sentencesOf(said) !== sentencesOf(before.said);
      yield { said, fresh: fresh(), untold: isOther && told === before.told };
    }
  } finally {
    insights.stop();
  }
}

const sentencesOf = (said: Evaluation | undefined): string =>
  JSON.stringify(said?.findings.map(({ sentence }) => sentence));

const SETTINGS = { id: idOf<'settings'>(1), device: idOf<'device'>(2) };

const settingsRecord = ({ settings }: ChangingJournal): SettingsRecord => ({
  ...SETTINGS,
  type: 'settings',
  createdAt: 0,
  updatedAt: 0,
  settings: { ...defaultSettings, insights: settings },
});

describe.each(CASES)('what the worker says, where $rule speaks at first', (one) => {
  it.each([
    ['one by one', ONE_BY_ONE],
    ['several at once', AT_ONCE],
  ])('is after any changes, %s, what a look at everything says', (_how, steps) => {
    fc.assert(
      fc.property(fc.gen(), fc.boolean(), fc.array(fc.nat(CASES.length - 1), { maxLength: 1 }), (g, alone, others) => {
        const records = new Records();
        const today = one.write(records);
        if (!alone) surround(records);
        for (const other of others) CASES[other]?.write(records);
        for (const { said, fresh, untold } of followed(g, records, today, steps)) {
          expect(said).toEqual(fresh);
          expect(untold, 'it tells that something is said otherwise').toBe(false);
        }
      }),
      // A counterexample is made smaller for so long and no longer.
      { numRuns: 15, interruptAfterTimeLimit: 10_000 },
    );
  });
});

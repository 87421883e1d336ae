import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VaultApi, VaultEvent } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/base/assert.ts';
import { newAreaFields } from '../../../shared/domain/area.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import type { EntryId, PersonId } from '../../../shared/base/ids.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { aClock, aDatabase, aSession, aVault, PASSPHRASE, tamper, type TestClock, unlocked, value } from './support.ts';

const DAY = 86_400_000;
/** A Monday. */
const TODAY = '2026-03-02' as LocalDate;
const ago = (days: number): LocalDate => addDays(TODAY, -days);

let name: string;
let api: VaultApi;
let events: VaultEvent[];
let clock: TestClock;
let ana: PersonId;

beforeEach(async () => {
  name = aDatabase();
  clock = aClock(`${TODAY}T09:00:00`);
  ({ api, events } = aVault(name, { clock }));
  await api.open(undefined);
  value(await api.create({ passphrase: PASSPHRASE, recoveryCode: await api.newRecoveryCode() }));
  ana = await aPerson('Ana');
});
afterEach(async () => await api.close());

async function aPerson(called: string): Promise<PersonId> {
  return value(
    await api.createSubject('person', { ...newPersonFields(called), cadence: { idealDays: 5, maxDays: 10 } }),
  ).record.id;
}
async function met(person: PersonId, days: number): Promise<EntryId> {
  const details = { ...newDetails('oneOnOne', TODAY), person };
  return value(await api.createEntry({ ...newEntryFields(ago(days), 'oneOnOne', emptyDocument), details }, aSession()))
    .entry.id;
}
const panel = async () => {
  const shown = must(await api.insights(), 'the journal is read');
  // What went on display is kept after the answer: this waits for what is on its way.
  await api.draft();
  return shown;
};
const sentences = async () => (await panel()).cards.map(({ sentence }) => sentence);
/** An answer to what is found of Ana. */
const answer = async (given: Parameters<VaultApi['answerInsight']>[1]) => {
  const { cards, more } = await panel();
  const shown = must(
    [...cards, ...more].find(({ subject }) => subject === ana),
    'Ana is among what is found',
  );
  return await api.answerInsight(shown, given);
};
const cardOf = async (person: PersonId) => (await panel()).cards.find(({ subject }) => subject === person);

describe('what is on display', () => {
  it('is nothing in an empty journal, and says how young it is', async () => {
    expect(await panel()).toMatchObject({ cards: [], more: [], waiting: 0, answered: [], days: 0, entries: 0 });
  });

  it('is one new finding a day, three at most; the rest waits', async () => {
    for (const one of [ana, await aPerson('Ben'), await aPerson('Cleo'), await aPerson('Dan')]) await met(one, 40);
    for (const count of [1, 2, 3, 3]) {
      expect((await panel()).cards).toHaveLength(count);
      expect((await panel()).cards).toHaveLength(count);
      expect((await panel()).waiting).toBe(4 - count);
      clock.advance(DAY);
    }
  });

  it('stays what it was after a lock', async () => {
    for (const one of [ana, await aPerson('Ben')]) await met(one, 40);
    const before = await sentences();
    await api.close();
    ({ api, events } = await unlocked({ name }, { clock }));
    expect(await sentences()).toEqual(before);
    expect((await panel()).cards[0]?.shownOn).toBe(TODAY);
  });

  it('names its records, those against it too, and quotes the heading that is in force', async () => {
    value(await api.createSubject('heading', { text: 'I meet people often', rule: 'not-met', setOn: ago(90) }));
    value(
      await api.createSubject('heading', { text: 'An old one', rule: 'not-met', setOn: ago(80), endedOn: ago(70) }),
    );
    const last = await met(ana, 40);
    const [card] = (await panel()).cards;
    expect(card?.evidence).toEqual({
      total: 1,
      items: [{ sort: 'entry', id: last, day: ago(40), kind: 'oneOnOne', words: 'One-on-one' }],
    });
    expect(card?.heading).toEqual({ text: 'I meet people often', setOn: ago(90) });
  });
});

describe('what changes in the journal', () => {
  it('is followed: what was found goes, and the windows are told', async () => {
    const last = await met(ana, 40);
    expect(await sentences()).toHaveLength(1);
    events.length = 0;
    await met(ana, 0);
    await vi.waitFor(() => expect(events).toContainEqual({ type: 'changed', ids: [], topics: ['insights'] }));
    expect(await sentences()).toEqual([]);
    value(await api.moveToTrash([last]));
    expect(await sentences()).toEqual([]);
  });

  it('is told to all windows also where one of them asked before', async () => {
    await met(ana, 40);
    await panel();
    events.length = 0;
    await met(ana, 0);
    expect(await api.insightsAbout(ana)).toEqual([]);
    expect(events).toContainEqual({ type: 'changed', ids: [], topics: ['insights'] });
  });

  it('is not told where nothing is found otherwise', async () => {
    await met(ana, 40);
    await panel();
    events.length = 0;
    value(await api.createEntry(newEntryFields(TODAY, 'note', emptyDocument), aSession()));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(events.filter((event) => event.type === 'changed' && event.topics.includes('insights'))).toEqual([]);
  });

  it('is followed for people who are archived, renamed and brought back from the trash', async () => {
    await met(ana, 40);
    expect(await sentences()).toHaveLength(1);
    const person = async () => {
      const found = await api.subject('person', ana);
      if (found === undefined) throw new Error('Ana is there');
      return found;
    };
    value(await api.savePerson(ana, (await person()).rev, { name: 'Anna' }));
    expect((await sentences())[0]).toContain('Anna');
    value(await api.savePerson(ana, (await person()).rev, { archivedOn: TODAY }));
    expect(await sentences()).toEqual([]);
    value(await api.savePerson(ana, (await person()).rev, { archivedOn: undefined }));
    value(await api.moveToTrash([ana]));
    expect(await sentences()).toEqual([]);
    value(await api.restoreFromTrash([ana]));
    expect(await sentences()).toHaveLength(1);
  });

  it('is looked at anew when the day turns', async () => {
    await met(ana, 11);
    expect(await sentences()).toEqual([]);
    clock.advance(14 * DAY);
    expect(await sentences()).toHaveLength(1);
  });

  it('follows the settings: a rule that is off says nothing', async () => {
    await met(ana, 40);
    const settings = await api.settings();
    const insights = { off: ['not-met'], limits: {}, halfLife: 21, notify: false };
    expect((await api.insightPreview({ ...insights, off: [] })).found).toHaveLength(1);
    expect(await api.insightPreview(insights)).toEqual({ found: [], failed: [] });
    expect(await sentences()).toHaveLength(1);
    value(await api.saveSettings({ ...settings, insights }));
    expect(await sentences()).toEqual([]);
  });
});

describe('an answer', () => {
  beforeEach(async () => void (await met(ana, 40)));

  it('puts a finding away and lists it, until it is taken back', async () => {
    await panel();
    const undo = value(await answer({ sort: 'notUseful' }));
    expect(await sentences()).toEqual([]);
    expect((await panel()).answered).toMatchObject([{ rule: 'not-met', sort: 'notUseful', on: TODAY, names: ['Ana'] }]);
    value(await api.undoAnswer(undo));
    expect(await sentences()).toHaveLength(1);
    expect((await panel()).answered).toEqual([]);
  });

  it('holds after a lock, and is brought back by hand', async () => {
    await panel();
    value(await answer({ sort: 'done' }));
    await api.close();
    ({ api, events } = await unlocked({ name }, { clock }));
    expect(await sentences()).toEqual([]);
    const [answered] = (await panel()).answered;
    value(await api.bringBack(must(answered, 'one was answered').id));
    expect(await sentences()).toHaveLength(1);
  });

  it('gives way to new evidence alone, whatever it was', async () => {
    await panel();
    value(await answer({ sort: 'done' }));
    clock.advance(DAY);
    expect(await sentences()).toEqual([]);
    const details = { ...newDetails('oneOnOne', TODAY), person: ana, status: 'skipped' as const };
    value(await api.createEntry({ ...newEntryFields(ago(1), 'oneOnOne', emptyDocument), details }, aSession()));
    expect(await sentences()).toHaveLength(1);
    expect((await panel()).answered).toEqual([]);
  });

  it('snoozes until its day, and then needs something new', async () => {
    await panel();
    value(await answer({ sort: 'snoozed', days: 7 }));
    expect((await panel()).answered).toMatchObject([{ sort: 'snoozed', until: addDays(TODAY, 7) }]);
    const details = { ...newDetails('oneOnOne', TODAY), person: ana, status: 'skipped' as const };
    value(await api.createEntry({ ...newEntryFields(ago(1), 'oneOnOne', emptyDocument), details }, aSession()));
    clock.advance(6 * DAY);
    expect(await sentences()).toEqual([]);
    clock.advance(DAY);
    expect(await sentences()).toHaveLength(1);
  });

  it('mutes a rule for one person until it is brought back', async () => {
    const ben = await aPerson('Ben');
    await met(ben, 40);
    await panel();
    value(await answer({ sort: 'muted', person: ana }));
    clock.advance(30 * DAY);
    expect(await cardOf(ana)).toBeUndefined();
    expect((await panel()).cards.map(({ subject }) => subject)).toEqual([ben]);
    const [muted] = (await panel()).answered;
    expect(muted).toMatchObject({ sort: 'muted', names: ['Ana'] });
    value(await api.bringBack(must(muted, 'one was muted').id));
    clock.advance(DAY);
    expect(await cardOf(ana)).toBeDefined();
  });

  it('is about what was shown: something that came meanwhile is new', async () => {
    const [card] = (await panel()).cards;
    const details = { ...newDetails('oneOnOne', TODAY), person: ana, status: 'skipped' as const };
    value(await api.createEntry({ ...newEntryFields(ago(1), 'oneOnOne', emptyDocument), details }, aSession()));
    value(await api.answerInsight(must(card, 'a card was shown'), { sort: 'done' }));
    expect(await sentences()).toHaveLength(1);
  });

  it('is kept for what was ended by what was done about it', async () => {
    const [card] = (await panel()).cards;
    const meeting = await met(ana, 0);
    const undo = value(await api.answerInsight(must(card, 'a card was shown'), { sort: 'acted' }));
    value(await api.moveToTrash([meeting]));
    expect(await sentences()).toEqual([]);
    value(await api.undoAnswer(undo));
    expect(await sentences()).toHaveLength(1);
  });

  it('goes with the person it is about, and follows them into another', async () => {
    await panel();
    value(await answer({ sort: 'done' }));
    const ben = await aPerson('Ben');
    value(await api.mergePeople(ben, ana));
    expect((await api.subjects('insight')).map(({ record }) => record.about)).toEqual([[ben]]);
    value(await api.deletePerson(ben, [], () => undefined));
    expect(await api.subjects('insight')).toEqual([]);
  });

  it('holds after two people who had one each were made one', async () => {
    const ben = await aPerson('Ben');
    await met(ben, 40);
    for (const _ of [1, 2]) {
      await panel();
      clock.advance(DAY);
    }
    value(await api.mergePeople(ben, ana));
    const shown = must((await panel()).cards[0], 'it is found of the one that is left');
    clock.advance(1000);
    value(await api.answerInsight(shown, { sort: 'done' }));
    await api.close();
    ({ api, events } = await unlocked({ name }, { clock }));
    expect(await sentences()).toEqual([]);
  });
});

describe('a journal of which something cannot be read', () => {
  it('is not judged: what is missing would be taken for what did not happen', async () => {
    await met(ana, 40);
    const recent = await met(ana, 1);
    expect(await sentences()).toEqual([]);
    await api.close();
    await tamper(name, async (db) => {
      const row = must(await db.records.get(recent), 'the meeting is on disk');
      const sealed = Uint8Array.from(row.sealed);
      sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
      await db.records.put({ ...row, sealed });
    });
    ({ api, events } = aVault(name, { clock }));
    await api.open(undefined);
    expect(value(await api.unlock({ passphrase: PASSPHRASE })).damage ?? 'later').toBeDefined();
    await vi.waitFor(() => expect(events.some(({ type }) => type === 'damaged')).toBe(true));
    expect(await api.insights()).toBeUndefined();
    expect(await api.insightLine()).toBeUndefined();
    expect(await api.insightsAbout(ana)).toEqual([]);
  });
});

describe('elsewhere', () => {
  it('Today has one line: what went on display last, and on a Friday the week until it was looked at', async () => {
    expect(await api.insightLine()).toBeUndefined();
    await met(ana, 40);
    const [card] = (await panel()).cards;
    expect(await api.insightLine()).toEqual({
      sort: 'finding',
      rule: 'not-met',
      subject: ana,
      sentence: card?.sentence,
    });
    value(await api.createEntry(newEntryFields(TODAY, 'note', emptyDocument), aSession()));
    clock.advance(4 * DAY);
    expect(await api.insightLine()).toEqual({ sort: 'week' });
    value(await api.closeWeek(TODAY, 'notUseful'));
    expect(await api.insightLine()).toMatchObject({ sort: 'finding' });
    expect(await api.lookBack()).toMatchObject({ monday: TODAY, closed: 'notUseful' });
    expect((await panel()).answered).toEqual([]);
  });

  it('Today’s line puts nothing on display: it is new until the panel was seen', async () => {
    await met(ana, 40);
    expect(await api.insightLine()).toMatchObject({ sort: 'finding', subject: ana });
    await api.draft();
    expect(await api.insightNews()).toBe(true);
    await panel();
    expect(await api.insightNews()).toBe(false);
  });

  it('a person’s page and prep have what concerns that person', async () => {
    const ben = await aPerson('Ben');
    await met(ana, 40);
    await met(ben, 40);
    expect((await api.insightsAbout(ana)).map(({ subject }) => subject)).toEqual([ana]);
    const meeting = value(await api.planOneOnOne(ana, aSession())).entry.id;
    expect((await api.brief(meeting)).insights.map(({ subject }) => subject)).toEqual([ana]);
    value(await answer({ sort: 'done' }));
    expect(await api.insightsAbout(ana)).toEqual([]);
  });

  it('says whether there is something new, once a day', async () => {
    expect(await api.insightNews()).toBe(false);
    await met(ana, 40);
    expect(await api.insightNews()).toBe(true);
    await panel();
    expect(await api.insightNews()).toBe(false);
  });

  it('the week has what moved, what stayed and what was said', async () => {
    const closed = {
      ...newPromiseFields('The cost sheet', 'me', ana, ago(20)),
      state: 'kept',
      closedOn: ago(2),
    } as const;
    value(await api.createSubject('promise', closed));
    const late = { ...newPromiseFields('The notes', 'me', ana, ago(20)), dueOn: ago(10) };
    value(await api.createSubject('promise', late));
    const soon = { ...newPromiseFields('The plan', 'me', ana, ago(1)), dueOn: addDays(TODAY, 2) };
    value(await api.createSubject('promise', soon));
    value(await api.createSubject('tension', newTensionFields('Who owns the pager', ago(20))));
    await met(ana, 3);
    const { monday, moved, stayed, said } = await api.lookBack();
    expect(monday).toBe(ago(7));
    const words = (list: typeof moved) => list.items.map((item) => item.words);
    expect(words(moved)).toEqual(['The cost sheet', 'One-on-one']);
    expect(words(stayed)).toEqual(['The notes', 'Who owns the pager']);
    expect(words(said)).toEqual(['The plan']);
    // Of what was done by then it is not asked when it was due.
    expect(stayed.items.map(({ due }) => due)).toEqual([ago(10), undefined]);
    expect(moved.items.every(({ due }) => due === undefined)).toBe(true);
  });
});

describe('a topic for the next one-on-one', () => {
  const topic = { text: 'Growth', origin: 'insight' } as const;

  it('goes to the one that is planned, and is taken out again', async () => {
    const meeting = value(await api.planOneOnOne(ana, aSession())).entry;
    const added = value(await api.addTopic(ana, topic, aSession()));
    expect(added).toMatchObject({ id: meeting.id, day: TODAY });
    const topics = async () => {
      const { details } = value(await api.entry(meeting.id)).entry;
      return 'topics' in details ? details.topics.map(({ text }) => text) : [];
    };
    expect(await topics()).toEqual(['Growth']);
    value(await api.undoClose(added.undo));
    expect(await topics()).toEqual([]);
  });

  it('is there once, however often it is asked for; an undo leaves the one that was there before', async () => {
    const { id } = value(await api.planOneOnOne(ana, aSession())).entry;
    const texts = async () => {
      const { details } = value(await api.entry(id)).entry;
      return 'topics' in details ? details.topics.map(({ text }) => text) : [];
    };
    value(await api.addTopic(ana, topic, aSession()));
    const again = value(await api.addTopic(ana, topic, aSession()));
    expect(again).toMatchObject({ id, day: TODAY });
    expect(await texts()).toEqual(['Growth']);
    value(await api.undoClose(again.undo));
    expect(await texts()).toEqual(['Growth']);
    value(await api.addTopic(ana, { ...topic, text: 'Growth, in other words' }, aSession()));
    expect(await texts()).toEqual(['Growth', 'Growth, in other words']);
  });

  it('makes one where none is planned, which goes with an undo', async () => {
    const added = value(await api.addTopic(ana, topic, aSession()));
    expect(value(await api.entry(added.id)).entry).toMatchObject({ kind: 'oneOnOne', details: { status: 'planned' } });
    value(await api.undoClose(added.undo));
    expect(await api.entry(added.id)).toMatchObject({ error: { code: 'notFound' } });
  });

  it('is refused without words, and for whom there is not', async () => {
    expect(await api.addTopic('gone' as PersonId, topic, aSession())).toMatchObject({ error: { code: 'notFound' } });
  });
});

const explained = async () => (await panel()).cards.find(({ rule }) => rule === 'sole-explainer')?.sentence;

it('an area that is renamed is named so in what is found of it', async () => {
  const area = value(await api.createSubject('area', newAreaFields('Exporter')));
  for (const days of [1, 2, 3]) {
    const details = { ...newDetails('decision', ago(days)), area: area.record.id };
    value(await api.createEntry({ ...newEntryFields(ago(days), 'decision', emptyDocument), details }, aSession()));
  }
  expect(await explained()).toContain('Exporter');
  value(await api.saveSubject('area', area.record.id, area.rev, { name: 'Reports' }));
  expect(await explained()).toContain('Reports');
});

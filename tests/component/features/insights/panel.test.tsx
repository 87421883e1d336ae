import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../../renderer/client/vault-context.tsx';
import { InsightsScreen } from '../../../../renderer/features/insights/insights-screen.tsx';
import { EntryScreen } from '../../../../renderer/features/entry/entry-screen.tsx';
import type { Place } from '../../../../renderer/ui/places.tsx';
import type { EntryId, PersonId } from '../../../../shared/base/ids.ts';
import { must } from '../../../../shared/base/assert.ts';
import { GROUPS } from '../../../../shared/insights/finding.ts';
import { addDays } from '../../../../shared/base/local-date.ts';
import { newPersonFields } from '../../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../../shared/domain/promise.ts';
import { newTensionFields } from '../../../../shared/domain/tension.ts';
import { toPlainText } from '../../../../shared/text/plain-text.ts';
import { aJournal, aSession, lock, value } from '../../vault/support.ts';
import { anEntry, daysAgo, inWindow, type Shown, soon, today, withCalls } from '../support.tsx';

let client: VaultClient;
beforeEach(async () => {
  ({ client } = await aJournal());
});
afterEach(() => lock(client));

const shown = async () => await inWindow(client, <InsightsScreen />);
const aPerson = async (name: string): Promise<PersonId> =>
  value(await client.api.createSubject('person', { ...newPersonFields(name), cadence: { idealDays: 5, maxDays: 10 } }))
    .record.id;
const met = (person: PersonId, days: number): Promise<EntryId> =>
  anEntry(client, 'We spoke of the rota', {
    kind: 'oneOnOne',
    day: daysAgo(days),
    details: { person, status: 'held', topics: [] },
  });
/** A tension that three notes on three days mention. */
async function aTension(): Promise<string> {
  const { id } = value(
    await client.api.createSubject('tension', newTensionFields('Who owns the pager', daysAgo(30))),
  ).record;
  for (const days of [1, 3, 5])
    await anEntry(client, `Pager ${days}`, { day: daysAgo(days), tensions: [{ id, intensity: 4 }] });
  return id;
}

/** The panel with a card of Ana and one of Ben. */
async function twoCards() {
  for (const name of ['Ana', 'Ben']) await met(await aPerson(name), 40);
  const { screen, show } = await shown();
  await showAll(screen);
  const of = (name: string) => screen.getByRole('article', { name: new RegExp(`^You last met ${name}`) });
  await expect.element(of('Ben')).toBeVisible();
  return { screen, show, of };
}

/** The window keeps how many are shown, from test to test as well. */
async function showAll(screen: Shown['screen']): Promise<void> {
  await expect.element(screen.getByRole('article').first()).toBeVisible();
  const more = screen.getByRole('button', { name: /^Show .* more/ });
  if (more.elements().length > 0) await more.click();
}

async function showFew(screen: Shown['screen']): Promise<void> {
  await expect.element(screen.getByRole('article').first()).toBeVisible();
  const few = screen.getByRole('button', { name: 'Show only what is on display' });
  if (few.elements().length > 0) await few.click();
}

/** Days on which something was written, and nothing that left no commit. */
async function writtenWithoutImpact(): Promise<void> {
  for (const days of [1, 2, 3, 4, 5]) await anEntry(client, `Day ${days}`, { day: daysAgo(days) });
}
const idOf = (place: Place | undefined): EntryId => {
  if (place?.to !== 'entry') throw new Error('It did not lead to an entry');
  return place.id;
};

describe('the panel', () => {
  it('says in a young journal that insights take time', async () => {
    const { screen } = await shown();
    await expect.element(screen.getByText('No entries yet')).toBeVisible();
    await expect.element(screen.getByText(/about three weeks of entries/)).toBeVisible();
  });

  it('shows the sentence, the question and what it stands on, each a link', async () => {
    const last = await met(await aPerson('Ana'), 40);
    const { screen, places } = await shown();
    const card = screen.getByRole('article');
    await expect
      .element(card.getByRole('heading', { level: 3 }))
      .toMatchTextContent(/^You last met Ana on .*, and you set ten at most\.$/);
    await expect.element(card.getByText('What stayed open since then?')).toBeVisible();
    await card.getByRole('link', { name: 'We spoke of the rota' }).click();
    expect(places.been).toEqual([{ to: 'entry', id: last }]);
  });

  it('says why: the rule, what it counted, and from when on it speaks', async () => {
    await aTension();
    const { screen, places } = await shown();
    const why = screen.getByRole('button', { name: 'Why am I seeing this?' });
    await expect.element(why).toHaveAttribute('aria-expanded', 'false');
    await why.click();
    await expect.element(screen.getByText('A tension without a step.')).toBeVisible();
    const [term, definition] = [screen.getByRole('term').first(), screen.getByRole('definition').first()];
    expect(term.element().textContent).toBe('Mentions');
    expect(definition.element().textContent).toBe('3');
    // The number stands right behind what it counts.
    const gap = definition.element().getBoundingClientRect().left - term.element().getBoundingClientRect().right;
    expect(gap).toBeLessThan(10);
    await expect.element(screen.getByText('It takes at least three mentions.')).toBeVisible();
    await expect.element(screen.getByText('No step was planned or taken in the last 14 days.')).toBeVisible();
    await screen.getByRole('link', { name: 'Change this in Settings' }).click();
    expect(places.been).toEqual([{ to: 'settings', section: 'insights', rule: 'live-tension' }]);
  });

  it('shows one new finding and the rest behind a button, by their groups', async () => {
    for (const name of ['Ana', 'Ben', 'Cleo']) await met(await aPerson(name), 40);
    const { screen } = await shown();
    await expect.element(screen.getByText(/^One thing your own entries suggest; two more can wait/)).toBeVisible();
    expect(screen.getByRole('article').elements()).toHaveLength(1);
    await screen.getByRole('button', { name: 'Show two more' }).click();
    expect(screen.getByRole('article').elements()).toHaveLength(3);
    await screen.getByRole('button', { name: 'Show only what is on display' }).click();
    expect(screen.getByRole('article').elements()).toHaveLength(1);
  });

  it('says of what there is too little to tell, and what is missing', async () => {
    await aTension();
    for (const days of [1, 2])
      await anEntry(client, 'x', {
        kind: 'decision',
        day: daysAgo(days),
        details: { weight: 'routine', decidedBy: 'meAlone', openedOn: daysAgo(days), deferrals: [], contextShared: [] },
      });
    const { screen } = await shown();
    const group = screen.getByRole('region', { name: /^My leverage/ });
    await expect.element(group.getByText(/there is too little to tell/)).toBeVisible();
    await group.getByRole('button', { name: 'What is missing?' }).click();
    await expect.element(group.getByText('Routine decisions in 28 days: two of the six it takes.')).toBeVisible();
  });

  it('shows a link’s finding first: all are shown and it has the focus', async () => {
    const people: PersonId[] = [];
    for (const name of ['Ana', 'Ben']) people.push(await aPerson(name));
    for (const person of people) await met(person, 40);
    const [first = '', second = ''] = people;
    await client.api.insights();
    const waiting = (await client.api.insights())?.cards[0]?.subject === first ? second : first;
    const { screen } = await inWindow(client, <InsightsScreen first={`not-met ${waiting}`} />);
    await soon(() => expect(document.activeElement?.tagName).toBe('ARTICLE'));
    expect(document.activeElement?.textContent).toContain(waiting === first ? 'Ana' : 'Ben');
    expect(screen.getByRole('article').elements()).toHaveLength(2);
  });

  it('brings a link’s finding into sight, however long the panel is', async () => {
    const people: PersonId[] = [];
    for (let i = 0; i < 8; i += 1) people.push(await aPerson(`Person ${i}`));
    for (const person of people) for (const days of [40, 60, 80]) await met(person, days);
    const last = must((await client.api.insights())?.more.at(-1), 'there are more');
    const { screen } = await inWindow(client, <InsightsScreen first={`${last.rule} ${last.subject}`} />);
    const card = screen.getByRole('article', { name: last.sentence });
    await soon(() => expect(document.activeElement).toBe(card.element()));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect.element(card).toBeInViewport();
    await screen.getByRole('button', { name: 'Show only what is on display' }).click();
    await soon(() => expect(screen.getByRole('article').elements()).toHaveLength(1));
  });

  it('says where a link leads to something that is not found any more', async () => {
    await met(await aPerson('Ana'), 40);
    const { screen } = await inWindow(client, <InsightsScreen first="not-met gone" />);
    await expect.element(screen.getByText('What led here is put away, or is not found any more.')).toBeVisible();
  });

  it('says where it could not be read, and reads it again', async () => {
    await met(await aPerson('Ana'), 40);
    let fails = true;
    const failing = withCalls(client, {
      insights: async () => {
        if (fails) throw new Error('the worker is gone');
        return await client.api.insights();
      },
    });
    const { screen } = await inWindow(failing, <InsightsScreen />);
    await expect.element(screen.getByText('The insights could not be read')).toBeVisible();
    const again = screen.getByRole('button', { name: 'Try again' });
    // Whatever else has it asked again in the meantime fails as well.
    again.element().addEventListener('pointerdown', () => {
      fails = false;
    });
    await again.click();
    await expect.element(screen.getByRole('article')).toBeVisible();
  });
});

describe('an answer', () => {
  it.each([
    ['Not useful', /^Not useful/, undefined, 'Put away as not useful'],
    ['Snooze', /^Snooze/, '14 days, then only with something new', 'Snoozed for 14 days'],
    ['Done', /^More about/, 'Done', 'Done, and put away'],
    ['Mute', /^More about/, 'Mute for Ana', 'Muted for Ana'],
  ])('%s puts the card away, Undo brings it back', async (_name, button, item, said) => {
    await met(await aPerson('Ana'), 40);
    const { screen } = await shown();
    await screen.getByRole('button', { name: button }).click();
    if (item !== undefined) await screen.getByRole('menuitem', { name: item }).click();
    await expect.element(screen.getByText(said)).toBeVisible();
    await expect.element(screen.getByRole('article')).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByRole('article')).toBeVisible();
  });

  it('is listed with its day, and brought back from there', async () => {
    await met(await aPerson('Ana'), 40);
    const { screen } = await shown();
    await screen.getByRole('button', { name: /^Snooze/ }).click();
    await screen.getByRole('menuitem', { name: /^7 days/ }).click();
    await screen.getByRole('button', { name: 'Put away 1' }).click();
    const dialog = screen.getByRole('dialog', { name: 'Put away' });
    await expect.element(dialog.getByText(/^Snoozed today, until /)).toBeVisible();
    await dialog.getByRole('button', { name: /^Bring back: You last met Ana/ }).click();
    await expect.element(dialog.getByText('Nothing is put away now.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect.element(screen.getByRole('article')).toBeVisible();
  });

  it('is taken back by its own Undo, also when another was given since', async () => {
    for (const name of ['Ana', 'Ben']) await met(await aPerson(name), 40);
    const { screen } = await shown();
    await showAll(screen);
    await screen.getByRole('button', { name: /^Not useful: You last met Ana/ }).click();
    await screen.getByRole('button', { name: /^Not useful: You last met Ben/ }).click();
    await expect.element(screen.getByText('What was found is put away.')).toBeVisible();
    await screen.getByRole('alertdialog').nth(1).getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect((await client.api.insights())?.answered).toHaveLength(1));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect((await client.api.insights())?.answered).toEqual([]));
  });

  it('leaves no group saying that nothing was found where something was', async () => {
    await met(await aPerson('Ana'), 40);
    const { screen } = await shown();
    await screen.getByRole('button', { name: /^Not useful/ }).click();
    await expect.element(screen.getByRole('region', { name: /^Drift/ }).getByText(/One is put away\./)).toBeVisible();
    await expect.element(screen.getByText('What was found is put away.')).toBeVisible();
  });

  it('three times not useful offers to turn the rule off', async () => {
    for (const name of ['Ana', 'Ben', 'Cleo', 'Dan']) {
      const person = await aPerson(name);
      await met(person, 40);
      if (name === 'Dan') continue;
      const [shownOne] = await client.api.insightsAbout(person);
      value(await client.api.answerInsight(must(shownOne, 'it is found'), { sort: 'notUseful' }));
    }
    const { screen } = await shown();
    await expect.element(screen.getByRole('article')).toBeVisible();
    await screen.getByRole('button', { name: 'Turn it off' }).click();
    await expect.element(screen.getByRole('article')).not.toBeInTheDocument();
    expect((await client.api.settings()).insights?.off).toEqual(['not-met']);
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByRole('article')).toBeVisible();
  });

  it('“Wrong fact” leads to the one record it stands on, or asks which', async () => {
    const ana = await aPerson('Ana');
    const last = await met(ana, 40);
    const first = await shown();
    await first.screen.getByRole('button', { name: /^More about/ }).click();
    await first.screen.getByRole('menuitem', { name: 'Wrong fact…' }).click();
    expect(first.places.been).toEqual([{ to: 'entry', id: last }]);
    await anEntry(client, 'Ill', {
      kind: 'oneOnOne',
      day: daysAgo(9),
      details: { person: ana, status: 'skipped', topics: [] },
    });
    await first.screen.getByRole('button', { name: /^More about/ }).click();
    await first.screen.getByRole('menuitem', { name: 'Wrong fact…' }).click();
    await expect.element(first.screen.getByRole('dialog', { name: 'Which of these is not so?' })).toBeVisible();
  });
});

describe('the focus', () => {
  it('is on the card that took the place of the one that went, so that Enter again does nothing', async () => {
    const { of } = await twoCards();
    of('Ana')
      .getByRole('button', { name: /^Not useful/ })
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(of('Ben')).toHaveFocus();
    // Who has no pointer sees where it is.
    expect(getComputedStyle(of('Ben').element(), '::before').outlineStyle).toBe('solid');
    await userEvent.keyboard('{Enter}');
    expect((await client.api.insights())?.answered).toHaveLength(1);
  });

  it('is on the card that came back with Undo', async () => {
    const { screen, of } = await twoCards();
    await of('Ana')
      .getByRole('button', { name: /^Not useful/ })
      .click();
    await expect.element(of('Ana')).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(of('Ana')).toHaveFocus();
  });

  it('is on a card after the last row of what was put away was brought back', async () => {
    await met(await aPerson('Ana'), 40);
    const { screen } = await shown();
    await screen.getByRole('button', { name: /^Not useful/ }).click();
    await screen.getByRole('button', { name: 'Put away 1' }).click();
    const dialog = screen.getByRole('dialog', { name: 'Put away' });
    await dialog.getByRole('button', { name: /^Bring back/ }).click();
    await expect.element(dialog.getByRole('button', { name: 'Close' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(screen.getByRole('article')).toHaveFocus();
  });

  it('is where one left the panel: on the link, and on the card of a button', async () => {
    const { screen, show, of } = await twoCards();
    const leave = async (by: ReturnType<typeof screen.getByRole>): Promise<void> => {
      await by.click();
      await show(<p>Elsewhere</p>);
      await expect.element(screen.getByText('Elsewhere')).toBeVisible();
      expect(document.activeElement).toBe(document.body);
      await show(<InsightsScreen />);
    };
    const link = of('Ben').getByRole('link', { name: 'We spoke of the rota' });
    await leave(link);
    await expect.element(link).toHaveFocus();
    await leave(of('Ben').getByRole('button', { name: /^Why/ }));
    await expect.element(of('Ben')).toHaveFocus();
  });

  it('is on the mark of the picture by which one left, and on the link beside it to the same entry', async () => {
    const ana = await aPerson('Ana');
    for (const days of [60, 50, 40]) await met(ana, days);
    const { screen, show } = await shown();
    await showAll(screen);
    const card = screen.getByRole('article', { name: /^You last met Ana/ });
    await expect.element(card).toBeVisible();
    const links = (marks: boolean) =>
      [...card.element().querySelectorAll('a')].filter((link) => link.hasAttribute('data-mark') === marks);
    const beside = () => must(links(false)[0], 'it stands on an entry');
    const mark = () =>
      must(
        links(true).find(({ href }) => href === beside().href),
        'the entry is in the picture',
      );
    for (const link of [mark, beside]) {
      link().focus();
      await userEvent.keyboard('{Enter}');
      await show(<p>Elsewhere</p>);
      await expect.element(screen.getByText('Elsewhere')).toBeVisible();
      await show(<InsightsScreen />);
      await expect.element(card).toBeVisible();
      await soon(() => expect(document.activeElement).toBe(link()));
    }
  });

  it('is on the first of a group whose waiting ones were asked for', async () => {
    await aTension();
    // It is on display, and nothing else comes on display on the same day.
    await client.api.insights();
    for (const name of ['Ana', 'Ben']) await met(await aPerson(name), 40);
    await writtenWithoutImpact();
    const panel = must(await client.api.insights(), 'it is read');
    const [, last] = must([...Map.groupBy(panel.more, ({ group }) => group)].at(-1), 'something waits');
    expect(must(panel.more[0], 'something waits').group).not.toBe(must(last[0], 'it is of a group').group);
    const { screen } = await shown();
    const section = screen.getByRole('region', {
      name: new RegExp(`^${GROUPS[must(last[0], 'it is of a group').group]}`),
    });
    await showFew(screen);
    await section.getByRole('button', { name: /waits?\.$/u }).click();
    await expect.element(section.getByRole('article').first()).toHaveFocus();
    await expect.element(section.getByRole('article').first()).toBeInViewport();
  });

  it('stays with words that were typed for an act, until it is said that they may go', async () => {
    const id = await aTension();
    const { screen } = await shown();
    await screen.getByRole('button', { name: /^Plan a step/ }).click();
    const field = screen.getByRole('textbox', { name: 'What you will do' });
    await field.fill('Ask both on Monday');
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: 'Keep writing' }).click();
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue('Ask both on Monday');
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: 'Throw it away' }).click();
    await expect.element(field).not.toBeInTheDocument();
    expect((await client.api.subject('tension', id))?.record.steps).toEqual([]);
  });
});

describe('an act makes the real thing and puts the card away', () => {
  it('a step of the tension, with Undo', async () => {
    const id = await aTension();
    const { screen } = await shown();
    await screen.getByRole('button', { name: /^Plan a step/ }).click();
    await screen.getByRole('textbox', { name: 'What you will do' }).fill('Ask both on Monday');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('Step planned')).toBeVisible();
    await expect.element(screen.getByRole('article')).not.toBeInTheDocument();
    const steps = async () => (await client.api.subject('tension', id))?.record.steps.map(({ text }) => text);
    expect(await steps()).toEqual(['Ask both on Monday']);
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByRole('article')).toBeVisible();
    expect(await steps()).toEqual([]);
  });

  it('a topic on the next one-on-one, in words that can be changed, with Undo', async () => {
    const ana = await aPerson('Ana');
    value(
      await client.api.createSubject('promise', {
        ...newPromiseFields('Send the notes', 'me', ana, daysAgo(40)),
        dueOn: daysAgo(20),
      }),
    );
    const { screen } = await shown();
    await screen.getByRole('button', { name: /^Put it on the next prep/ }).click();
    const field = screen.getByRole('textbox', { name: 'What to talk about' });
    await expect.element(field).toHaveValue('My promise: Send the notes');
    await field.fill('The notes I owe you');
    await screen.getByRole('button', { name: 'Keep' }).click();
    await expect.element(screen.getByText('On the next one-on-one with Ana')).toBeVisible();
    await expect.element(screen.getByRole('article')).not.toBeInTheDocument();
    const topics = async () => {
      const { entry } = value(await client.api.planOneOnOne(ana, aSession()));
      return 'topics' in entry.details ? entry.details.topics.map(({ text, origin }) => [text, origin]) : [];
    };
    expect(await topics()).toEqual([['The notes I owe you', 'insight']]);
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByRole('article')).toBeVisible();
    expect(await topics()).toEqual([]);
  });

  it('the next date of a decision, which lies ahead', async () => {
    const decision = await anEntry(client, '', {
      kind: 'decision',
      title: 'The queue',
      day: daysAgo(30),
      details: {
        weight: 'hard',
        decidedBy: 'open',
        openedOn: daysAgo(30),
        deferrals: [{ on: daysAgo(20) }, { on: daysAgo(10) }],
        contextShared: [],
      },
    });
    const { screen } = await shown();
    await screen.getByRole('button', { name: /^Set the next date/ }).click();
    await expect.element(screen.getByRole('button', { name: 'Keep' })).toBeDisabled();
    await screen.getByRole('button', { name: /Choose a day/ }).click();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await screen.getByRole('button', { name: 'Keep' }).click();
    await expect.element(screen.getByText('Next date set')).toBeVisible();
    const { entry } = value(await client.api.entry(decision));
    expect(entry.details).toMatchObject({ neededBy: addDays(today(), 7) });
  });

  it('a promise of mine; taken back, the card is there again', async () => {
    for (const days of [1, 2])
      await anEntry(client, 'x', { kind: 'craft', day: daysAgo(days), details: { intent: 'hardestTicket' } });
    const { screen } = await shown();
    await screen.getByRole('button', { name: /^Promise to give one away/ }).click();
    await screen.getByRole('button', { name: 'Keep' }).click();
    await expect.element(screen.getByText('Promise written down')).toBeVisible();
    await expect.element(screen.getByRole('article')).not.toBeInTheDocument();
    expect(await client.api.subjects('promise')).toHaveLength(1);
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByRole('article')).toBeVisible();
  });

  it('a meeting, planned and opened', async () => {
    const ana = await aPerson('Ana');
    await met(ana, 40);
    const { screen, places } = await shown();
    await screen.getByRole('button', { name: /^Plan a one-on-one/ }).click();
    await soon(() => expect(places.been.map(({ to }) => to)).toEqual(['oneOnOne']));
  });

  it('an entry, made with the first word in it; left without one, nothing was done', async () => {
    await writtenWithoutImpact();
    const entries = async () => (await client.api.timeline({ offset: 0, limit: 50 })).total;
    const before = await entries();
    const { screen, places, show } = await shown();
    const log = screen.getByRole('button', { name: /^Log what left no commit/ });
    await log.click();
    const begun = idOf(places.been.at(-1));
    await show(<EntryScreen key={begun} id={begun} />);
    const box = screen.getByRole('textbox', { name: 'Entry' });
    await expect.element(box).toHaveFocus();
    await show(<InsightsScreen />);
    await expect.element(log).toBeVisible();
    expect([await entries(), (await client.api.insights())?.answered]).toEqual([before, []]);

    await show(<EntryScreen key={begun} id={begun} />);
    await expect.element(box).toHaveFocus();
    // What is written after it was said to be begun would have to stay.
    await userEvent.keyboard('G');
    await expect.element(screen.getByText('Entry begun')).toBeVisible();
    expect(await entries()).toBe(before + 1);
    expect(value(await client.api.entry(begun)).entry).toMatchObject({ kind: 'impact', id: begun });
    await show(<InsightsScreen />);
    await expect.element(screen.getByText('Six entries so far')).toBeVisible();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(log).toBeVisible();
    expect(await entries()).toBe(before);
  });

  it('an entry of which anything was written stays, also where its page was left at once', async () => {
    await writtenWithoutImpact();
    const { screen, places, show } = await shown();
    await screen.getByRole('button', { name: /^Log what left no commit/ }).click();
    const begun = idOf(places.been.at(-1));
    await show(<EntryScreen key={begun} id={begun} />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('x');
    await show(<InsightsScreen />);
    await expect.element(screen.getByText('Entry begun')).toBeVisible();
    expect(toPlainText(value(await client.api.entry(begun)).entry.body)).toBe('x');
  });

  it('an entry begun and locked keeps what was typed last, and nothing where nothing was', async () => {
    await writtenWithoutImpact();
    const { screen, places, show, flushers } = await shown();
    const log = screen.getByRole('button', { name: /^Log what left no commit/ });
    await log.click();
    await log.click();
    const [left, written] = places.been.map(idOf);
    for (const id of [must(left, 'pressed'), must(written, 'pressed again')]) {
      await show(<EntryScreen key={id} id={id} />);
      await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
      if (id === written) await userEvent.keyboard('Just in time');
      expect(await flushers.flush(2000)).toBe(true);
    }
    expect(await client.api.entry(must(left, 'pressed'))).toMatchObject({ ok: false });
    expect(await client.api.entry(must(written, 'pressed again'))).toMatchObject({ ok: true });
  });

  it('an entry goes nowhere where it could not be made, and is made once it can', async () => {
    await writtenWithoutImpact();
    let full = true;
    const failing = withCalls(client, {
      createEntry: async (...given) =>
        full ? { ok: false, error: { code: 'storageFull' } } : await client.api.createEntry(...given),
    });
    const { screen, places, show } = await inWindow(failing, <InsightsScreen />);
    await screen.getByRole('button', { name: /^Log what left no commit/ }).click();
    const begun = idOf(places.been.at(-1));
    await show(<EntryScreen key={begun} id={begun} />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('Kept');
    await expect.element(screen.getByText(/disk is full/).first()).toBeVisible();
    expect((await client.api.insights())?.cards).toHaveLength(1);
    full = false;
    await userEvent.keyboard(' in the end');
    await expect.element(screen.getByText('Entry begun')).toBeVisible();
    await soon(async () => expect(await client.api.entry(begun)).toMatchObject({ ok: true }));
    await expect.element(screen.getByText(/^Saved/)).toBeVisible();
    await soon(async () =>
      expect(toPlainText(value(await client.api.entry(begun)).entry.body)).toBe('Kept in the end'),
    );
  });

  it('a record in which something is missing, with the field', async () => {
    const id = await anEntry(client, 'Kept quiet', {
      kind: 'restraint',
      day: daysAgo(20),
      details: { did: 'stayedQuiet', outcome: 'pending', checkOn: daysAgo(5) },
    });
    const { screen, places } = await shown();
    await screen.getByRole('button', { name: /^Say what happened/ }).click();
    expect(places.been).toEqual([{ to: 'entry', id, field: 'outcome' }]);
  });

  it('is not done where it could not be kept: nothing is put away, and it says why', async () => {
    await aTension();
    const failing = withCalls(client, {
      saveSubject: () => Promise.resolve({ ok: false, error: { code: 'storageFull' } }),
    });
    const { screen } = await inWindow(failing, <InsightsScreen />);
    await screen.getByRole('button', { name: /^Plan a step/ }).click();
    await screen.getByRole('textbox', { name: 'What you will do' }).fill('Ask both');
    await screen.getByRole('button', { name: 'Keep' }).click();
    await expect.element(screen.getByText(/It was not done\. The disk is full\./)).toBeVisible();
    await expect.element(screen.getByRole('textbox', { name: 'What you will do' })).toHaveValue('Ask both');
    expect((await client.api.insights())?.answered).toEqual([]);
  });
});

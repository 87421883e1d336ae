import type { LocalDate } from '../../base/local-date.ts';
import type { Person } from '../../domain/person.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import type { Area } from '../../domain/area.ts';
import { capitalised, counted, listed } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import type { Act } from '../finding.ts';
import { areaRef, beyond, decisionsAbout, entryRef, explainersIn, idsOf, tooLittle } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** An area in which much is decided, and that one person at most can explain. */
export const soleExplainer = defineRule({
  id: 'sole-explainer',
  group: 'drift',
  own: false,
  name: 'One person who can explain it',
  about:
    'An area with several decisions that hardly anybody can explain, as far as it was checked in the last 90 days.',
  reads: ['area', 'person'],
  limits: {
    explainers: { usual: 1, least: 0, most: 5, unit: 'people', means: 'The area can be explained by at most' },
    decisions: { usual: 3, least: 1, most: 50, unit: 'decisions', means: 'It takes, about the area, at least' },
  },
  subjects: (journal) => journal.subjects('area').map(({ id }) => id),
  touchedBy: ({ fields }) =>
    ofKind(fields, 'decision') && fields.details.area !== undefined ? [fields.details.area] : [],
  look: (journal, subject, { today, limits }) => {
    const area = journal.subject('area', subject);
    if (area === undefined) return undefined;
    const explainers = explainersIn(journal, area, today);
    if (explainers.length > limits.explainers) return undefined;
    const decisions = decisionsAbout(journal, subject, today);
    if (decisions.length === 0) return undefined;
    const people = idsOf(explainers);
    if (decisions.length < limits.decisions)
      return tooLittle(`decisions about ${area.name}`, decisions.length, limits.decisions, people);
    return {
      sentence: `${whoCan(area, explainers, today)}. ${capitalised(counted(decisions.length, 'decision is', 'decisions are'))} about it.`,
      question:
        explainers.length === 0
          ? 'Whom would you ask if it broke tonight?'
          : 'Who else is going to need this, and how could they come to know it?',
      facts: { 'Can explain it': explainers.length, 'Decisions about it': decisions.length },
      people,
      area: area.id,
      evidence: [...decisions.map(entryRef), areaRef(area)],
      strength: beyond(decisions.length, limits.decisions),
      act: actFor(area, explainers),
    };
  },
});

function whoCan({ name, explainers }: Area, people: readonly Person[], today: LocalDate): string {
  const days = explainers.filter(({ person }) => people.some(({ id }) => id === person)).map((one) => one.checkedOn);
  const last = days.toSorted().at(-1);
  return last === undefined
    ? `Nobody is noted who can explain ${name} now`
    : `As checked ${dayInSentence(last, today)}, ${listed(people.map((one) => one.name))} alone can explain ${name}`;
}

function actFor({ name }: Area, [explainer]: readonly Person[]): Act {
  if (explainer === undefined)
    return { sort: 'promise', text: `Find out who can explain ${name}`, label: 'Promise to find out' };
  return {
    sort: 'topic',
    person: explainer.id,
    text: `Who else should be able to explain ${name}?`,
    label: 'Put it on the next prep',
  };
}

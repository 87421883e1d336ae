import { daysBetween } from '../../base/local-date.ts';
import { type Finding, FINDINGS } from '../../domain/kinds/audit.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { capitalised, counted, inWords } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import { beyond, entryRef, lately, upTo, without } from '../reading.ts';
import { defineRule, type Moment, type Verdict } from '../rule.ts';

type Audit = Seen<'audit'>;
/** Something that was found. */
type Class = Exclude<Finding, 'none'>;

const CLASSES = (Object.keys(FINDINGS) as readonly Finding[]).filter((one): one is Class => one !== 'none');

/** Audits find the same again, or have stopped where they found something. */
export const auditGap = defineRule({
  id: 'audit-gap',
  group: 'drift',
  own: false,
  name: 'A gap in the audits',
  about: 'Audits found the same class of flaw again, or an area in which something was found is no longer audited.',
  reads: ['area'],
  limits: {
    findings: { usual: 2, least: 2, most: 20, unit: 'audits', means: 'The same flaw was found by at least' },
    days: { usual: 90, least: 7, most: 365, unit: 'days', means: 'For that it looks at the last' },
    unaudited: {
      usual: 60,
      least: 7,
      most: 365,
      unit: 'days',
      means: 'Or an area in which something was found has not been audited for more than',
    },
  },
  subjects: (journal) => [
    ...CLASSES,
    ...journal
      .subjects('area')
      .map(({ id }) => id)
      .filter((area) => journal.filed('audited', area).length > 0),
  ],
  // Whatever an audit found, it is one more of all: it counts for each class, if only against it.
  touchedBy: ({ fields }) =>
    ofKind(fields, 'audit') ? [...CLASSES, ...(fields.details.area === undefined ? [] : [fields.details.area])] : [],
  look: (journal, subject, on) =>
    isClass(subject) ? sameAgain(journal, subject, on) : notAudited(journal, subject, on),
});

function sameAgain(journal: JournalView, found: Class, { today, limits }: Moment<'findings' | 'days'>): Verdict {
  const all = lately(journal, 'audit', today, limits.days).filter((one) => findingOf(one) !== undefined);
  const same = all.filter((one) => findingOf(one) === found);
  if (same.length < limits.findings) return undefined;
  const clean = all.filter((one) => findingOf(one) === 'none');
  return {
    sentence: `${capitalised(inWords(same.length))} of ${counted(all.length, 'audit', 'audits')} in ${counted(limits.days, 'day', 'days')} found ${FINDINGS[found]}.`,
    question: 'Where could this have shown itself earlier?',
    facts: {
      Audits: all.length,
      'Found the same': same.length,
      'Found nothing': clean.length,
      'Days looked at': limits.days,
    },
    evidence: same.map(entryRef),
    // All that it was counted among.
    counter: without(all, same).map(entryRef),
    strength: beyond(same.length, limits.findings),
    act: {
      sort: 'promise',
      text: `Check for ${FINDINGS[found]} before work like this is merged`,
      label: 'Promise a check',
    },
  };
}

function notAudited(journal: JournalView, subject: string, { today, limits }: Moment<'unaudited'>): Verdict {
  const area = journal.subject('area', subject);
  if (area === undefined) return undefined;
  const audits = upTo(journal.filed('audited', subject), today);
  const found = audits.filter(isFound);
  const [last] = audits;
  if (last === undefined || found.length === 0) return undefined;
  const days = daysBetween(last.fields.day, today);
  if (days <= limits.unaudited) return undefined;
  return {
    sentence: `${area.name} was last audited ${dayInSentence(last.fields.day, today)}, ${counted(days, 'day', 'days')} ago. ${foundWords(found.length, audits.length)} found something there.`,
    question: 'What changed there since, and who looked at it?',
    facts: { 'Days since the last': days, Audits: audits.length, 'Found something': found.length },
    area: area.id,
    evidence: found.map(entryRef),
    counter: audits.filter((one) => findingOf(one) === 'none').map(entryRef),
    // It was audited again, and then for a long time not.
    news: [`since ${last.fields.id}`],
    strength: beyond(days, limits.unaudited),
    act: { sort: 'log', kind: 'audit', area: area.id, label: 'Log an audit' },
  };
}

const foundWords = (found: number, all: number): string =>
  all === 1 ? 'Its one audit' : `${capitalised(inWords(found))} of ${inWords(all)} audits`;

const findingOf = ({ fields }: Audit): Finding | undefined => fields.details.finding;

const isFound = (one: Audit): boolean => findingOf(one) !== undefined && findingOf(one) !== 'none';

const isClass = (subject: string): subject is Class => CLASSES.some((one) => one === subject);

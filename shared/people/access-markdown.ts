import type { AccessDocument, AccessEntry, AccessPromise } from './access.ts';

/** The document as one Markdown file that can be read by whoever it is handed to. */
export function accessMarkdown(document: AccessDocument): string {
  const { person, entries, promises, tensions, areas } = document;
  const parts = [
    `# What is written about ${line(person.name)}`,
    `Taken out of a private journal on ${document.exportedAt.slice(0, 10)}. Other people are named by what they are to whoever wrote it.`,
    ['## Who', bullets(whoLines(person))],
    section('Promises', promises.map(promiseLine)),
    section(
      'Tensions',
      tensions.map(({ surface, underneath, state, stateOn, openedOn, steps }) =>
        [
          `${line(surface)} (from ${openedOn}, ${state} since ${stateOn}). Underneath: ${line(underneath)}`,
          ...steps.map(
            ({ text, on, doneOn }) => `${line(text)} (${on}${doneOn === undefined ? '' : `, done ${doneOn}`})`,
          ),
        ].join('. '),
      ),
    ),
    section(
      'Areas',
      areas.map(({ name, owner, explainsSince }) =>
        [
          line(name),
          owner ? 'owner' : undefined,
          explainsSince === undefined ? undefined : `can explain it, checked ${explainsSince}`,
        ]
          .filter((part) => part !== undefined)
          .join(', '),
      ),
    ),
    section(
      'Not yet said',
      person.notYetSaid.map(
        ({ text, on, saidOn }) => `${line(text)} (${on}${saidOn === undefined ? '' : `, said ${saidOn}`})`,
      ),
    ),
    ['## Entries', ...(entries.length === 0 ? ['None.'] : entries.map(entryPart))],
  ];
  return `${parts
    .flat()
    .filter((part) => part !== undefined)
    .join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, bullets(lines)];

const bullets = (lines: readonly string[]): string => lines.map((one) => `- ${one}`).join('\n');

function whoLines(person: AccessDocument['person']): readonly string[] {
  const { nicknames, role, relation, cadence, growthFocus, roleHistory, leave, archivedOn } = person;
  return [
    nicknames.length === 0 ? undefined : `Also called ${nicknames.map(line).join(', ')}`,
    role === undefined ? undefined : `Role: ${line(role)}`,
    `To the writer: ${relation}`,
    cadence === undefined
      ? undefined
      : `One-on-ones every ${cadence.idealDays} working days, ${cadence.maxDays} at most`,
    growthFocus === undefined ? undefined : `Growth: ${line(growthFocus)}`,
    ...roleHistory.map((one) => `From ${one.from}: ${line(one.role)}`),
    ...leave.map(({ from, to }) => `Away ${from} to ${to}`),
    archivedOn === undefined ? undefined : `Archived on ${archivedOn}`,
  ].filter((one) => one !== undefined);
}

const promiseLine = ({ text, from, to, madeOn, dueOn, movedFrom, state, closedOn, closing }: AccessPromise): string =>
  [
    line(text),
    `${from} to ${to}`,
    `made ${madeOn}`,
    dueOn === undefined ? undefined : `due ${dueOn}`,
    movedFrom.length === 0 ? undefined : `moved from ${movedFrom.join(' and ')}`,
    closedOn === undefined ? state : `${state} ${closedOn}`,
    closing === undefined ? undefined : line(closing),
  ]
    .filter((part) => part !== undefined)
    .join(', ');

function entryPart({ day, kind, title, about, fields, chosen, text, inPart, tags }: AccessEntry): string {
  const facts = [about, ...fields, chosen.join(', '), tags.join(', ')].map(line).filter((fact) => fact !== '');
  return [
    `### ${day}, ${kind}${title === undefined ? '' : `: ${line(title)}`}`,
    facts.length === 0 ? undefined : bullets(facts),
    text === '' ? undefined : text,
    inPart ? 'Only the passages that name this person.' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

/** On one line, and nothing that Markdown would take for more than words. */
const line = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/gu, String.raw`\$&`);

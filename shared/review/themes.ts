import type { PersonId } from '../base/ids.ts';
import type { Evidence } from './evidence.ts';

/** A heading under which evidence is gathered. */
export interface Theme {
  readonly id: string;
  readonly name: string;
}

interface DefaultTheme extends Theme {
  readonly takes: (one: Evidence) => boolean;
}

const isType = (one: Evidence, ...types: readonly string[]): boolean =>
  one.type !== undefined && types.includes(one.type);

/** From the sorts of impact and the duties of the role. Evidence belongs to the first that takes it. */
const DEFAULTS: readonly DefaultTheme[] = [
  { id: 'wrong', name: 'What I got wrong', takes: ({ went }) => went === 'badly' },
  {
    id: 'teaching',
    name: 'Teaching by staying quiet',
    takes: (one) => one.sort === 'restraint' || isType(one, 'mistakeAllowed'),
  },
  {
    id: 'team',
    name: 'Decisions the team owned',
    takes: (one) => one.sort === 'decision' || isType(one, 'contextShared'),
  },
  {
    id: 'growth',
    name: 'People who grew',
    takes: (one) => one.sort === 'area' || isType(one, 'personGrown', 'roomMade', 'unblocked'),
  },
  {
    id: 'between',
    name: 'Between people',
    takes: (one) => one.sort === 'tension' || isType(one, 'conflictDefused', 'struggleNoticed', 'noiseShielded'),
  },
  {
    id: 'direction',
    name: 'Direction and clarity',
    takes: (one) => isType(one, 'architectureSketch', 'ambiguityReduced', 'directionSet'),
  },
  {
    id: 'risk',
    name: 'What did not go wrong',
    takes: (one) => one.sort === 'audit' || isType(one, 'reworkPrevented', 'gapSpotted', 'riskCaught'),
  },
  { id: 'bets', name: 'Bets with evidence', takes: ({ sort }) => sort === 'bet' },
  { id: 'away', name: 'What held without me', takes: ({ sort }) => sort === 'absence' },
  { id: 'promises', name: 'Promises kept', takes: ({ sort }) => sort === 'promise' },
];

const OTHER: Theme = { id: 'other', name: 'Other' };
const RESERVED: Theme = { id: 'reserved', name: 'Stays with you' };
const OURS: readonly Theme[] = [...DEFAULTS, OTHER, RESERVED];

/** Evidence under one heading. */
export interface EvidenceGroup<E extends Evidence = Evidence> {
  readonly id: string;
  readonly name: string;
  readonly evidence: readonly E[];
}

/**
 * The evidence by theme, themes of the lead's own first. Where an entry names a theme it belongs to that, in whatever case it
 * is written; themes that the lead listed stand there though nothing is in them, others only with something.
 */
export function byTheme<E extends Evidence>(
  evidence: readonly E[],
  own: readonly string[],
): readonly EvidenceGroup<E>[] {
  const groups = new Map<string, EvidenceGroup<E> & { readonly evidence: E[] }>();
  const groupOf = ({ id, name }: Theme): E[] => {
    const group = groups.get(id) ?? { id, name, evidence: [] };
    groups.set(id, group);
    return group.evidence;
  };
  for (const name of own) groupOf(themeOf(name));
  const rest: E[] = [];
  for (const one of evidence) {
    if (one.theme === undefined || one.theme.trim() === '') rest.push(one);
    else groupOf(themeOf(one.theme)).push(one);
  }
  for (const one of rest)
    groupOf(one.reserved ? RESERVED : (DEFAULTS.find(({ takes }) => takes(one)) ?? OTHER)).push(one);
  const ours = OURS.map(({ id }) => id);
  // Sorting leaves the order of the lead's own, whose place is the same.
  return [...groups.values()].toSorted((a, b) => ours.indexOf(a.id) - ours.indexOf(b.id));
}

/**
 * The evidence by whom it is about and under whose name it shipped, who has most first. What is about several stands under each;
 * what is about nobody comes last.
 */
export function byPerson<E extends Evidence>(
  evidence: readonly E[],
  nameOf: (person: PersonId) => string,
): readonly EvidenceGroup<E>[] {
  const groups = new Map<PersonId | undefined, E[]>();
  for (const one of evidence) {
    const people = new Set<PersonId | undefined>([...one.people, ...one.credit]);
    for (const person of people.size === 0 ? [undefined] : people) {
      const group = groups.get(person);
      if (group === undefined) groups.set(person, [one]);
      else group.push(one);
    }
  }
  return [...groups]
    .map(([person, some]) => ({
      person,
      name: person === undefined ? 'Nobody by name' : nameOf(person),
      evidence: some,
    }))
    .toSorted((a, b) => {
      if ((a.person === undefined) !== (b.person === undefined)) return a.person === undefined ? 1 : -1;
      return b.evidence.length - a.evidence.length || a.name.localeCompare(b.name);
    })
    .map(({ person, name, evidence: some }) => ({ id: person ?? 'nobody', name, evidence: some }));
}

/** The evidence by month, `2026-05`, the newest first; only months with something. */
export function byMonth<E extends Evidence>(
  evidence: readonly E[],
  nameOf: (month: string) => string,
): readonly EvidenceGroup<E>[] {
  const groups = new Map<string, E[]>();
  for (const one of evidence) {
    const month = one.day.slice(0, 7);
    const group = groups.get(month);
    if (group === undefined) groups.set(month, [one]);
    else group.push(one);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a > b ? -1 : 1))
    .map(([month, some]) => ({ id: month, name: nameOf(month), evidence: some }));
}

/** With those that the lead let in no longer reserved. */
export function withLetIn<E extends Evidence>(evidence: readonly E[], letIn: readonly string[]): readonly E[] {
  const keys = new Set(letIn);
  if (keys.size === 0) return evidence;
  return evidence.map((one) => (keys.has(one.key) ? Object.assign({}, one, { reserved: false }) : one));
}

/** With the theme into which the lead moved it, in the place of its own. */
export function moved<E extends Evidence>(
  evidence: readonly E[],
  moves: readonly { readonly key: string; readonly theme: string }[],
): readonly E[] {
  const themes = new Map(moves.map(({ key, theme }) => [key, theme]));
  if (themes.size === 0) return evidence;
  return evidence.map((one) => {
    const theme = themes.get(one.key);
    return theme === undefined ? one : Object.assign({}, one, { theme });
  });
}

/** A theme by its name: one of ours that is called so, else the lead's own. */
function themeOf(words: string): Theme {
  const name = words.trim();
  const key = name.toLowerCase();
  return OURS.find((theme) => theme.name.toLowerCase() === key) ?? { id: `own ${key}`, name };
}

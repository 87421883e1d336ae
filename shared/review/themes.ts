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

export interface ThemedEvidence {
  readonly theme: Theme;
  readonly evidence: readonly Evidence[];
}

/**
 * The evidence by theme, themes of the lead's own first. Where an entry names a theme it belongs to that, in whatever case it
 * is written; themes that the lead listed stand there though nothing is in them, others only with something.
 */
export function byTheme(evidence: readonly Evidence[], own: readonly string[]): readonly ThemedEvidence[] {
  const groups = new Map<string, { readonly theme: Theme; readonly evidence: Evidence[] }>();
  const groupOf = (theme: Theme): Evidence[] => {
    const group = groups.get(theme.id) ?? { theme, evidence: [] };
    groups.set(theme.id, group);
    return group.evidence;
  };
  for (const name of own) groupOf(ownTheme(name));
  const rest: Evidence[] = [];
  for (const one of evidence) {
    if (one.theme === undefined || one.theme.trim() === '') rest.push(one);
    else groupOf(ownTheme(one.theme)).push(one);
  }
  const found = rest.map((one) => ({ one, theme: DEFAULTS.find(({ takes }) => takes(one)) ?? OTHER }));
  for (const theme of [...DEFAULTS, OTHER])
    for (const { one } of found.filter((other) => other.theme.id === theme.id)) groupOf(theme).push(one);
  return [...groups.values()].map(({ theme: { id, name }, evidence: some }) => ({
    theme: { id, name },
    evidence: some,
  }));
}

const ownTheme = (name: string): Theme => ({ id: `own ${name.trim().toLowerCase()}`, name: name.trim() });

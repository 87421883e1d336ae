import type { ShownInsight } from '../../vault/api.ts';

/** The rule and subject of a finding, as links name it. */
export const keyOf = ({ rule, subject }: Pick<ShownInsight, 'rule' | 'subject'>): string => `${rule} ${subject}`;

/** The id of its card in the page. */
export const cardId = (insight: Pick<ShownInsight, 'rule' | 'subject'>): string => idOfKey(keyOf(insight));
export const idOfKey = (key: string): string => `insight-${key.replaceAll(' ', '_')}`;

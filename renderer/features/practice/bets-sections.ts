/** The sections of Bets and audits, in order, each with its words. The address names them. */
export const BETS_SECTIONS = {
  bets: 'Bets',
  audits: 'Audits',
  pulse: 'Pulse',
  absences: 'Absences',
  areas: 'Areas',
} as const;
export type BetsSection = keyof typeof BETS_SECTIONS;

export const BETS_SECTION_IDS = Object.keys(BETS_SECTIONS) as [BetsSection, ...BetsSection[]];

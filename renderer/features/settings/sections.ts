/** The parts of Settings, in order. The ids are in addresses. */
export const SECTIONS = [
  { id: 'security', title: 'Security' },
  { id: 'appearance', title: 'Appearance' },
  { id: 'writing', title: 'Writing' },
  { id: 'prompts', title: 'Prompts and templates' },
  { id: 'headings', title: 'Headings' },
  { id: 'insights', title: 'Insights' },
  { id: 'words', title: 'Words that ask' },
  { id: 'transfer', title: 'Import and export' },
  { id: 'shortcuts', title: 'Shortcuts' },
  { id: 'about', title: 'About' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
export const SECTION_IDS = SECTIONS.map(({ id }) => id);

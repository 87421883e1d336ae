import type { ReactNode } from 'react';
import { Column } from '../../ui/column.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { AbsencesSection } from './absences/absences-section.tsx';
import { AreasSection } from './areas/areas-section.tsx';
import { BETS_SECTION_IDS, BETS_SECTIONS, type BetsSection } from './bets-sections.ts';
import { AuditsSection } from './bets/audits-section.tsx';
import { BetsSection as TechBets } from './bets/bets-section.tsx';
import { PulseSection } from './pulse/pulse-section.tsx';
import styles from './practice.module.css';

const CONTENT: { readonly [S in BetsSection]: (first: string | undefined) => ReactNode } = {
  bets: () => <TechBets />,
  audits: () => <AuditsSection />,
  pulse: () => <PulseSection />,
  absences: (first) => <AbsencesSection first={first} />,
  areas: () => <AreasSection />,
};

interface BetsScreenProps {
  readonly section: BetsSection;
  /** The entry that is to be seen first. */
  readonly first?: string | undefined;
}

/** What is tried, what is checked, and how the team does without you; a section each. */
export function BetsScreen({ section, first }: BetsScreenProps) {
  const places = usePlaces();
  return (
    <Column width="wide">
      <header className={styles.head}>
        <div>
          <h1 className="title">Bets and audits</h1>
          <p className="subtitle">What is tried, and what is looked at twice.</p>
        </div>
        <Segmented
          label="Section"
          choices={BETS_SECTION_IDS.map((value) => ({ value, label: BETS_SECTIONS[value] }))}
          value={section}
          onChange={(next) => places.go({ to: 'bets', section: next })}
        />
      </header>
      {CONTENT[section](first)}
    </Column>
  );
}

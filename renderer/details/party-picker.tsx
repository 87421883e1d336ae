import type { PersonId } from '../../shared/base/ids.ts';
import { Segmented } from '../ui/segmented.tsx';
import { PeoplePicker } from './record-picker.tsx';
import styles from './details-form.module.css';

/** Who promised whom: always the lead on one side. */
export interface Parties {
  readonly by: 'me' | 'them';
  readonly person: PersonId | undefined;
}

interface PartyPickerProps {
  readonly parties: Parties;
  readonly onChange: (parties: Parties) => void;
}

/** Which way a promise goes, and who is on the other side of it. */
export function PartyPicker({ parties, onChange }: PartyPickerProps) {
  return (
    <>
      <Segmented
        label="Who promised"
        choices={[
          { value: 'me', label: 'You promised' },
          { value: 'them', label: 'You were promised' },
        ]}
        value={parties.by}
        onChange={(by) => onChange({ ...parties, by })}
      />
      <div className={styles.field}>
        <h3 className="label">{parties.by === 'me' ? 'To' : 'By'}</h3>
        <PeoplePicker
          label={parties.by === 'me' ? 'To' : 'By'}
          single
          chosen={parties.person === undefined ? [] : [parties.person]}
          onChange={([person]) => onChange({ ...parties, person })}
        />
      </div>
    </>
  );
}

import type { EntryFields } from '../../../shared/domain/entry.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { DayField } from '../../details/day-field.tsx';
import type { Patch } from '../../details/entry/use-entry.ts';
import { Led } from '../../details/led.tsx';
import { Chips } from '../../ui/chips.tsx';
import styles from './entry.module.css';

type Energy = NonNullable<EntryFields['energy']>;
type Accountable = NonNullable<EntryFields['accountable']>;

const ENERGIES = ([1, 2, 3, 4, 5] as const satisfies readonly Energy[]).map((level) => ({
  value: String(level),
  label: String(level),
}));

const ACCOUNTABLE: readonly { readonly value: Accountable; readonly label: string }[] = [
  { value: 'techLead', label: 'You' },
  { value: 'manager', label: 'A manager' },
  { value: 'both', label: 'Both' },
];

interface YoursProps {
  readonly fields: EntryFields;
  /** The field that is to be filled in. */
  readonly led: string | undefined;
  readonly onChange: (patch: Patch) => void;
}

/** What the entry took out of the lead, and whose the matter is: theirs, a manager's, or both until it is handed over. */
export function Yours({ fields, led, onChange }: YoursProps) {
  const { energy, accountable, handedOverOn } = fields;
  const level = ENERGIES.filter(({ value }) => value === String(energy)).map(({ value }) => value);
  return (
    <>
      <section className={styles.block}>
        <h3 className="label">Your energy</h3>
        <Chips
          label="Your energy, from 1, none left, to 5, plenty"
          choices={ENERGIES}
          chosen={level}
          onChange={([next]) => onChange({ energy: next === undefined ? undefined : (Number(next) as Energy) })}
        />
        <p className={styles.hint}>From 1, none left, to 5, plenty. Only ever your own.</p>
      </section>
      <section className={styles.block}>
        <h3 className="label">Who answers for it</h3>
        <Led on={led === 'accountable'}>
          <Chips
            label="Who answers for it"
            choices={ACCOUNTABLE}
            chosen={accountable === undefined ? [] : [accountable]}
            onChange={([next]) => onChange({ accountable: next })}
          />
        </Led>
        {canBeHandedOver(fields) ? (
          <div className={styles.handedOver}>
            <Led on={led === 'handedOverOn'}>
              <h3 className="label">Handed over on</h3>
              <DayField label="Handed over on" day={handedOverOn} onChange={(day) => onChange({ handedOverOn: day })} />
            </Led>
          </div>
        ) : null}
      </section>
    </>
  );
}

/** What is a manager's as well; a struggle that was noticed, whoever answers for it; and what has a day already. */
const canBeHandedOver = (fields: EntryFields): boolean =>
  fields.accountable === 'manager' ||
  fields.accountable === 'both' ||
  fields.handedOverOn !== undefined ||
  (ofKind(fields, 'impact') && fields.details.type === 'struggleNoticed');

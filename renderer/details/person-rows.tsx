import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import type { PersonFields } from '../../shared/domain/person.ts';
import { beginningOn, endingOn, leaveWords } from '../../shared/people/leave.ts';
import { leaveDoubts } from '../../shared/people/working-days.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useToday } from '../ui/use-today.ts';
import { DayField } from './day-field.tsx';
import styles from './person-dialog.module.css';

interface LeaveRowsProps {
  readonly leave: PersonFields['leave'];
  readonly onChange: (leave: PersonFields['leave']) => void;
}

/** When somebody is away, from day to day. Days that are shared are said, and kept. */
export function LeaveRows({ leave, onChange }: LeaveRowsProps) {
  const today = useToday();
  return (
    <Rows
      title="Leave"
      add="Add leave"
      full={leave.length >= FIELD_LIMITS.rows}
      onAdd={() => onChange([...leave, { from: today, to: today }])}
      doubts={leaveWords(leaveDoubts(leave))}
    >
      {leave.map((one, index) => (
        <Row key={keyAt(index)} name={`Leave ${index + 1}`} onRemove={() => onChange(leave.toSpliced(index, 1))}>
          <Day
            label={`Leave ${index + 1}, first day`}
            day={one.from}
            onChange={(day) => onChange(leave.with(index, beginningOn(one, day)))}
          />
          <span className={styles.to}>to</span>
          <Day
            label={`Leave ${index + 1}, last day`}
            day={one.to}
            onChange={(day) => onChange(leave.with(index, endingOn(one, day)))}
          />
        </Row>
      ))}
    </Rows>
  );
}

interface RoleRowsProps {
  readonly roles: PersonFields['roleHistory'];
  readonly onChange: (roles: PersonFields['roleHistory']) => void;
}

/** Roles with the day on which each began. */
export function RoleRows({ roles, onChange }: RoleRowsProps) {
  const today = useToday();
  return (
    <Rows
      title="Roles over time"
      add="Add a role"
      full={roles.length >= FIELD_LIMITS.rows}
      onAdd={() => onChange([...roles, { role: '', from: today }])}
      doubts={[]}
    >
      {roles.map((one, index) => (
        <Row key={keyAt(index)} name={`Role ${index + 1}`} onRemove={() => onChange(roles.toSpliced(index, 1))}>
          <TextField
            label={`Role ${index + 1}`}
            hideLabel
            placeholder="Role"
            value={one.role}
            maxLength={FIELD_LIMITS.line}
            className={styles.role}
            onChange={(role) => onChange(roles.with(index, { ...one, role }))}
          />
          <span className={styles.to}>from</span>
          <Day
            label={`Role ${index + 1}, first day`}
            day={one.from}
            onChange={(from) => onChange(roles.with(index, { ...one, from }))}
          />
        </Row>
      ))}
    </Rows>
  );
}

/** Rows have no names of their own, and are put in order only when they are kept. */
const keyAt = (index: number): string => `row ${index}`;

interface RowsProps {
  readonly title: string;
  readonly add: string;
  readonly full: boolean;
  readonly onAdd: () => void;
  readonly doubts: readonly string[];
  readonly children: ReactNode;
}

const Rows = ({ title, add, full, onAdd, doubts, children }: RowsProps) => (
  <fieldset className={styles.rows} aria-label={title}>
    <h3 className="label">{title}</h3>
    {children}
    {doubts.map((doubt) => (
      <output key={doubt} className={styles.doubt}>
        {doubt}
      </output>
    ))}
    <Button size="small" isDisabled={full} onPress={onAdd}>
      {add}
    </Button>
  </fieldset>
);

interface RowProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

const Row = ({ name, onRemove, children }: RowProps) => (
  <div className={styles.row}>
    {children}
    <IconButton icon={X} iconSize="small" label={`Remove: ${name.toLowerCase()}`} onPress={onRemove} />
  </div>
);

interface DayProps {
  readonly label: string;
  readonly day: LocalDate;
  readonly onChange: (day: LocalDate) => void;
}

const Day = ({ label, day, onChange }: DayProps) => (
  <DayField label={label} day={day} needed onChange={(next) => (next === undefined ? undefined : onChange(next))} />
);

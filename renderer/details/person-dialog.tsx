import { useState } from 'react';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import {
  type Cadence,
  newPersonFields,
  type PersonFields,
  RELATIONS,
  type Relation,
  usualCadence,
} from '../../shared/domain/person.ts';
import { whyNot } from '../client/error-words.ts';
import { useSubjects } from '../client/use-subjects.ts';
import { useVault } from '../client/vault-context.tsx';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorWords, TextField } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';
import { useToday } from '../ui/use-today.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { choicesOf } from './fields.ts';
import { NumberInput } from './number-input.tsx';
import { changesOf, namesakes, namesIn, rolesFrom, tidy } from './person-fields.ts';
import { LeaveRows, RoleRows } from './person-rows.tsx';
import { TextArea } from './text-area.tsx';
import { useSavePerson } from './use-save-person.ts';
import forms from './details-form.module.css';
import styles from './person-dialog.module.css';

interface PersonDialogProps {
  /** Who is changed; without it somebody new is added. */
  readonly person?: SubjectWithRev<'person'>;
  readonly onClose: () => void;
  readonly onSaved?: (person: SubjectWithRev<'person'>) => void;
}

const RELATION_CHOICES = choicesOf(Object.fromEntries(RELATIONS.map((relation) => [relation, relation])));

/** Who somebody is, when they are away, and how often you mean to meet. */
export function PersonDialog({ person, onClose, onSaved }: PersonDialogProps) {
  const vault = useVault();
  const save = useSavePerson();
  const today = useToday();
  // What there was when the dialog opened: only what differs from it is saved.
  const [before] = useState<PersonFields>(() => fieldsOf(person));
  const [fields, setFields] = useState(before);
  const [alsoCalled, setAlsoCalled] = useState(before.nicknames.join('\n'));
  const [isNewRole, setIsNewRole] = useState(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const change = (patch: Partial<PersonFields>): void => setFields((now) => ({ ...now, ...patch }));
  const ready = fields.name.trim() !== '';
  const asksRole = person !== undefined && before.role !== undefined && fields.role !== before.role;

  const submit = async (): Promise<void> => {
    if (!ready || busy) return;
    const after = tidy({
      ...fields,
      nicknames: namesIn(alsoCalled),
      roleHistory: asksRole && isNewRole ? rolesFrom(fields.roleHistory, fields.role, today) : fields.roleHistory,
    });
    const changes = changesOf(before, after);
    if (person !== undefined && Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    setBusy(true);
    const saved = person === undefined ? await vault.createSubject('person', after) : await save(person, changes);
    setBusy(false);
    if (!saved.ok) {
      setError(`It was not saved. ${whyNot(saved.error)}`);
      return;
    }
    onClose();
    onSaved?.(saved.value);
  };

  return (
    <Dialog
      open
      size="medium"
      role="alertdialog"
      title={person === undefined ? 'A person' : 'About this person'}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="small" look="primary" isDisabled={!ready} busy={busy} busyLabel="Saving…">
            Save
          </Button>
        </>
      }
    >
      <div className={forms.form}>
        <NameField name={fields.name} self={person?.record.id} onChange={(name) => change({ name })} />
        <TextArea
          label="Also called, one a line"
          value={alsoCalled}
          maxLength={FIELD_LIMITS.text}
          onChange={setAlsoCalled}
        />
        <TextField
          label="Role"
          value={fields.role ?? ''}
          maxLength={FIELD_LIMITS.line}
          onChange={(role) => change({ role: role === '' ? undefined : role })}
        />
        {asksRole && fields.role !== undefined ? (
          <Switch label="A new role, from today on" checked={isNewRole} onChange={setIsNewRole} />
        ) : null}
        <div className={forms.field}>
          <h3 className="label">To you</h3>
          <Chips
            label="To you"
            needed
            choices={RELATION_CHOICES}
            chosen={[fields.relation]}
            onChange={([relation]) => change({ relation: relation as Relation })}
          />
        </div>
        <CadenceFields cadence={fields.cadence} onChange={(cadence) => change({ cadence })} />
        <TextArea
          label="What they want to grow in"
          value={fields.growthFocus ?? ''}
          maxLength={FIELD_LIMITS.text}
          onChange={(growthFocus) => change({ growthFocus: growthFocus === '' ? undefined : growthFocus })}
        />
        <LeaveRows leave={fields.leave} onChange={(leave) => change({ leave })} />
        {person === undefined ? null : (
          <>
            <RoleRows roles={fields.roleHistory} onChange={(roleHistory) => change({ roleHistory })} />
            <div>
              <Switch label="On hold: not to be deleted" checked={fields.hold} onChange={(hold) => change({ hold })} />
              <p className={styles.hint}>
                While it is on, this person cannot be deleted, and nothing about them leaves the trash by itself.
              </p>
            </div>
          </>
        )}
        <ErrorWords text={error} />
      </div>
    </Dialog>
  );
}

function fieldsOf(person: SubjectWithRev<'person'> | undefined): PersonFields {
  if (person === undefined) return newPersonFields('');
  const {
    id: _id,
    type: _type,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    deletedAt: _deletedAt,
    ...fields
  } = person.record;
  return fields;
}

interface NameFieldProps {
  readonly name: string;
  readonly self: string | undefined;
  readonly onChange: (name: string) => void;
}

/** Two people may be called the same: it is said, and no more. */
function NameField({ name, self, onChange }: NameFieldProps) {
  const [first, ...more] = namesakes(name, useSubjects('person') ?? [], self);
  const who = first === undefined ? '' : (first.record.role ?? first.record.relation);
  return (
    <TextField
      label="Name"
      value={name}
      maxLength={FIELD_LIMITS.name}
      hint={
        first === undefined
          ? undefined
          : more.length === 0
            ? `Another person is called the same: ${who}.`
            : `${more.length + 1} others are called the same.`
      }
      onChange={onChange}
      // The first thing this dialog asks for.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
    />
  );
}

interface CadenceFieldsProps {
  readonly cadence: Cadence | undefined;
  readonly onChange: (cadence: Cadence | undefined) => void;
}

function CadenceFields({ cadence, onChange }: CadenceFieldsProps) {
  return (
    <>
      <Switch
        label="Regular one-on-ones"
        checked={cadence !== undefined}
        onChange={(regular) => onChange(regular ? usualCadence : undefined)}
      />
      {cadence === undefined ? null : (
        <div className={styles.pair}>
          <NumberInput
            label="Working days between two"
            whole
            value={cadence.idealDays}
            onChange={(days) => onChange({ ...cadence, idealDays: within(days) })}
          />
          <NumberInput
            label="At most"
            whole
            value={cadence.maxDays}
            onChange={(days) => onChange({ ...cadence, maxDays: within(days) })}
          />
        </div>
      )}
      {cadence !== undefined && cadence.maxDays < cadence.idealDays ? (
        <output className={styles.doubt}>At most is less than what you mean to keep.</output>
      ) : null}
    </>
  );
}

const LONGEST = 400;
const within = (days: number | undefined): number => Math.min(Math.max(days ?? 1, 1), LONGEST);

import { useState } from 'react';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import {
  newPersonFields,
  type PersonFields,
  RELATIONS,
  type Relation,
  usualCadence,
} from '../../shared/domain/person.ts';
import { whyNot } from '../client/error-words.ts';
import { useVault } from '../client/vault-context.tsx';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';
import { useToday } from '../ui/use-today.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { choicesOf } from './fields.ts';
import { NumberInput } from './number-input.tsx';
import { TextArea } from './text-area.tsx';
import styles from './details-form.module.css';

interface PersonDialogProps {
  /** Who is changed; without it somebody new is added. */
  readonly person?: SubjectWithRev<'person'>;
  readonly onClose: () => void;
  readonly onSaved?: (person: SubjectWithRev<'person'>) => void;
}

const RELATION_CHOICES = choicesOf(Object.fromEntries(RELATIONS.map((relation) => [relation, relation])));

/** Who somebody is, and how often you mean to meet. An earlier role is kept with its day. */
export function PersonDialog({ person, onClose, onSaved }: PersonDialogProps) {
  const vault = useVault();
  const today = useToday();
  const [fields, setFields] = useState<PersonFields>(person?.record ?? newPersonFields(''));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const change = (patch: Partial<PersonFields>): void => setFields((before) => ({ ...before, ...patch }));
  const ready = fields.name.trim() !== '';
  const { cadence } = fields;
  const late = cadence !== undefined && cadence.maxDays < cadence.idealDays;

  const save = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    const nicknames = fields.nicknames.map((name) => name.trim()).filter((name) => name !== '');
    const saved =
      person === undefined
        ? await vault.createSubject('person', { ...fields, nicknames })
        : await vault.saveSubject('person', person.record.id, person.rev, {
            ...fields,
            nicknames,
            roleHistory: rolesAfter(person.record, fields.role, today),
          });
    setBusy(false);
    if (!saved.ok) return setError(`It was not saved. ${whyNot(saved.error)}`);
    onClose();
    onSaved?.(saved.value);
    return undefined;
  };

  return (
    <Dialog
      open
      role="alertdialog"
      title={person === undefined ? 'A person' : 'About this person'}
      onClose={onClose}
      onSubmit={() => void save()}
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
      <div className={styles.form}>
        <TextField
          label="Name"
          value={fields.name}
          maxLength={FIELD_LIMITS.name}
          error={error}
          onChange={(name) => change({ name })}
          // The first thing this dialog asks for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <TextField
          label="Also called"
          hint="Other names, with commas between them."
          value={fields.nicknames.join(', ')}
          maxLength={FIELD_LIMITS.name}
          onChange={(names) => change({ nicknames: names.split(',').map((name) => name.trimStart()) })}
        />
        <TextField
          label="Role"
          value={fields.role ?? ''}
          maxLength={FIELD_LIMITS.line}
          onChange={(role) => change({ role: role === '' ? undefined : role })}
        />
        <div className={styles.field}>
          <h3 className="label">To you</h3>
          <Chips
            label="To you"
            needed
            choices={RELATION_CHOICES}
            chosen={[fields.relation]}
            onChange={([relation]) => change({ relation: relation as Relation })}
          />
        </div>
        <Switch
          label="Regular one-on-ones"
          checked={cadence !== undefined}
          onChange={(regular) => change({ cadence: regular ? usualCadence : undefined })}
        />
        {cadence === undefined ? null : (
          <>
            <NumberInput
              label="Working days between two"
              whole
              value={cadence.idealDays}
              onChange={(days) => change({ cadence: { ...cadence, idealDays: atLeastOne(days) } })}
            />
            <NumberInput
              label="At most"
              whole
              value={cadence.maxDays}
              onChange={(days) => change({ cadence: { ...cadence, maxDays: atLeastOne(days) } })}
            />
            {late ? <output className={styles.doubt}>At most is less than what you mean to keep.</output> : null}
          </>
        )}
        <TextArea
          label="What they want to grow in"
          value={fields.growthFocus ?? ''}
          maxLength={FIELD_LIMITS.text}
          onChange={(growthFocus) => change({ growthFocus: growthFocus === '' ? undefined : growthFocus })}
        />
      </div>
    </Dialog>
  );
}

const LONGEST = 400;
const atLeastOne = (days: number | undefined): number => Math.min(Math.max(days ?? 1, 1), LONGEST);

/** The roles with the day each began: a new one begins today. */
function rolesAfter(
  before: PersonFields,
  role: string | undefined,
  today: PersonFields['roleHistory'][number]['from'],
): PersonFields['roleHistory'] {
  if (role === before.role || role === undefined) return before.roleHistory;
  return [...before.roleHistory.filter(({ from }) => from !== today), { role, from: today }].slice(-FIELD_LIMITS.rows);
}

import { useMemo, useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import type { PersonId } from '../../../shared/base/ids.ts';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import { whyNot } from '../../client/error-words.ts';
import { findIn, indexOf } from '../../client/mention-index.ts';
import { useQuery } from '../../client/use-query.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useUndoPersonChange } from '../../details/use-save-person.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords, TextField } from '../../ui/field.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { SubjectWithRev } from '../../vault/api.ts';
import { shareWords } from './share-words.ts';
import styles from './merge-people.module.css';

type OnePerson = SubjectWithRev<'person'>;

interface MergePeopleProps {
  readonly person: OnePerson;
  readonly onClose: () => void;
}

/** Makes two records of the same person one: first which, then what comes over and which name stays. */
export function MergePeople({ person, onClose }: MergePeopleProps) {
  const { id, name } = person.record;
  const others = (useSubjects('person') ?? []).filter((one) => one.record.id !== id);
  const [chosen, setChosen] = useState<string>();
  const other = others.find(({ record }) => record.id === chosen);
  if (other !== undefined)
    return <Confirm one={person} other={other} onBack={() => setChosen(undefined)} onClose={onClose} />;
  return (
    <Dialog
      open
      role="alertdialog"
      title={`Merge ${name} with another person`}
      onClose={onClose}
      // What is typed only finds somebody.
      keepsWords
      actions={
        <Button size="small" onPress={onClose}>
          Cancel
        </Button>
      }
    >
      <p>For somebody who is in the journal twice. Everything about the two becomes about one.</p>
      <OtherPerson others={others} onChoose={setChosen} />
    </Dialog>
  );
}

interface OtherPersonProps {
  readonly others: readonly OnePerson[];
  readonly onChoose: (id: string) => void;
}

function OtherPerson({ others, onChoose }: OtherPersonProps) {
  const [typed, setTyped] = useState('');
  const index = useMemo(
    () =>
      indexOf(
        others.map(({ record }) => record),
        () => undefined,
      ),
    [others],
  );
  const choices = findIn(index, typed);
  return (
    <div>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField
          label="The other person"
          placeholder="Find a person"
          maxLength={FIELD_LIMITS.name}
          // The first thing this dialog asks for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <ListBox
          aria-label="People to choose"
          className={cx(styles.list)}
          items={choices}
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => (
            <p className={styles.none}>{others.length === 0 ? 'There is nobody else.' : 'Nobody is called that.'}</p>
          )}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={cx(styles.item)}>
              <span className={styles.name}>{choice.label}</span>
              <span className={styles.hint}>{choice.hint}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

interface ConfirmProps {
  readonly one: OnePerson;
  readonly other: OnePerson;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function Confirm({ one, other, onBack, onClose }: ConfirmProps) {
  const vault = useVault();
  const places = usePlaces();
  const undo = useUndoPersonChange();
  const [keptId, setKeptId] = useState<PersonId>(one.record.id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [kept, gone] = keptId === one.record.id ? [one.record, other.record] : [other.record, one.record];
  const { data: share } = useQuery(
    ['person', 'entries', 'promise', 'tension', 'area'],
    (api) => api.mergePreview(kept.id, gone.id),
    [kept.id, gone.id],
  );
  const merge = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const merged = await vault.mergePeople(kept.id, gone.id);
    setBusy(false);
    if (!merged.ok) {
      setProblem(`They were not merged. ${whyNot(merged.error)}`);
      return;
    }
    onClose();
    const here = one.record.id;
    if (kept.id !== here) places.go({ to: 'person', id: kept.id }, { replace: true });
    undo('Two people merged', merged.value.undo, () => places.go({ to: 'person', id: here }, { replace: true }));
  };
  const same = kept.name === gone.name;
  return (
    <Dialog
      open
      role="alertdialog"
      title={`Merge ${one.record.name} and ${other.record.name}`}
      onClose={onClose}
      onSubmit={() => void merge()}
      actions={
        <>
          <Button size="small" onPress={onBack}>
            Choose another
          </Button>
          <Button
            type="submit"
            size="small"
            look="primary"
            isDisabled={share === undefined}
            busy={busy}
            busyLabel="Merging…"
          >
            Merge
          </Button>
        </>
      }
    >
      {same ? null : (
        <div className={styles.stays}>
          <h3 className="label">The name that stays</h3>
          <Segmented
            label="The name that stays"
            choices={[one, other].map(({ record }) => ({ value: record.id as string, label: record.name }))}
            value={keptId}
            onChange={(value) => setKeptId(value as PersonId)}
          />
        </div>
      )}
      {share === undefined ? null : (
        <p>
          {shareWords(share)} {comes(share)} over to {kept.name}.{' '}
          {same ? '' : `${gone.name} becomes another name of theirs, `}
          {same ? 'Mentions stay as they are' : `and mentions say ${kept.name}`}. Where both say something, what is kept
          with {same ? 'the first' : kept.name} stays; growth, roles and leave of both are kept.
        </p>
      )}
      <ErrorWords text={problem} />
    </Dialog>
  );
}

const comes = (share: Readonly<Record<string, number>> | object): string => {
  const total = Object.values(share).reduce((sum: number, count) => sum + Number(count), 0);
  return total <= 1 ? 'comes' : 'come';
};

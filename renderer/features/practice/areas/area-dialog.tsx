import { useState } from 'react';
import { newAreaFields } from '../../../../shared/domain/area.ts';
import { FIELD_LIMITS } from '../../../../shared/domain/kinds/fields.ts';
import { whyNot } from '../../../client/error-words.ts';
import { useVault } from '../../../client/vault-context.tsx';
import { PeoplePicker } from '../../../details/record-picker.tsx';
import { useSaveSubject } from '../../../details/use-save-subject.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { usePlaces } from '../../../ui/places.tsx';
import type { SubjectWithRev } from '../../../vault/api.ts';
import styles from '../practice.module.css';

interface AreaDialogProps {
  /** The one to change; a new one where there is none. */
  readonly area?: SubjectWithRev<'area'> | undefined;
  readonly onClose: () => void;
}

/** Names an area and says who owns it. Another name is in every text that mentions it. */
export function AreaDialog({ area, onClose }: AreaDialogProps) {
  const vault = useVault();
  const places = usePlaces();
  const { save } = useSaveSubject('area');
  const [name, setName] = useState(area?.record.name ?? '');
  const [owner, setOwner] = useState(area?.record.owner);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const ready = name.trim() !== '';
  const keep = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    if (area === undefined) {
      const made = await vault.createSubject('area', { ...newAreaFields(name), owner });
      setBusy(false);
      if (!made.ok) {
        setError(`It was not kept. ${whyNot(made.error)}`);
        return;
      }
      onClose();
      places.go({ to: 'area', id: made.value.record.id });
      return;
    }
    const kept = await save(area, { name, owner }, 'Area changed');
    setBusy(false);
    if (kept) onClose();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      title={area === undefined ? 'An area' : 'Edit the area'}
      onClose={onClose}
      onSubmit={() => void keep()}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="small" look="primary" isDisabled={!ready} busy={busy} busyLabel="Keeping…">
            Keep
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={FIELD_LIMITS.name}
          error={error}
          // The first thing this dialog asks for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <div>
          <h3 className="label">Owner</h3>
          <PeoplePicker
            label="Owner"
            single
            chosen={owner === undefined ? [] : [owner]}
            onChange={([next]) => setOwner(next)}
          />
        </div>
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { FIELD_LIMITS } from '../../../../shared/domain/kinds/fields.ts';
import { UNDERNEATH } from '../../../../shared/domain/tension.ts';
import { DayField } from '../../../details/day-field.tsx';
import { choicesOf } from '../../../details/fields.ts';
import { AreaPicker, PeoplePicker } from '../../../details/record-picker.tsx';
import { TextArea } from '../../../details/text-area.tsx';
import { useSaveSubject } from '../../../details/use-save-subject.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import type { SubjectWithRev } from '../../../vault/api.ts';
import styles from '../practice.module.css';

interface TensionDialogProps {
  readonly tension: SubjectWithRev<'tension'>;
  readonly onClose: () => void;
}

/** Changes what was written down of a tension. Texts that mention it call it by its new words. */
export function TensionDialog({ tension, onClose }: TensionDialogProps) {
  const { save } = useSaveSubject('tension');
  const [fields, setFields] = useState(() => {
    const { surface, underneath, underneathWords, between, area, openedOn, stateOn } = tension.record;
    return { surface, underneath, underneathWords, between, area, openedOn, stateOn };
  });
  const [busy, setBusy] = useState(false);
  const set = (patch: Partial<typeof fields>): void => setFields({ ...fields, ...patch });
  const ready = fields.surface.trim() !== '';
  const keep = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    const words = fields.underneathWords?.trim() ?? '';
    const patch = { ...fields, underneathWords: words === '' ? undefined : words };
    const kept = await save(tension, patch, 'Tension changed');
    setBusy(false);
    if (kept) onClose();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      size="medium"
      title="Edit the tension"
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
          label="What it is about on the surface"
          value={fields.surface}
          onChange={(surface) => set({ surface })}
          maxLength={FIELD_LIMITS.line}
        />
        <div>
          <h3 className="label">What it is underneath</h3>
          <Chips
            label="What it is underneath"
            needed
            choices={choicesOf(UNDERNEATH)}
            chosen={[fields.underneath]}
            onChange={([next]) => set({ underneath: (next ?? 'unknown') as keyof typeof UNDERNEATH })}
          />
        </div>
        <TextArea
          label="In your words"
          value={fields.underneathWords ?? ''}
          onChange={(underneathWords) => set({ underneathWords })}
          maxLength={FIELD_LIMITS.text}
        />
        <div>
          <h3 className="label">Between</h3>
          <PeoplePicker label="Between" chosen={fields.between} onChange={(between) => set({ between })} />
        </div>
        <div>
          <h3 className="label">Area</h3>
          <AreaPicker
            label="Area"
            single
            chosen={fields.area === undefined ? [] : [fields.area]}
            onChange={([area]) => set({ area })}
          />
        </div>
        <div>
          <h3 className="label">Since</h3>
          <DayField
            label="Since"
            needed
            day={fields.openedOn}
            onChange={(day) => (day === undefined ? undefined : set({ openedOn: day }))}
          />
        </div>
        {tension.record.state === 'open' ? null : (
          <div>
            <h3 className="label">{`In this state since`}</h3>
            <DayField
              label="In this state since"
              needed
              day={fields.stateOn}
              onChange={(day) => (day === undefined ? undefined : set({ stateOn: day }))}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}

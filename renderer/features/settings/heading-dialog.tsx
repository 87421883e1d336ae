import { useState } from 'react';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import type { SubjectWithRev } from '../../vault/api.ts';
import { HeadingAbout } from './heading-about.tsx';
import styles from './headings-section.module.css';
import type { HeadingWords } from './use-headings.ts';

interface HeadingDialogProps {
  readonly heading: SubjectWithRev<'heading'>;
  /** Answers whether it was saved. */
  readonly onSave: (words: HeadingWords) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Changes the words of a heading, and what it belongs to. */
export function HeadingDialog({ heading: { record }, onSave, onClose }: HeadingDialogProps) {
  const [{ text, area, rule }, setWords] = useState<HeadingWords>(record);
  const [busy, setBusy] = useState(false);
  const ready = text.trim() !== '' && !busy;
  const save = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const done = await onSave({ text: text.trim(), area, rule });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      size="medium"
      role="alertdialog"
      title="Edit the heading"
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="small" look="primary" busy={busy} busyLabel="Saving…" isDisabled={!ready}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="A heading"
          value={text}
          onChange={(words) => setWords({ text: words, area, rule })}
          maxLength={FIELD_LIMITS.line}
          // The first thing this dialog asks for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <HeadingAbout about={{ area, rule }} onChange={(about) => setWords({ text, ...about })} />
      </div>
    </Dialog>
  );
}

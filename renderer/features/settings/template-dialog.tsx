import { useRef, useState } from 'react';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import { type EntryKind, KIND_NAMES, kindInfo } from '../../../shared/domain/kinds/registry.ts';
import type { SubjectFields } from '../../../shared/domain/records.ts';
import type { Template } from '../../../shared/domain/template.ts';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Editor, type EditorHandle } from '../../editor/editor.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords, TextField } from '../../ui/field.tsx';
import { useOpenLink } from '../../ui/open-link.tsx';
import { Select } from '../../ui/select.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { SubjectWithRev } from '../../vault/api.ts';
import styles from './prompts-group.module.css';

interface TemplateDialogProps {
  /** The one that is changed; undefined for a new one. */
  readonly own: SubjectWithRev<'template'> | undefined;
  readonly from: SubjectFields<'template'>;
  readonly taken: readonly Template[];
  readonly onClose: () => void;
}

const KINDS = KIND_NAMES.map((value) => ({ value, label: kindInfo(value).name }));

/** A template of the lead's own: its name, the kind that it is for, and the text. */
export function TemplateDialog({ own, from, taken, onClose }: TemplateDialogProps) {
  const vault = useVault();
  const toasts = useToasts();
  const host = useHost();
  const [askToOpen, linkDialog] = useOpenLink((url) => host.openExternal(url));
  const editor = useRef<EditorHandle>(null);
  const [name, setName] = useState(from.name);
  const [kind, setKind] = useState<EntryKind>(from.kind);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const wanted = name.trim();
  const isTaken = taken.some(
    (other) =>
      other.id !== own?.record.id &&
      other.kind === kind &&
      other.name.toLocaleLowerCase() === wanted.toLocaleLowerCase(),
  );
  const ready = wanted !== '' && !isTaken && !busy;

  const save = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const fields = { name: wanted, kind, body: editor.current?.getDocument() ?? from.body };
    const saved =
      own === undefined
        ? await vault.createSubject('template', fields)
        : await vault.saveSubject('template', own.record.id, own.rev, fields);
    setBusy(false);
    if (!saved.ok) return setFailure(`It was not saved. ${whyNot(saved.error)}`);
    toasts.show({ text: 'Template saved' });
    onClose();
    return undefined;
  };

  return (
    <Dialog
      open
      size="large"
      role="alertdialog"
      title={own === undefined ? 'New template' : 'Edit template'}
      onClose={onClose}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button
            size="small"
            look="primary"
            busy={busy}
            busyLabel="Saving…"
            isDisabled={!ready}
            onPress={() => void save()}
          >
            Save
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
          error={isTaken ? 'You have a template of this name for this kind.' : undefined}
        />
        <div className={styles.kind}>
          <h3 className="label">For</h3>
          <Select label="For" choices={KINDS} value={kind} onChange={setKind} />
        </div>
        <div className={styles.body}>
          <Editor
            ref={editor}
            variant="composer"
            label="Text of the template"
            document={from.body}
            placeholder="Headings, questions, tasks. Type / for more."
            onSubmit={() => void save()}
            onOpenLink={askToOpen}
            onNotice={(text) => toasts.show({ text })}
          />
        </div>
        <ErrorWords text={failure} />
      </div>
      {linkDialog}
    </Dialog>
  );
}

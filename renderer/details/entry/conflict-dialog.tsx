import { useState } from 'react';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import { whyNot } from '../../client/error-words.ts';
import { Editor } from '../../editor/editor.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { useToday } from '../../ui/use-today.ts';
import { shortInstant } from '../../../shared/words/days.ts';
import type { EntryWithRev } from '../../vault/api.ts';
import type { EntryPage } from './use-entry.ts';
import styles from './conflict-dialog.module.css';

interface ConflictDialogProps {
  readonly theirs: EntryWithRev;
  readonly mine: EntryFields;
  readonly page: EntryPage;
  readonly onReplaced: () => void;
}

/** Two versions of one entry, written over the same one: the person chooses, and both are kept. */
export function ConflictDialog({ theirs, mine, page, onReplaced }: ConflictDialogProps) {
  const today = useToday();
  const [busy, setBusy] = useState<'mine' | 'theirs'>();
  const [error, setError] = useState<string>();
  const settle = async (keep: 'mine' | 'theirs'): Promise<void> => {
    setBusy(keep);
    const settled = await page.settle(keep);
    setBusy(undefined);
    if (settled.ok) onReplaced();
    else setError(`Nothing was changed. ${whyNot(settled.error)}`);
  };
  return (
    <Dialog
      open
      role="alertdialog"
      size="large"
      onClose={() => undefined}
      title="This entry was changed in two places"
      actions={
        <>
          <Button size="small" busy={busy === 'theirs'} busyLabel="Taking it…" onPress={() => void settle('theirs')}>
            Take the other version
          </Button>
          <Button
            size="small"
            look="primary"
            busy={busy === 'mine'}
            busyLabel="Keeping…"
            onPress={() => void settle('mine')}
          >
            Keep this version
          </Button>
        </>
      }
    >
      <p>Choose which one goes on. The other stays among the earlier versions.</p>
      <ErrorWords text={error} />
      <div className={styles.both}>
        <Version name="On this page, not saved" part={mine} />
        <Version name={`In the journal, ${shortInstant(theirs.entry.updatedAt, today)}`} part={theirs.entry} />
      </div>
    </Dialog>
  );
}

function Version({ name, part }: { readonly name: string; readonly part: EntryFields }) {
  return (
    <section aria-label={name}>
      <h3 className="label">{name}</h3>
      {part.title === undefined ? null : <p className={styles.title}>{part.title}</p>}
      <Editor variant="read" label={name} document={part.body} onOpenLink={() => undefined} />
    </section>
  );
}

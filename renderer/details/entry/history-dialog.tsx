import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import { type EntryId, newId, type RevisionId } from '../../../shared/base/ids.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { CompareDocuments } from '../../editor/compare.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import { tallied } from '../../../shared/words/counts.ts';
import { shortInstant } from '../../../shared/words/days.ts';
import type { RevisionItem } from '../../vault/api.ts';
import styles from './history-dialog.module.css';

interface HistoryDialogProps {
  readonly id: EntryId;
  readonly present: EntryFields;
  readonly onClose: () => void;
  /** An earlier version is the present one now. */
  readonly onRestored: () => void;
  /** Saves the present text, so that it stays among the earlier versions. True when it is saved. */
  readonly beforeRestore: () => Promise<boolean>;
}

/** The earlier versions of an entry, one of each time it was written on, compared with the present one. */
export function HistoryDialog({ id, present, onClose, onRestored, beforeRestore }: HistoryDialogProps) {
  const vault = useVault();
  const toasts = useToasts();
  const revisions = useQuery(['revisions'], (api) => api.revisions(id), [id]);
  const [chosen, setChosen] = useState<RevisionId>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const shown = revisions.data?.find((revision) => revision.id === chosen) ?? revisions.data?.[0];

  const restore = async (revision: RevisionItem): Promise<void> => {
    setBusy(true);
    const saved = await beforeRestore();
    const restored = saved ? await vault.restoreRevision(id, revision.id, newId()) : undefined;
    setBusy(false);
    if (restored?.ok !== true) {
      setError(`Not brought back. ${saved ? whyNot(restored?.error) : 'The present text could not be saved first.'}`);
      return;
    }
    onClose();
    onRestored();
    toasts.show({ text: 'Earlier version brought back. The one before it is kept' });
  };

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="Earlier versions"
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Close
          </Button>
          {shown === undefined ? null : (
            <Button
              size="small"
              look="primary"
              busy={busy}
              busyLabel="Bringing back…"
              onPress={() => void restore(shown)}
            >
              Bring this version back
            </Button>
          )}
        </>
      }
    >
      {revisions.data === undefined ? (
        <Skeleton label="Reading earlier versions" rows={2} />
      ) : revisions.data.length === 0 || shown === undefined ? (
        <EmptyState title="No earlier version yet">
          The text as it was is kept each time you come back and change it.
        </EmptyState>
      ) : (
        <div className={styles.history}>
          <Versions revisions={revisions.data} chosen={shown.id} onChoose={setChosen} />
          <div className={styles.shown}>
            <ErrorWords text={error} />
            <Compared key={shown.id} revision={shown} present={present} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface VersionsProps {
  readonly revisions: readonly RevisionItem[];
  readonly chosen: RevisionId;
  readonly onChoose: (id: RevisionId) => void;
}

function Versions({ revisions, chosen, onChoose }: VersionsProps) {
  const today = useToday();
  return (
    <ListBox
      aria-label="Earlier versions"
      className={cx(styles.versions)}
      items={revisions}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const picked = revisions.find(({ id }) => keys !== 'all' && keys.has(id));
        if (picked !== undefined) onChoose(picked.id);
      }}
    >
      {({ id, at, words }) => (
        <ListBoxItem id={id} textValue={shortInstant(at, today)} className={cx(styles.version)}>
          <span className="num">{shortInstant(at, today)}</span>
          <small>{tallied(words, 'word', 'words')}</small>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function Compared({ revision, present }: { readonly revision: RevisionItem; readonly present: EntryFields }) {
  const today = useToday();
  const found = useQuery(['revisions'], (vault) => vault.revision(revision.id), [revision.id]);
  if (found.data === undefined) return <Skeleton label="Reading this version" rows={2} />;
  if (!found.data.ok)
    return (
      <EmptyState tone="failed" title="This version cannot be read">
        {whyNot(found.data.error)}
      </EmptyState>
    );
  const { title, body } = found.data.value;
  return (
    <>
      {title === present.title ? null : (
        <p className="muted">{title === undefined ? 'It had no title then.' : `Its title was “${title}”.`}</p>
      )}
      <CompareDocuments
        before={body}
        after={present.body}
        label={`From ${shortInstant(revision.at, today)} to the present text`}
      />
    </>
  );
}

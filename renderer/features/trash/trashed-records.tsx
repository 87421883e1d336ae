import { useState } from 'react';
import type { SubjectRecord } from '../../../shared/domain/records.ts';
import { peopleOf } from '../../../shared/people/about.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { DeletePerson } from '../../details/delete-person/delete-person.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { daysLeft } from './days-left.ts';

import { recordWords } from './record-words.ts';
import { useHeld } from './use-held.ts';
import styles from './trash-screen.module.css';

/** People, promises and the like that were deleted; nothing where there are none. */
export function TrashedRecords({ trashDays }: { readonly trashDays: number }) {
  const vault = useVault();
  const toasts = useToasts();
  const { data = [] } = useQuery(['trash'], (api) => api.trashedSubjects(), []);
  const [asking, setAsking] = useState<SubjectRecord>();
  const [now] = useState(() => Date.now());
  const isHeld = useHeld();
  if (data.length === 0) return null;

  const restore = async ({ id }: SubjectRecord): Promise<void> => {
    const restored = await vault.restoreFromTrash([id]);
    if (restored.ok) toasts.undo('Brought back', () => void vault.moveToTrash([id]));
    else toasts.show({ text: `Not restored. ${whyNot(restored.error)}`, tone: 'failed' });
  };
  const purge = async ({ id }: SubjectRecord): Promise<void> => {
    setAsking(undefined);
    const purged = await vault.purge([id]);
    toasts.show(
      purged.ok
        ? { text: 'Deleted for good' }
        : { text: `Nothing was deleted. ${whyNot(purged.error)}`, tone: 'failed' },
    );
  };

  return (
    <section className={styles.records} aria-labelledby="records">
      <h2 className="h2" id="records">
        People, promises and the like
      </h2>
      <ul className={styles.list}>
        {data.map(({ record }) => {
          const { name, what } = recordWords(record);
          return (
            <li key={record.id}>
              <p className={styles.record}>
                {name} <span className={styles.what}>{what}</span>
              </p>
              <div className={styles.recordFoot}>
                <span className={styles.left}>
                  {daysLeft(record.deletedAt ?? now, trashDays, now, isHeld(peopleOf(record)))}
                </span>
                <Button size="small" look="quiet" aria-label={`Restore ${name}`} onPress={() => void restore(record)}>
                  Restore
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={`Delete ${name} for good`}
                  onPress={() => setAsking(record)}
                >
                  Delete for good
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {asking?.type === 'person' ? (
        <DeletePerson person={asking} onClose={() => setAsking(undefined)} onDeleted={() => setAsking(undefined)} />
      ) : asking === undefined ? null : (
        <Dialog
          open
          role="alertdialog"
          onClose={() => setAsking(undefined)}
          title={`Delete “${recordWords(asking).name}” for good?`}
          actions={
            <>
              <Button size="small" onPress={() => setAsking(undefined)}>
                Keep it
              </Button>
              <Button size="small" look="danger" onPress={() => void purge(asking)}>
                Delete for good
              </Button>
            </>
          }
        >
          <p>Entries that name it stay as they are. Nobody can bring it back, unless a copy of yours holds it.</p>
        </Dialog>
      )}
    </section>
  );
}

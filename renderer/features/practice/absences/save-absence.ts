import { useEffect, useRef, useState } from 'react';
import { newId } from '../../../../shared/base/ids.ts';
import { createSerial } from '../../../../shared/base/serial.ts';
import type { AbsenceDetails } from '../../../../shared/domain/kinds/absence.ts';
import { notUndone, whyNot } from '../../../client/error-words.ts';
import { useVault } from '../../../client/vault-context.tsx';
import { partOf, takeBackDetails } from '../../../details/take-back.ts';
import { useToasts } from '../../../ui/toasts.tsx';
import type { EntryItem } from '../../../vault/api.ts';

/** Changes some of the details, and offers to change them back. */
export type SaveAbsence = (patch: Partial<AbsenceDetails>, said: string) => Promise<boolean>;

/** Saves an absence from a list. */
export function useSaveAbsence(item: EntryItem, details: AbsenceDetails): SaveAbsence {
  const vault = useVault();
  const toasts = useToasts();
  // Two sheets save one entry, when the journal locks in the same moment: one after the other, each on what was saved last.
  const [queue] = useState(createSerial);
  const latest = useRef({ rev: item.rev, details });
  useEffect(() => {
    if (item.rev >= latest.current.rev) latest.current = { rev: item.rev, details };
  });
  const saveNow = async (patch: Partial<AbsenceDetails>, said: string): Promise<boolean> => {
    const before = latest.current;
    const next = { ...before.details, ...patch };
    const saved = await vault.saveEntry(item.id, before.rev, { details: next }, newId<'session'>());
    if (!saved.ok) {
      toasts.show({ text: `It was not saved. ${whyNot(saved.error)}`, tone: 'failed' });
      return false;
    }
    latest.current = { rev: saved.value.rev, details: next };
    const undo = async (): Promise<void> => {
      const undone = await takeBackDetails(vault, item.id, { set: patch, was: partOf(before.details, patch) });
      if (!undone.ok) toasts.show({ text: notUndone(undone.error), tone: 'failed' });
    };
    toasts.undo(said, () => void undo());
    return true;
  };
  return (patch, said) => queue.run(() => saveNow(patch, said));
}

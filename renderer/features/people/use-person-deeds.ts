import { useState } from 'react';
import type { Command } from '../../client/commands.ts';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useSaveSubject } from '../../details/use-save-subject.ts';
import { usePlaces } from '../../ui/places.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { SubjectWithRev } from '../../vault/api.ts';

/** What is asked or shown over the page of a person. */
export type PersonTask = 'edit' | 'merge' | 'export' | 'delete';

export interface PersonDeeds {
  /** For the palette and the menu of the page. */
  readonly commands: readonly Command[];
  readonly task: PersonTask | undefined;
  readonly begin: (task: PersonTask) => void;
  readonly end: () => void;
}

/** What can be done with the person of a page. */
export function usePersonDeeds(person: SubjectWithRev<'person'>): PersonDeeds {
  const { id, hold, archivedOn } = person.record;
  const today = useToday();
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const { save } = useSaveSubject('person');
  const [task, setTask] = useState<PersonTask>();

  const archive = (): void =>
    void save(
      person,
      { archivedOn: archivedOn === undefined ? today : undefined },
      archivedOn === undefined ? 'Archived' : 'Brought back',
    );
  const toggleHold = (): void => void save(person, { hold: !hold }, hold ? 'Hold lifted' : 'On hold');
  const restore = async (): Promise<void> => {
    const from = places.here();
    const restored = await vault.restoreFromTrash([id]);
    if (restored.ok) {
      if (places.here() === from) places.go({ to: 'person', id });
    } else toasts.show({ text: `Not restored. ${whyNot(restored.error)}`, tone: 'failed' });
  };
  const toTrash = async (): Promise<void> => {
    const moved = await vault.moveToTrash([id]);
    if (!moved.ok) {
      toasts.show({ text: `Not moved to the trash. ${whyNot(moved.error)}`, tone: 'failed' });
      return;
    }
    places.go({ to: 'people' }, { replace: true });
    toasts.undo('Person moved to trash', () => void restore());
  };

  return {
    task,
    begin: setTask,
    end: () => setTask(undefined),
    commands: [
      command('edit', 'Edit this person', () => setTask('edit')),
      command('merge', 'Merge with another person…', () => setTask('merge')),
      command('export', 'Export what concerns them…', () => setTask('export')),
      command('hold', hold ? 'Lift the hold' : 'Put on hold', toggleHold),
      command('archive', archivedOn === undefined ? 'Archive' : 'Bring back from the archive', archive),
      command('trash', 'Move to trash', () => void toTrash()),
      command('delete', 'Delete with every trace…', () => setTask('delete')),
    ],
  };
}

const command = (name: string, title: string, run: () => void): Command => ({
  id: `person.${name}`,
  title,
  group: 'Person',
  run,
});

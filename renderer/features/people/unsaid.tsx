import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../../shared/base/ids.ts';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import type { Unsaid as UnsaidThing } from '../../../shared/domain/person.ts';
import { TextArea } from '../../details/text-area.tsx';
import { useSaveSubject } from '../../details/use-save-subject.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import { useToday } from '../../ui/use-today.ts';
import { onDay } from '../../../shared/words/days.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import styles from './person-pane.module.css';

/** What the lead has not told this person yet. */
export function Unsaid({ person }: { readonly person: SubjectWithRev<'person'> }) {
  const today = useToday();
  const { save } = useSaveSubject('person');
  const [writing, setWriting] = useState<UnsaidThing | 'new'>();
  const { unsaid } = person.record;
  const open = unsaid.filter(({ saidOn }) => saidOn === undefined);
  const said = (id: string): void =>
    void save(
      person,
      { unsaid: unsaid.map((one) => (one.id === id ? { ...one, saidOn: today } : one)) },
      'Marked as said',
    );
  const remove = (id: string): void => void save(person, { unsaid: unsaid.filter((one) => one.id !== id) }, 'Removed');
  const keep = async (text: string): Promise<void> => {
    const next =
      writing === 'new' || writing === undefined
        ? [...unsaid, { id: newId<'unsaid'>(), text, on: today }]
        : unsaid.map((one) => (one.id === writing.id ? { id: one.id, text, on: one.on, saidOn: one.saidOn } : one));
    if (await save(person, { unsaid: fitting(next) })) setWriting(undefined);
  };
  return (
    <section className={styles.block} aria-labelledby="unsaid">
      <h3 className="label" id="unsaid">
        Not yet said
      </h3>
      <ul>
        {open.map((one) => (
          <li key={one.id} className={styles.unsaid}>
            <div>
              <p className={styles.unsaidText}>{one.text}</p>
              <p className={styles.small}>Written {onDay(one.on, today)}. Kept out of reviews.</p>
            </div>
            <MenuTrigger>
              <IconButton icon={Ellipsis} iconSize="small" label={`More about: ${one.text.slice(0, 60)}`} />
              <Menu label="Not yet said">
                <MenuItem id="said" text="You said it" onAction={() => said(one.id)} />
                <MenuItem id="edit" text="Edit" onAction={() => setWriting(one)} />
                <MenuItem id="remove" text="Remove" danger onAction={() => remove(one.id)} />
              </Menu>
            </MenuTrigger>
          </li>
        ))}
      </ul>
      <Button size="small" look="quiet" isDisabled={open.length >= FIELD_LIMITS.rows} onPress={() => setWriting('new')}>
        Write down what is not said
      </Button>
      {writing === undefined ? null : (
        <Writing
          name={person.record.name}
          text={writing === 'new' ? '' : writing.text}
          onKeep={keep}
          onClose={() => setWriting(undefined)}
        />
      )}
    </section>
  );
}

/** The list has a limit; what was said long ago makes room, what was not never does. */
const fitting = (all: readonly UnsaidThing[]): readonly UnsaidThing[] => {
  const oldest = all.length <= FIELD_LIMITS.rows ? undefined : all.find(({ saidOn }) => saidOn !== undefined);
  return oldest === undefined ? all : fitting(all.filter((one) => one !== oldest));
};

interface WritingProps {
  readonly name: string;
  readonly text: string;
  readonly onKeep: (text: string) => Promise<void>;
  readonly onClose: () => void;
}

function Writing({ name, text, onKeep, onClose }: WritingProps) {
  const [words, setWords] = useState(text);
  const ready = words.trim() !== '';
  return (
    <Dialog
      open
      role="alertdialog"
      title="Not yet said"
      onClose={onClose}
      onSubmit={() => (ready ? void onKeep(words.trim()) : undefined)}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="small" look="primary" isDisabled={!ready}>
            Keep
          </Button>
        </>
      }
    >
      <TextArea
        label={`What you have not told ${name}`}
        value={words}
        maxLength={FIELD_LIMITS.text}
        onChange={setWords}
      />
    </Dialog>
  );
}

import { type ReactNode, useState } from 'react';
import { unreachable } from '../../../shared/base/assert.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords, TextField } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { figures } from '../../../shared/words/counts.ts';
import type { DeletionPreview, Progress, WrittenName } from '../../vault/api.ts';
import { beyondWords, goesWords, nameDoubt, nameWords, staysWords } from './deletion-words.ts';
import { type Deletion, useDeletion } from './use-deletion.ts';
import styles from './delete-person.module.css';

interface DeletePersonProps {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly onClose: () => void;
  /** Called when the person is no more. */
  readonly onDeleted: () => void;
}

/** What has to be typed: a name may be long, or in letters that this keyboard does not have. */
const WORD = 'delete';

/** Shows what deleting a person does, everywhere in the journal, and does it. */
export function DeletePerson({ person, onClose, onDeleted }: DeletePersonProps) {
  const deletion = useDeletion(person.id, onDeleted);
  const [typed, setTyped] = useState('');
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const { at } = deletion;
  const sure = typed.trim().toLowerCase() === WORD;
  const isTaken = ({ written, taken }: WrittenName): boolean => taken !== flipped.has(written);
  const start = (): void => {
    if (at.step !== 'ask' || !sure) return;
    void deletion.start(at.preview.names.filter((one) => !isTaken(one)).map(({ written }) => written));
  };
  return (
    <Dialog
      open
      size="medium"
      role="alertdialog"
      title={at.step === 'held' ? `${person.name} is on hold` : `Delete ${person.name} for good?`}
      onClose={at.step === 'deleting' ? deletion.stop : onClose}
      onSubmit={at.step === 'ask' ? start : undefined}
      // A word that is typed to go on.
      keepsWords
      actions={<Actions deletion={deletion} sure={sure} onClose={onClose} />}
    >
      <Step deletion={deletion}>
        {(preview) => (
          <>
            <Preview preview={preview} />
            <Names
              names={preview.names}
              isTaken={isTaken}
              onFlip={(written) => setFlipped((now) => now.symmetricDifference(new Set([written])))}
            />
            <Part title="What Leeway cannot reach" lines={beyondWords(preview)} />
            <TextField
              label={`Type ${WORD} to go on`}
              spellCheck="false"
              value={typed}
              onChange={setTyped}
              error={at.step === 'ask' ? at.problem : undefined}
            />
          </>
        )}
      </Step>
    </Dialog>
  );
}

interface StepProps {
  readonly deletion: Deletion;
  readonly children: (preview: DeletionPreview) => ReactNode;
}

function Step({ deletion: { at }, children }: StepProps): ReactNode {
  switch (at.step) {
    case 'reading':
      return <Reading label="Reading the journal for this person" progress={at.progress} />;
    case 'unread':
      return <p>The journal could not be read, and nothing was deleted. {at.problem}</p>;
    case 'held':
      return (
        <>
          <p>While the hold is on, this person cannot be deleted. Lift it if there is no reason for it any more.</p>
          <ErrorWords text={at.problem} />
        </>
      );
    case 'ask':
      return children(at.preview);
    case 'deleting':
      return <Reading label="Taking this person out of every text" progress={at.progress} />;
    default:
      return unreachable(at);
  }
}

const Reading = ({ label, progress }: { readonly label: string; readonly progress: Progress }) => (
  <div className={styles.progress}>
    <ProgressBar
      label={label}
      done={progress.done}
      total={progress.total}
      note={progress.total === 0 ? undefined : `${figures(progress.done)} of ${figures(progress.total)}`}
    />
  </div>
);

const Preview = ({ preview }: { readonly preview: DeletionPreview }) => (
  <>
    <p>Nobody can bring back what goes.</p>
    <Part title="Goes for good" lines={goesWords(preview)} />
    <Part title="Stays, and says “somebody” where it named them" lines={[staysWords(preview)]} />
  </>
);

interface PartProps {
  readonly title: string;
  readonly lines: readonly string[];
}

const Part = ({ title, lines }: PartProps) => (
  <section className={styles.part}>
    <h3 className="label">{title}</h3>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);

interface NamesProps {
  readonly names: readonly WrittenName[];
  readonly isTaken: (name: WrittenName) => boolean;
  readonly onFlip: (written: string) => void;
}

/** The ways in which the person is written in texts: what is ticked gives way. */
function Names({ names, isTaken, onFlip }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <fieldset className={styles.part} aria-label="Names in texts">
      <h3 className="label">Names in texts</h3>
      <p>What is ticked becomes “somebody”. Untick what is an ordinary word there, or somebody else.</p>
      <ul className={styles.names}>
        {names.map((name) => {
          const doubt = nameDoubt(name);
          return (
            <li key={name.written}>
              <Checkbox label={nameWords(name)} checked={isTaken(name)} onChange={() => onFlip(name.written)} />
              {doubt === undefined ? null : <span className={styles.doubt}>{doubt}</span>}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

interface ActionsProps {
  readonly deletion: Deletion;
  readonly sure: boolean;
  readonly onClose: () => void;
}

function Actions({ deletion, sure, onClose }: ActionsProps): ReactNode {
  const keep = (
    <Button size="small" onPress={onClose}>
      Keep
    </Button>
  );
  switch (deletion.at.step) {
    case 'reading':
      return (
        <Button size="small" onPress={onClose}>
          Stop
        </Button>
      );
    case 'unread':
      return (
        <>
          {keep}
          <Button size="small" look="primary" onPress={deletion.read}>
            Try again
          </Button>
        </>
      );
    case 'held':
      return (
        <>
          {keep}
          <Button size="small" onPress={() => void deletion.lift()}>
            Lift the hold
          </Button>
        </>
      );
    case 'ask':
      return (
        <>
          {keep}
          <Button type="submit" size="small" look="danger" isDisabled={!sure}>
            Delete for good
          </Button>
        </>
      );
    case 'deleting':
      return (
        <Button size="small" onPress={deletion.stop}>
          Stop
        </Button>
      );
    default:
      return unreachable(deletion.at);
  }
}

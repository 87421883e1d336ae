import { type ReactNode, useRef, useState } from 'react';
import { unreachable } from '../../../shared/base/assert.ts';
import { newId, type PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { fitting } from '../../../shared/brief/candidates.ts';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { Act } from '../../../shared/insights/finding.ts';
import { useNames, useSubjects } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { DayField } from '../../details/day-field.tsx';
import { NewPromise } from '../../details/new-record.tsx';
import { RenegotiatePromise } from '../../details/promise-dialogs.tsx';
import { PeoplePicker } from '../../details/record-picker.tsx';
import { takeBackDetails, takeBackSubject } from '../../details/take-back.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import type { ShownInsight } from '../../vault/api.ts';
import styles from './insights.module.css';
import type { Answers, Deed } from './use-answers.ts';

/** The acts for which something is asked first. */
export type Asked = Extract<Act, { readonly sort: 'topic' | 'promise' | 'step' | 'date' | 'renegotiate' }>;

export interface ActDialogProps<A extends Asked = Asked> {
  readonly insight: ShownInsight;
  readonly act: A;
  readonly answers: Answers;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** Asks what there is to ask, and makes it: a topic, a promise, a step, a day. */
export function ActDialog({ act, ...rest }: ActDialogProps): ReactNode {
  switch (act.sort) {
    case 'topic':
      return <TopicDialog act={act} {...rest} />;
    case 'promise':
      return <PromiseDialog act={act} {...rest} />;
    case 'step':
      return <StepDialog act={act} {...rest} />;
    case 'date':
      return <DateDialog act={act} {...rest} />;
    case 'renegotiate':
      return <RenegotiateDialog act={act} {...rest} />;
    default:
      return unreachable(act);
  }
}

type DialogOf<S extends Asked['sort']> = ActDialogProps<Extract<Asked, { readonly sort: S }>>;

function TopicDialog({ insight, act, answers, onClose }: DialogOf<'topic'>) {
  const vault = useVault();
  const names = useNames();
  const { about } = act;
  // Where the sentence names nobody, it is not said why it is this one: another can be chosen.
  const isNamed = insight.sentence.includes(names.person(act.person));
  const [person, setPerson] = useState<PersonId | undefined>(act.person);
  return (
    <WordsDialog
      title={isNamed ? `On the next one-on-one with ${names.person(act.person)}` : 'On the next one-on-one'}
      label="What to talk about"
      text={fitting(act.text)}
      insight={insight}
      onClose={onClose}
      ready={person !== undefined}
      onKeep={async (text) =>
        person !== undefined &&
        (await answers.act(insight, `On the next one-on-one with ${names.person(person)}`, async (): Promise<Deed> => {
          const added = await vault.addTopic(person, { text, origin: 'insight', about }, newId<'session'>());
          return added.ok ? ok(() => vault.undoClose(added.value.undo)) : added;
        }))
      }
    >
      {isNamed ? null : (
        <div>
          <h3 className="label">With</h3>
          <PeoplePicker
            label="With"
            single
            chosen={person === undefined ? [] : [person]}
            onChange={([next]) => setPerson(next)}
          />
        </div>
      )}
    </WordsDialog>
  );
}

function StepDialog({ insight, act, answers, today, onClose }: DialogOf<'step'>) {
  const vault = useVault();
  const { tension } = act;
  return (
    <WordsDialog
      title="A step"
      label="What you will do"
      text=""
      insight={insight}
      onClose={onClose}
      onKeep={(text) =>
        answers.act(insight, 'Step planned', async (): Promise<Deed> => {
          const found = await vault.subject('tension', tension);
          if (found === undefined) return err({ code: 'notFound' });
          const { steps } = found.record;
          const next = { steps: [...steps, { id: newId<'step'>(), text, on: today }] };
          const saved = await vault.saveSubject('tension', tension, found.rev, next);
          const subject = { type: 'tension', id: tension } as const;
          return saved.ok ? ok(() => takeBackSubject(vault, subject, { set: next, was: { steps } })) : saved;
        })
      }
    />
  );
}

function DateDialog({ insight, act, answers, today, onClose }: DialogOf<'date'>) {
  const vault = useVault();
  const [day, setDay] = useState<LocalDate>();
  const keep = async (): Promise<boolean> =>
    await answers.act(insight, 'Next date set', async (): Promise<Deed> => {
      const found = await vault.entry(act.decision);
      if (!found.ok) return found;
      const { entry, rev } = found.value;
      if (!ofKind(entry, 'decision')) return err({ code: 'notFound' });
      const [set, was] = [{ neededBy: day }, { neededBy: entry.details.neededBy }];
      const saved = await vault.saveEntry(entry.id, rev, { details: { ...entry.details, ...set } }, newId<'session'>());
      return saved.ok ? ok(() => takeBackDetails(vault, entry.id, { set, was })) : saved;
    });
  return (
    <Frame
      title="The day to decide by"
      insight={insight}
      ready={day !== undefined && day >= today}
      onKeep={keep}
      onClose={onClose}
    >
      <div>
        <h3 className="label">Needed by</h3>
        <DayField
          label="Needed by"
          day={day}
          onChange={setDay}
          // The one thing this dialog asks for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
      </div>
      {day !== undefined && day < today ? (
        <p className={styles.about}>That day has passed. Choose one to come.</p>
      ) : null}
    </Frame>
  );
}

function PromiseDialog({ insight, act, answers, onClose }: DialogOf<'promise'>) {
  // Read when the message is pressed, long after this dialog is gone.
  const takeBack = useRef<ReturnType<Answers['acted']>>(undefined);
  return (
    <NewPromise
      text={fitting(act.text)}
      person={act.to}
      onMade={() => {
        takeBack.current = answers.acted(insight);
      }}
      onUndone={() => void takeBack.current?.then((run) => answers.takeBack(insight, [run]))}
      onClose={onClose}
    />
  );
}

/** The promise is moved or ended where promises are; what was found goes with that. */
function RenegotiateDialog({ act, onClose }: DialogOf<'renegotiate'>) {
  const promise = useSubjects('promise')?.find(({ record }) => record.id === act.promise);
  return promise === undefined ? null : <RenegotiatePromise promise={promise} onClose={onClose} />;
}

interface WordsDialogProps {
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly insight: ShownInsight;
  /** Whether what else is asked has its answer. */
  readonly ready?: boolean;
  readonly onKeep: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
  /** What else is asked. */
  readonly children?: ReactNode;
}

function WordsDialog({ label, text, ready = true, onKeep, children, ...rest }: WordsDialogProps) {
  const [words, setWords] = useState(text);
  return (
    <Frame {...rest} ready={ready && words.trim() !== ''} onKeep={() => onKeep(words.trim())}>
      <TextField
        label={label}
        value={words}
        onChange={setWords}
        maxLength={FIELD_LIMITS.line}
        // The one thing this dialog asks for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      {children}
    </Frame>
  );
}

interface FrameProps {
  readonly title: string;
  readonly insight: ShownInsight;
  readonly ready: boolean;
  readonly onKeep: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Frame({ title, insight, ready, onKeep, onClose, children }: FrameProps) {
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    const kept = await onKeep();
    setBusy(false);
    if (kept) onClose();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      title={title}
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
      <div className={styles.asked}>
        <p className={styles.question}>{insight.question}</p>
        {children}
      </div>
    </Dialog>
  );
}

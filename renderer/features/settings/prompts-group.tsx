import { type SubmitEvent, useState } from 'react';
import {
  PROMPT_LIMITS,
  PROMPT_THEME_NAMES,
  PROMPT_THEMES,
  type PromptChanges,
} from '../../../shared/domain/prompts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextField } from '../../ui/field.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import styles from './prompts-group.module.css';
import { useSettings } from './use-settings.ts';

const THEME_CHOICES = PROMPT_THEMES.map((value) => ({ value, label: PROMPT_THEME_NAMES[value] }));

/** The question of the day: whether, about what, and the lead's own ones. */
export function PromptsGroup() {
  const { settings, change } = useSettings();
  const undoHere = useUndoHere();
  if (settings === undefined) return null;
  const { dailyPrompt, prompts = {} } = settings;
  const { off = [], own = [] } = prompts;
  const set = (patch: PromptChanges): void => change({ prompts: { ...prompts, ...patch } });
  const remove = (index: number, question: string): void => {
    set({ own: own.toSpliced(index, 1) });
    undoHere('Question deleted', () =>
      // Others may have been written or deleted since.
      change(({ prompts: now = {} }) => {
        const others = (now.own ?? []).filter((one) => one !== question);
        return { prompts: { ...now, own: others.toSpliced(index, 0, question) } };
      }),
    );
  };
  return (
    <SettingGroup title="Prompts">
      <Setting
        title="A question each day"
        control={
          <Switch
            label="A question each day"
            hideLabel
            checked={dailyPrompt}
            onChange={(next) => change({ dailyPrompt: next })}
          />
        }
      >
        Stands above the composer on Today. You can always ask for another, or write past it.
      </Setting>
      {dailyPrompt ? (
        <>
          <Setting title="What Leeway asks about">
            {off.length === PROMPT_THEMES.length && own.length === 0
              ? 'No question is left, so none is asked.'
              : 'Each theme has six questions. Switch off what is not for you.'}
          </Setting>
          <li className={styles.more}>
            <Chips
              label="What Leeway asks about"
              several
              choices={THEME_CHOICES}
              chosen={PROMPT_THEMES.filter((theme) => !off.includes(theme))}
              onChange={(on) => set({ off: PROMPT_THEMES.filter((theme) => !on.includes(theme)) })}
            />
            <Button
              size="small"
              look="quiet"
              onPress={() => set({ off: off.length === PROMPT_THEMES.length ? [] : PROMPT_THEMES })}
            >
              {off.length === PROMPT_THEMES.length ? 'Ask about all of it' : 'Ask only my own questions'}
            </Button>
          </li>
          {own.map((question, index) => (
            <OwnQuestion
              key={question}
              question={question}
              onChange={(words) => set({ own: own.with(index, words) })}
              onDelete={() => remove(index, question)}
            />
          ))}
          <li className={styles.more}>
            <NewQuestion
              known={own}
              onAdd={(question) => set({ own: [...own, question] })}
              full={own.length >= PROMPT_LIMITS.own}
            />
          </li>
        </>
      ) : null}
    </SettingGroup>
  );
}

interface OwnQuestionProps {
  readonly question: string;
  readonly onChange: (question: string) => void;
  readonly onDelete: () => void;
}

function OwnQuestion({ question, onChange, onDelete }: OwnQuestionProps) {
  const [typed, setTyped] = useState<string>();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = typed?.trim() ?? '';
    if (words === '') return;
    setTyped(undefined);
    if (words !== question) onChange(words);
  };
  if (typed !== undefined)
    return (
      <li className={styles.more}>
        <form className={styles.form} onSubmit={submit}>
          <TextField
            label="Your question"
            value={typed}
            onChange={setTyped}
            maxLength={PROMPT_LIMITS.question}
            className={styles.field}
            // The row turned into the field because its Edit was pressed.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          />
          <Button size="small" onPress={() => setTyped(undefined)}>
            Cancel
          </Button>
          <Button size="small" type="submit" isDisabled={typed.trim() === ''}>
            Save
          </Button>
        </form>
      </li>
    );
  return (
    <Setting
      title={question}
      control={
        <>
          <Button size="small" look="quiet" aria-label={`Edit: ${question}`} onPress={() => setTyped(question)}>
            Edit
          </Button>
          <Button size="small" look="quiet" aria-label={`Delete: ${question}`} onPress={onDelete}>
            Delete
          </Button>
        </>
      }
    />
  );
}

interface NewQuestionProps {
  readonly known: readonly string[];
  readonly full: boolean;
  readonly onAdd: (question: string) => void;
}

function NewQuestion({ known, full, onAdd }: NewQuestionProps) {
  const [text, setText] = useState('');
  const question = text.trim();
  const isKnown = known.includes(question);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (question === '' || isKnown || full) return;
    onAdd(question);
    setText('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="A question of your own"
        placeholder="What did I put off today?"
        value={text}
        onChange={setText}
        maxLength={PROMPT_LIMITS.question}
        className={styles.field}
        error={isKnown ? 'You have this question already.' : undefined}
      />
      <Button type="submit" isDisabled={question === '' || isKnown || full}>
        Add
      </Button>
    </form>
  );
}

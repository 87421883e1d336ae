import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import {
  asItCame,
  asItWas,
  isChanged,
  isOn,
  switched,
  withoutWord,
  withWord,
  wordsOf,
} from '../../../shared/care/hint-words.ts';
import { WORD_GROUPS } from '../../../shared/care/word-groups.ts';
import { HINT_GROUPS, HINT_LIMITS, type HintGroup, type HintWords } from '../../../shared/domain/hint-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Token } from '../../ui/token.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import { counted } from '../../../shared/words/counts.ts';
import styles from './hints-section.module.css';
import { useSettings } from './use-settings.ts';

/** The words that Leeway asks about while somebody is written about: on or off, and which. */
export function HintsSection() {
  const { settings, change } = useSettings();
  const undoHere = useUndoHere();
  if (settings === undefined) return null;
  const words = settings.hintWords ?? {};
  const set = (hintWords: HintWords): void => change({ hintWords });
  const take = (hintWords: HintWords, said: string, back: (now: HintWords) => HintWords): void => {
    set(hintWords);
    undoHere(said, () => change(({ hintWords: now = {} }) => ({ hintWords: back(now) })));
  };
  return (
    <>
      <section>
        <h2 className="h2">Words that ask</h2>
        <p className={styles.about}>
          Where you write about somebody, Leeway asks about some words below the text, once. It never holds anything up,
          and nothing of it leaves this computer. The lists are in English.
        </p>
      </section>
      {HINT_GROUPS.map((group) => (
        <Group key={group} group={group} words={words} onChange={set} onTake={take} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: HintGroup;
  readonly words: HintWords;
  readonly onChange: (words: HintWords) => void;
  /** Takes something away, and says what; `back` gives it to the words as they are by then. */
  readonly onTake: (words: HintWords, said: string, back: (now: HintWords) => HintWords) => void;
}

function Group({ group, words, onChange, onTake }: GroupProps) {
  const { name, about } = WORD_GROUPS[group];
  const [open, setOpen] = useState(false);
  const on = isOn(group, words);
  const list = wordsOf(group, words);
  const { tokens, stayAt } = useFocusAmong();
  return (
    <SettingGroup title={name}>
      <Setting
        title={on ? `Asks about ${counted(list.length, 'word', 'words')}` : 'Does not ask'}
        control={
          <>
            <Button
              size="small"
              look="quiet"
              aria-expanded={open}
              aria-label={`${open ? 'Hide' : 'Show'} the words: ${name}`}
              onPress={() => setOpen(!open)}
            >
              {open ? 'Hide words' : 'Show words'}
            </Button>
            <Switch label={name} hideLabel checked={on} onChange={(next) => onChange(switched(group, next, words))} />
          </>
        }
      >
        {about}
      </Setting>
      {open ? (
        <li className={styles.words}>
          <NewWord name={name} onAdd={(word) => onChange(withWord(group, word, words))} full={isFull(group, words)} />
          <ul ref={tokens} aria-label={`Words: ${name}`} className={styles.list}>
            {list.map((word, index) => (
              <li key={word}>
                <Token
                  text={word}
                  onRemove={() => {
                    stayAt(index);
                    onTake(withoutWord(group, word, words), `“${word}” is not asked about any more`, (now) =>
                      withWord(group, word, now),
                    );
                  }}
                />
              </li>
            ))}
          </ul>
          {isChanged(group, words) ? (
            <Button
              size="small"
              look="quiet"
              onPress={() =>
                onTake(asItCame(group, words), 'The words are as Leeway brings them', (now) =>
                  asItWas(group, words, now),
                )
              }
            >
              Back to Leeway’s own list
            </Button>
          ) : null}
        </li>
      ) : null}
    </SettingGroup>
  );
}

/** Keeps the focus in a list whose items take themselves away: on what is at the same place once one is gone. */
function useFocusAmong() {
  const tokens = useRef<HTMLUListElement>(null);
  const place = useRef<number>(undefined);
  useEffect(() => {
    const buttons = tokens.current?.querySelectorAll('button');
    if (place.current !== undefined) buttons?.[Math.min(place.current, buttons.length - 1)]?.focus();
    place.current = undefined;
  });
  return { tokens, stayAt: (index: number) => void (place.current = index) };
}

interface NewWordProps {
  readonly name: string;
  readonly full: boolean;
  readonly onAdd: (word: string) => void;
}

function NewWord({ name, full, onAdd }: NewWordProps) {
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text);
    setText('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={`Add a word or words: ${name}`}
        value={text}
        onChange={setText}
        maxLength={HINT_LIMITS.word}
        className={styles.field}
      />
      <Button type="submit" isDisabled={full || text.trim() === ''}>
        Add
      </Button>
    </form>
  );
}

const isFull = (group: HintGroup, words: HintWords): boolean =>
  (words.added?.[group] ?? []).length >= HINT_LIMITS.words;

import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Trash2, UserRoundCog } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import type { Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { topicWords } from './brief-words.ts';
import styles from './prep.module.css';

interface TopicListProps {
  readonly topics: readonly Topic[];
  readonly onAdd: (text: string) => void;
  readonly onEdit: (id: string, patch: Partial<Topic>) => void;
  /** By so many places, down where it is above zero. */
  readonly onMove: (id: string, by: number) => void;
  readonly onHandOver: (topic: Topic) => void;
  readonly onRemove: (topic: Topic) => void;
}

/** What is to be talked about, in the order that was chosen; ticked as it is covered. */
export function TopicList({ topics, onAdd, onEdit, onMove, onHandOver, onRemove }: TopicListProps) {
  const [words, setWords] = useState('');
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const moving = useRef<string>(undefined);
  // A row that is put elsewhere loses the focus: it goes on where the hands are.
  useLayoutEffect(() => {
    const id = moving.current;
    moving.current = undefined;
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-topic="${id}"] input`)?.focus();
  });

  const move = (id: string, by: number): void => {
    const place = placeOf(topics, id);
    const to = Math.max(0, Math.min(topics.length - 1, place + by));
    if (to === place) return;
    moving.current = id;
    setSaid(`Moved to place ${to + 1} of ${topics.length}`);
    onMove(id, by);
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  const onDrop = (event: DragEvent, target: string): void => {
    event.preventDefault();
    if (dragged === undefined || dragged === target) return;
    onMove(dragged, placeOf(topics, target) - placeOf(topics, dragged));
    setDragged(undefined);
  };
  const add = (): void => {
    if (words.trim() === '') return;
    onAdd(words);
    setWords('');
  };
  return (
    <section className={styles.section} aria-labelledby="topics">
      <h2 className="label" id="topics">
        To talk about
      </h2>
      {topics.length === 0 ? <p className={styles.none}>Nothing chosen yet. Take something from below.</p> : null}
      <ul ref={list} aria-labelledby="topics">
        {topics.map((topic) => (
          // What it listens to comes from the controls within: the row itself is no control.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={topic.id}
            data-topic={topic.id}
            className={cx(styles.topic, topic.done && styles.done, dragged === topic.id && styles.dragged)}
            onKeyDown={(event) => onKeyDown(event, topic.id)}
            onDragOver={(event) => (dragged === undefined ? undefined : event.preventDefault())}
            onDrop={(event) => onDrop(event, topic.id)}
          >
            <Checkbox
              label={`Covered: ${topic.text}`}
              hideLabel
              checked={topic.done}
              onChange={(done) => onEdit(topic.id, { done })}
            />
            <div className={styles.words}>
              <p>{topic.text}</p>
              {topicWords(topic) === '' ? null : <p className={styles.quiet}>{topicWords(topic)}</p>}
            </div>
            <span
              className={styles.grip}
              draggable
              aria-hidden="true"
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                // Some browsers drag nothing that has no data; words would land in the note.
                event.dataTransfer.setData('application/x-leeway-topic', topic.id);
                setDragged(topic.id);
              }}
              onDragEnd={() => setDragged(undefined)}
            >
              <Icon of={GripVertical} size="small" />
            </span>
            <MenuTrigger>
              <IconButton icon={Ellipsis} iconSize="small" label={`More about: ${topic.text}`} />
              <Menu label="This topic">
                <MenuItem
                  id="up"
                  text="Move up"
                  icon={ArrowUp}
                  shortcut="Alt+ArrowUp"
                  onAction={() => move(topic.id, -1)}
                />
                <MenuItem
                  id="down"
                  text="Move down"
                  icon={ArrowDown}
                  shortcut="Alt+ArrowDown"
                  onAction={() => move(topic.id, 1)}
                />
                <MenuItem
                  id="hand"
                  text={topic.handOver === true ? 'Keep it here' : 'Hand over to their manager'}
                  icon={UserRoundCog}
                  onAction={() => onHandOver(topic)}
                />
                <MenuItem id="remove" text="Remove" icon={Trash2} danger onAction={() => onRemove(topic)} />
              </Menu>
            </MenuTrigger>
          </li>
        ))}
      </ul>
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label="A topic of your own"
          hideLabel
          placeholder="A topic of your own"
          value={words}
          maxLength={FIELD_LIMITS.line}
          isDisabled={topics.length >= FIELD_LIMITS.rows}
          onChange={setWords}
        />
        <Button type="submit" size="small" isDisabled={words.trim() === ''}>
          Add
        </Button>
      </form>
    </section>
  );
}

const placeOf = (topics: readonly Topic[], id: string): number => topics.findIndex((topic) => topic.id === id);

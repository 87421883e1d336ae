import { Check, Hash, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import { cx } from './cx.ts';
import { TextField } from './field.tsx';
import { Icon } from './icon.tsx';
import { Popover, PopoverTrigger } from './popover.tsx';
import { type TagCount, tagChoices } from './tag-choices.ts';
import { Token, TokenButton } from './token.tsx';
import menu from './choice-list.module.css';
import styles from './tags-editor.module.css';

export interface TagsEditorProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** The tags of the journal, to choose from. */
  readonly known: readonly TagCount[];
  /** In UTF-16 units. */
  readonly maxLength: number;
}

/** The tags of an entry as words in boxes, with a list to take more from or type a new one. */
export function TagsEditor({ tags, onChange, known, maxLength }: TagsEditorProps) {
  const remove = (tag: string): void => onChange(tags.filter((other) => other !== tag));
  const toggle = (tag: string): void => (tags.includes(tag) ? remove(tag) : onChange([...tags, tag]));
  return (
    <fieldset className={styles.tags} aria-label="Tags">
      {tags.map((tag) => (
        <Token key={tag} text={tag} icon={Hash} onRemove={() => remove(tag)} />
      ))}
      <PopoverTrigger>
        <TokenButton text="Tag" icon={Hash} aria-label="Add a tag" />
        <Popover label="Tags">
          <TagChoice tags={tags} known={known} maxLength={maxLength} onToggle={toggle} />
        </Popover>
      </PopoverTrigger>
    </fieldset>
  );
}

interface TagChoiceProps extends Omit<TagsEditorProps, 'onChange'> {
  readonly onToggle: (tag: string) => void;
}

function TagChoice({ tags, known, maxLength, onToggle }: TagChoiceProps) {
  const [typed, setTyped] = useState('');
  const choices = useMemo(() => tagChoices(typed, tags, known), [typed, tags, known]);
  return (
    <div className={menu.panel}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField
          label="Tag"
          hideLabel
          placeholder="Find or name a tag"
          maxLength={maxLength}
          // The popover takes the focus in any case; its only field is where it belongs.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <ListBox
          aria-label="Tags to choose"
          className={cx(menu.list)}
          items={choices}
          onAction={(key) => {
            onToggle(String(key));
            setTyped('');
          }}
          renderEmptyState={() => <p className={menu.none}>No tags yet. Type one.</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.tag} textValue={choice.tag} className={cx(menu.item)}>
              <Icon of={choice.fresh ? Plus : Hash} size="small" />
              <span className={menu.words}>{choice.fresh ? `New tag “${choice.tag}”` : choice.tag}</span>
              {choice.on ? (
                <Icon of={Check} size="small" className={styles.check} />
              ) : (
                !choice.fresh && <span className={styles.count}>{choice.count}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

import { Check, Hash, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import { cx } from './cx.ts';
import { TextField } from './field.tsx';
import { Icon } from './icon.tsx';
import { Popover, PopoverTrigger } from './popover.tsx';
import { Token, TokenButton } from './token.tsx';
import styles from './tags-editor.module.css';

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

export interface TagsEditorProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** The tags of the journal, to choose from. */
  readonly known: readonly TagCount[];
  /** In UTF-16 units. */
  readonly maxLength: number;
}

const OFFERED = 8;

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
    <div className={styles.panel}>
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
          className={cx(styles.list)}
          items={choices}
          onAction={(key) => {
            onToggle(String(key));
            setTyped('');
          }}
          renderEmptyState={() => <p className={styles.none}>No tags yet. Type one.</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.tag} textValue={choice.tag} className={cx(styles.item)}>
              <Icon of={choice.fresh ? Plus : Hash} size="small" />
              <span className={styles.words}>{choice.fresh ? `New tag “${choice.tag}”` : choice.tag}</span>
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

interface TagOffer extends TagCount {
  readonly on: boolean;
  readonly fresh: boolean;
}

/** What is offered for what was typed: tags that begin with it, then those that hold it, then itself as a new one. */
export function tagChoices(typed: string, tags: readonly string[], known: readonly TagCount[]): readonly TagOffer[] {
  const wanted = tidyTag(typed);
  const folded = wanted.toLowerCase();
  const all = [
    ...known,
    ...tags.filter((tag) => !known.some((other) => other.tag === tag)).map((tag) => ({ tag, count: 1 })),
  ];
  const rank = (tag: string): number => (tag.toLowerCase().startsWith(folded) ? 0 : 1);
  const offers = all
    .filter((offer) => offer.tag.toLowerCase().includes(folded))
    .sort((a, b) => rank(a.tag) - rank(b.tag) || b.count - a.count || a.tag.localeCompare(b.tag))
    .slice(0, OFFERED)
    .map(({ tag, count }) => ({ tag, count, on: tags.includes(tag), fresh: false }));
  const exists = wanted === '' || all.some((offer) => offer.tag.toLowerCase() === folded);
  return exists ? offers : [...offers, { tag: wanted, count: 0, on: false, fresh: true }];
}

/** A tag as it is kept: without the hash people type in front, and without space around it. */
export const tidyTag = (typed: string): string => typed.replace(/^[#\s]+/u, '').trim();

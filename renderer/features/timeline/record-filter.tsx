import type { LucideIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Button, ListBox, ListBoxItem } from 'react-aria-components';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import { findIn, indexOf } from '../../client/mention-index.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { buttonClass } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Popover, PopoverTrigger } from '../../ui/popover.tsx';
import { Token } from '../../ui/token.tsx';
import menu from '../../ui/choice-list.module.css';
import styles from './filters.module.css';

export interface RecordFilterProps {
  readonly type: 'person' | 'area' | 'tension';
  readonly word: string;
  readonly icon: LucideIcon;
  readonly chosen: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** One person, area or tension to narrow to: a token once chosen; before that a button, where there is any to choose. */
export function RecordFilter({ type, word, icon, chosen, onChange }: RecordFilterProps) {
  const records = useSubjects(type);
  const index = useMemo(
    () =>
      indexOf(
        (records ?? []).map(({ record }) => record),
        () => undefined,
      ),
    [records],
  );
  const [typed, setTyped] = useState('');
  if (chosen !== undefined) {
    const name = index.find(({ id }) => id === chosen)?.label;
    // While names are on their way nothing is said; afterwards the record is gone, and the filter finds nothing.
    const text = name ?? (records === undefined ? '…' : `${word}, deleted`);
    return <Token text={text} icon={icon} onRemove={() => onChange(undefined)} />;
  }
  if (index.length === 0) return null;
  return (
    <PopoverTrigger onOpenChange={() => setTyped('')}>
      <Button className={cx(buttonClass('quiet', 'small'), styles.toggle)}>
        <Icon of={icon} size="small" />
        {word}
      </Button>
      <Popover label={word}>
        {(close) => (
          <div className={menu.panel}>
            <Autocomplete inputValue={typed} onInputChange={setTyped}>
              <TextField
                label={`Find: ${word.toLowerCase()}`}
                hideLabel
                placeholder={`Find: ${word.toLowerCase()}`}
                maxLength={FIELD_LIMITS.name}
                // The popover takes the focus in any case; its only field is where it belongs.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
              />
              <ListBox
                aria-label={`${word}: choices`}
                className={cx(menu.list)}
                items={findIn(index, typed)}
                onAction={(key) => {
                  onChange(String(key));
                  close();
                }}
                renderEmptyState={() => <p className={menu.none}>Nothing is called so.</p>}
              >
                {({ id, label }) => (
                  <ListBoxItem id={id} textValue={label} className={cx(menu.item)}>
                    <Icon of={icon} size="small" />
                    <span className={menu.words}>{label}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </Autocomplete>
          </div>
        )}
      </Popover>
    </PopoverTrigger>
  );
}

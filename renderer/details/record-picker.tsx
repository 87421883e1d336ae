import { AtSign, Check, Layers, type LucideIcon, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import type { AreaId, PersonId } from '../../shared/base/ids.ts';
import { newAreaFields } from '../../shared/domain/area.ts';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import { newPersonFields } from '../../shared/domain/person.ts';
import { whyNot } from '../client/error-words.ts';
import { useSubjects } from '../client/use-subjects.ts';
import { useVault } from '../client/vault-context.tsx';
import { cx } from '../ui/cx.ts';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Popover, PopoverTrigger } from '../ui/popover.tsx';
import { Token, TokenButton } from '../ui/token.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { NEW, recordChoices } from './record-choices.ts';
import menu from '../ui/choice-list.module.css';
import styles from './record-picker.module.css';

interface PickerOf<Id extends string> {
  /** For whom or what, e.g. `With`. */
  readonly label: string;
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: readonly Id[]) => void;
  /** At most one: choosing another replaces it. */
  readonly single?: boolean;
}

/** People as tokens, with a list to take more from, or to name a new one. */
export const PeoplePicker = (props: PickerOf<PersonId>) => (
  <RecordPicker {...props} type="person" word="Person" icon={AtSign} />
);
/** Areas in the same way. */
export const AreaPicker = (props: PickerOf<AreaId>) => (
  <RecordPicker {...props} type="area" word="Area" icon={Layers} />
);

interface RecordPickerProps<Id extends string> extends PickerOf<Id> {
  readonly type: 'person' | 'area';
  readonly word: string;
  readonly icon: LucideIcon;
}

function RecordPicker<Id extends string>(props: RecordPickerProps<Id>) {
  const { label, chosen, onChange, single = false, type, word, icon } = props;
  const known = useSubjects(type) ?? [];
  const nameOf = (id: Id): string =>
    known.find(({ record }) => record.id === (id as string))?.record.name ?? 'Somebody';
  const remove = (id: Id): void => onChange(chosen.filter((other) => other !== id));
  const toggle = (id: Id): void => {
    if (chosen.includes(id)) remove(id);
    else onChange(single ? [id] : [...chosen, id]);
  };
  return (
    <fieldset className={styles.picked} aria-label={label}>
      {chosen.map((id) => (
        <Token key={id} text={nameOf(id)} onRemove={() => remove(id)} />
      ))}
      {single && chosen.length > 0 ? null : (
        <PopoverTrigger>
          <TokenButton text={word} icon={icon} aria-label={`${label}: choose`} />
          <Popover label={label}>
            {(close) => (
              <RecordChoice
                {...props}
                onToggle={(id) => {
                  toggle(id);
                  if (single) close();
                }}
              />
            )}
          </Popover>
        </PopoverTrigger>
      )}
    </fieldset>
  );
}

interface RecordChoiceProps<Id extends string> extends RecordPickerProps<Id> {
  readonly onToggle: (id: Id) => void;
}

function RecordChoice<Id extends string>({ label, chosen, type, word, icon, onToggle }: RecordChoiceProps<Id>) {
  const vault = useVault();
  const toasts = useToasts();
  const known = useSubjects(type);
  const [typed, setTyped] = useState('');
  const choices = useMemo(() => recordChoices(typed, chosen, known ?? []), [typed, chosen, known]);
  const create = async (name: string): Promise<void> => {
    const made =
      type === 'person'
        ? await vault.createSubject('person', newPersonFields(name))
        : await vault.createSubject('area', newAreaFields(name));
    if (made.ok) onToggle(made.value.record.id as string as Id);
    else toasts.show({ text: `“${name}” was not added. ${whyNot(made.error)}`, tone: 'failed' });
  };
  const choose = (key: string): void => {
    setTyped('');
    if (key.startsWith(NEW)) void create(key.slice(NEW.length));
    else onToggle(key as Id);
  };
  return (
    <div className={menu.panel}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField
          label={label}
          hideLabel
          placeholder={type === 'person' ? 'Find or name a person' : 'Find or name an area'}
          maxLength={FIELD_LIMITS.name}
          // The popover takes the focus in any case; its only field is where it belongs.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <ListBox
          aria-label={`${word}: choices`}
          className={cx(menu.list)}
          items={choices}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className={menu.none}>Nobody yet. Type a name.</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.key} textValue={choice.name} className={cx(menu.item)}>
              <Icon of={choice.fresh ? Plus : icon} size="small" />
              <span className={menu.words}>{choice.fresh ? `New: “${choice.name}”` : choice.name}</span>
              {choice.on ? <Icon of={Check} size="small" className={styles.check} /> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useOfferedCommands } from '../../client/commands.ts';
import { useQuery } from '../../client/use-query.ts';
import { useFoundRecords } from '../../details/found-records.ts';
import { placeOfRecord } from '../../details/record-place.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { tallied } from '../../../shared/words/counts.ts';
import type { SearchAnswer } from '../../vault/api.ts';
import { PaletteOption } from './palette-option.tsx';
import { type PaletteItem, paletteSections } from './palette-items.ts';
import styles from './palette.module.css';

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** One field for everything: entries, people and other records as one types, and every command. */
export function CommandPalette({ open, onClose }: CommandPaletteProps) {
  return (
    <ModalOverlay
      className={cx(styles.scrim)}
      isOpen={open}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      isDismissable
    >
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label="Search and commands" className={cx(styles.dialog)}>
          <Palette onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const ENTRIES = 8;
const NOTHING: SearchAnswer = { total: 0, hits: [], problems: [], complete: true };

function Palette({ onClose }: { readonly onClose: () => void }) {
  const places = usePlaces();
  const offered = useOfferedCommands();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(0);
  const query = typed.trim();
  const answer = useQuery(
    ['entries'],
    async (vault) => (query === '' ? NOTHING : await vault.search(query, { offset: 0, limit: ENTRIES })),
    [query],
  );
  const records = useFoundRecords(query);
  const hits = query === '' ? NOTHING.hits : (answer.data?.hits ?? NOTHING.hits);
  const sections = useMemo(
    () =>
      paletteSections(
        typed,
        offered.filter((command) => command.id !== PALETTE_COMMAND),
        records,
        hits,
      ),
    [typed, offered, records, hits],
  );
  const items = sections.flatMap((section) => section.items);
  const active = Math.max(0, Math.min(wanted, items.length - 1));
  const optionId = (item: PaletteItem): string => `${listId}-${item.sort}-${item.id}`;

  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    if (item.sort === 'record') places.go(placeOfRecord(item.record.type, item.id));
    else if (item.sort === 'entry') places.go({ to: 'entry', id: item.hit.item.id });
    else if (item.sort === 'everything') places.go({ to: 'search', search: { q: item.query } });
    // The focus goes back to where it was before the command looks at it or moves it.
    else setTimeout(item.command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') choose(items[active]);
    else if (event.key === 'ArrowDown') setWanted((active + 1) % Math.max(1, items.length));
    else if (event.key === 'ArrowUp') setWanted((active - 1 + items.length) % Math.max(1, items.length));
    else return;
    event.preventDefault();
  };
  const activeItem = items[active];

  return (
    <>
      <div className={styles.field}>
        <Icon of={Search} />
        <input
          role="combobox"
          aria-label="Search and commands"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeItem === undefined ? undefined : optionId(activeItem)}
          placeholder="Search entries, or type a command"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          // The palette is a field first of all: nothing else in it could take the focus.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value);
            setWanted(0);
          }}
          onKeyDown={onKeyDown}
        />
        <output className="small">{query === '' ? '' : tallied(answer.data?.total ?? 0, 'entry', 'entries')}</output>
      </div>
      {/* The options are chosen from the field: the list itself is never focused. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role */}
      <div id={listId} role="listbox" aria-label="What was found" className={styles.list}>
        {sections.map((section) => (
          // A listbox may hold groups of options; a fieldset is none.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          <div key={section.title} role="group" aria-label={section.title} className={styles.section}>
            <h3 className="label" role="presentation">
              {section.title}
            </h3>
            {section.items.map((item) => (
              <PaletteOption
                key={item.id}
                id={optionId(item)}
                item={item}
                selected={item === activeItem}
                onPoint={() => setWanted(items.indexOf(item))}
                onChoose={() => choose(item)}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** The command that opens the palette: it is not offered inside it. */
export const PALETTE_COMMAND = 'palette.open';

import { type ReactNode, useState } from 'react';
import { localDateOf } from '../../../shared/base/local-date.ts';
import type { Entry, EntryFields } from '../../../shared/domain/entry.ts';
import { kindInfo } from '../../../shared/domain/kinds/registry.ts';
import { countWords, leadOf, toPlainText } from '../../../shared/text/plain-text.ts';
import { useQuery } from '../../client/use-query.ts';
import { DetailsForm } from '../../details/details-form.tsx';
import { FocusLed, usePaneFor } from '../../details/led.tsx';
import { AreaPicker, PeoplePicker } from '../../details/record-picker.tsx';
import { Button } from '../../ui/button.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { ContextPane } from '../../ui/shell-slots.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useToday } from '../../ui/use-today.ts';
import { figures, inWords } from '../../../shared/words/counts.ts';
import { clockTime, shortDay, shortInstant } from '../../../shared/words/days.ts';
import type { EntryItem } from '../../vault/api.ts';
import type { Neighbours } from './neighbours.ts';
import type { Patch } from '../../details/entry/use-entry.ts';
import styles from './entry.module.css';
import { Yours } from './yours.tsx';

interface EntryPaneProps {
  readonly entry: Entry;
  readonly fields: EntryFields;
  /** The one that is to be filled in: it is shown and has the focus. */
  readonly field: string | undefined;
  readonly neighbours: Neighbours | undefined;
  readonly onChange: (patch: Patch) => void;
  readonly onHistory: () => void;
}

/** Beside the entry: what is so about it, and what stands next to it. */
export function EntryPane({ entry, fields, field, neighbours, onChange, onHistory }: EntryPaneProps) {
  const today = useToday();
  const [led, setLed] = useState(false);
  usePaneFor(field);
  const revisions = useQuery(['revisions'], (vault) => vault.revisions(entry.id), [entry.id]);
  const imports = useQuery(['imports'], (vault) => vault.imports(), []);
  const source = imports.data?.find((run) => run.id === entry.imported?.by)?.source;
  const origin = useQuery(
    ['entries', 'trash'],
    async (vault) => {
      const found = entry.source === undefined ? undefined : await vault.entry(entry.source);
      // One that was deleted since is no place to go to.
      return found?.ok === true && found.value.entry.deletedAt === undefined ? found.value.entry : undefined;
    },
    [entry.source],
  );
  const earlier = revisions.data?.length ?? 0;
  const createdDay = localDateOf(new Date(entry.createdAt));
  const facts: readonly (readonly [string, ReactNode] | undefined)[] = [
    ['Words', figures(countWords(toPlainText(fields.body)))],
    [
      entry.imported === undefined ? 'Written' : 'Came in',
      createdDay === fields.day ? clockTime(entry.createdAt) : shortInstant(entry.createdAt, today),
    ],
    source === undefined ? undefined : ['From', source],
    origin.data === undefined ? undefined : ['Marked in', <Origin key="origin" entry={origin.data} />],
  ];
  return (
    <ContextPane title="About this entry">
      <section className={styles.block} aria-label="Who and what it is about">
        <div className={styles.links}>
          <PeoplePicker label="People" chosen={fields.people} onChange={(people) => onChange({ people })} />
          <AreaPicker label="Areas" chosen={fields.areas} onChange={(areas) => onChange({ areas })} />
        </div>
      </section>
      {fields.kind === 'note' ? null : (
        <section className={styles.block} aria-label={kindInfo(fields.kind).name}>
          <DetailsForm
            key={fields.kind}
            kind={fields.kind}
            details={fields.details}
            led={field}
            onChange={(details) => onChange({ details })}
          />
        </section>
      )}
      <Yours fields={fields} led={field} onChange={onChange} />
      <section className={styles.block}>
        <dl className={styles.facts}>
          {facts.map((fact) =>
            fact === undefined ? null : (
              <div key={fact[0]} className={styles.fact}>
                <dt>{fact[0]}</dt>
                <dd>{fact[1]}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
      <section className={styles.block}>
        <Switch label="Private" checked={fields.private} onChange={(isPrivate) => onChange({ private: isPrivate })} />
        <p className={styles.hint}>Left out of reviews and of exports for other people.</p>
      </section>
      <section className={styles.block}>
        <h3 className="label">Earlier versions</h3>
        {earlier === 0 ? (
          <p className={styles.hint}>None yet. The text as it was is kept each time you come back and change it.</p>
        ) : (
          <Button size="small" onPress={onHistory}>
            Show {earlier === 1 ? 'it' : `the ${inWords(earlier)}`}
          </Button>
        )}
      </section>
      {neighbours === undefined || (neighbours.newer ?? neighbours.older) === undefined ? null : (
        <section className={styles.block}>
          <h3 className="label">Next to it</h3>
          <div className={styles.near}>
            <Near item={neighbours.newer} word="Newer" />
            <Near item={neighbours.older} word="Older" />
          </div>
        </section>
      )}
      {field === undefined || led ? null : <FocusLed onDone={() => setLed(true)} />}
    </ContextPane>
  );
}

/** The entry in whose text this one was a line. */
function Origin({ entry: { id, title, body } }: { readonly entry: Entry }) {
  return (
    <PlaceLink to={{ to: 'entry', id }} className="link">
      {title ?? leadOf(toPlainText(body), ORIGIN_LEAD)}
    </PlaceLink>
  );
}

/** What fits beside its word. */
const ORIGIN_LEAD = 80;

function Near({ item, word }: { readonly item: EntryItem | undefined; readonly word: string }) {
  const today = useToday();
  if (item === undefined) return null;
  return (
    <PlaceLink to={{ to: 'entry', id: item.id }}>
      <small>
        {word}, {shortDay(item.day, today)}
      </small>
      <span>{item.title ?? item.lead}</span>
    </PlaceLink>
  );
}

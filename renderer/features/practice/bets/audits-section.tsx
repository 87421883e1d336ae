import { useState } from 'react';
import type { AreaId } from '../../../../shared/base/ids.ts';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { type AuditDetails, type Finding, FINDINGS } from '../../../../shared/domain/kinds/audit.ts';
import type { Names } from '../../../../shared/domain/kinds/definition.ts';
import { ofKind } from '../../../../shared/domain/kinds/registry.ts';
import { leadOf } from '../../../../shared/text/plain-text.ts';
import { useQuery } from '../../../client/use-query.ts';
import { useNames } from '../../../client/use-subjects.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { capitalised, figures } from '../../../../shared/words/counts.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import type { EntryItem } from '../../../vault/api.ts';
import { useBeginEntry } from '../use-begin-entry.ts';
import practice from '../practice.module.css';
import styles from './bets.module.css';

/** Audits that are counted; more than these are old. */
const COUNTED = 500;
/** Shown at first, and more at a time after. */
const PAGE = 50;

interface Audit {
  readonly item: EntryItem;
  readonly details: AuditDetails;
}

/** Looks at what a machine wrote: what was found how often, where, and what caught it. */
export function AuditsSection() {
  const today = useToday();
  const names = useNames();
  const begin = useBeginEntry('audit');
  const [shown, setShown] = useState(PAGE);
  const { data, error, refresh } = useQuery(
    ['entries'],
    (vault) => vault.timeline({ kind: 'audit', offset: 0, limit: COUNTED }),
    [],
  );
  if (error !== undefined)
    return (
      <EmptyState
        tone="failed"
        title="The audits could not be read"
        action={<Button onPress={refresh}>Try again</Button>}
      >
        Nothing is lost.
      </EmptyState>
    );
  if (data === undefined) return <Skeleton label="Reading audits" rows={4} />;
  const button = <Button onPress={() => void begin()}>New audit</Button>;
  if (data.total === 0)
    return (
      <EmptyState title="No audit yet" action={button}>
        What a machine wrote, and what a second look found.
      </EmptyState>
    );
  const audits = data.rows.flatMap(({ item }) => (ofKind(item, 'audit') ? [{ item, details: item.details }] : []));
  return (
    <section aria-label="Audits">
      {button}
      <Counts
        title="What was found"
        column="Finding"
        rows={counted(audits, ({ finding }) => finding).map(([finding, of]) => [
          capitalised(FINDINGS[finding as Finding]),
          of,
        ])}
        today={today}
      />
      <Counts
        title="Areas with findings"
        column="Area"
        rows={counted(
          audits.filter(({ details: { finding } }) => finding !== undefined && finding !== 'none'),
          ({ area }) => area,
        ).map(([area, of]) => [names.area(area as AreaId), of])}
        today={today}
      />
      {data.total > COUNTED ? <p className={practice.meta}>Counted over the last {figures(COUNTED)}.</p> : null}
      <section className={practice.section} aria-label="Every audit">
        <h2 className="h2">Every audit</h2>
        <ul className={practice.rows}>
          {audits.slice(0, shown).map((audit) => (
            <li key={audit.item.id} className={styles.bet}>
              <Row {...audit} names={names} today={today} />
            </li>
          ))}
        </ul>
        {audits.length > shown ? (
          <Button size="small" onPress={() => setShown(shown + PAGE)}>
            Show more
          </Button>
        ) : null}
      </section>
    </section>
  );
}

/** Audits by what `keyOf` says of them, the most frequent first. Newest first within each. */
function counted(
  audits: readonly Audit[],
  keyOf: (details: AuditDetails) => string | undefined,
): readonly (readonly [string, readonly Audit[]])[] {
  const groups = new Map<string, Audit[]>();
  for (const audit of audits) {
    const key = keyOf(audit.details);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), audit]);
  }
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
}

interface CountsProps {
  readonly title: string;
  readonly column: string;
  readonly rows: readonly (readonly [string, readonly Audit[]])[];
  readonly today: LocalDate;
}

function Counts({ title, column, rows, today }: CountsProps) {
  if (rows.length === 0) return null;
  return (
    <section className={practice.section} aria-label={title}>
      <h2 className="h2">{title}</h2>
      <table className={styles.measures}>
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col">Times</th>
            <th scope="col">Last</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([words, [last, ...others]]) =>
            last === undefined ? null : (
              <tr key={words}>
                <th scope="row">{words}</th>
                <td>{figures(others.length + 1)}</td>
                <td>
                  <PlaceLink to={{ to: 'entry', id: last.item.id }} className="link">
                    {shortDay(last.item.day, today)}
                  </PlaceLink>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** What fits on two lines. */
const LEAD = 160;
const CAUGHT_IN = { test: 'a test', review: 'review', production: 'production' } as const;

function Row({ item, details, names, today }: Audit & { readonly names: Names; readonly today: LocalDate }) {
  const { where, area, finding, exposure, caughtBy, checkedBy, invariant } = details;
  const title = item.title ?? where ?? (item.lead === '' ? 'No words yet' : item.lead);
  const facts = [
    finding === undefined ? undefined : capitalised(FINDINGS[finding]),
    area === undefined ? undefined : `In ${names.area(area)}`,
    caughtBy === undefined ? undefined : `Caught in ${CAUGHT_IN[caughtBy]}`,
    exposure === undefined || exposure === 'none' ? undefined : `Exposed: ${exposure}`,
    checkedBy === undefined ? undefined : `Checked by ${names.person(checkedBy)}`,
  ].filter((part) => part !== undefined);
  return (
    <>
      <div className={styles.line}>
        <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.title}>
          {leadOf(title, LEAD)}
        </PlaceLink>
        <time dateTime={item.day} className={practice.meta}>
          {shortDay(item.day, today)}
        </time>
      </div>
      {facts.length === 0 ? null : <p className={practice.meta}>{facts.join('. ')}.</p>}
      {invariant === undefined ? null : <p className={practice.under}>Must hold: {leadOf(invariant, LEAD)}</p>}
    </>
  );
}

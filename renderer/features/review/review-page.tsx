import { CalendarDays, ChevronRight } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { must } from '../../../shared/base/assert.ts';
import { evidenceIn, type EvidenceMark } from '../../../shared/domain/mentions.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import { coverageOf, emptyMonths } from '../../../shared/review/coverage.ts';
import type { Period } from '../../../shared/review/period.ts';
import { byMonth, byPerson, byTheme, type EvidenceGroup, moved, withLetIn } from '../../../shared/review/themes.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { RichNode } from '../../../shared/text/rich-text.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import { monthInWords } from '../../../shared/words/days.ts';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useCopyText } from '../../client/use-copy-text.ts';
import { useQuery } from '../../client/use-query.ts';
import { useNames } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { ConflictDialog } from '../../details/entry/conflict-dialog.tsx';
import { HistoryDialog } from '../../details/entry/history-dialog.tsx';
import type { OpenedPage } from '../../details/entry/opened-entry.tsx';
import { TitleField } from '../../details/entry/title-field.tsx';
import { useEntry } from '../../details/entry/use-entry.ts';
import { useMentions } from '../../details/use-mentions.ts';
import { useTemplates } from '../../details/use-templates.ts';
import { Editor, type EditorHandle } from '../../editor/editor.tsx';
import { SaveStatus } from '../../editor/save-state.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { FailedState } from '../../ui/failed-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useOpenLink } from '../../ui/open-link.tsx';
import { type Place, PlaceLink, usePlaces } from '../../ui/places.tsx';
import { Select } from '../../ui/select.tsx';
import { useWholeWindow } from '../../ui/shell-slots.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { ReviewItem } from '../../vault/api.ts';
import { CompareSheet } from './compare-sheet.tsx';
import { CoverageBars } from './coverage-bars.tsx';
import { EvidencePane } from './evidence-pane.tsx';
import type { ItemDeeds } from './evidence-item.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PeriodDialog } from './period-dialog.tsx';
import { ReviewMenu } from './review-menu.tsx';
import { periodOf, periodWords, rangeWords } from './review-words.ts';
import { type Grouping, GROUPINGS, GroupingSelect, ThemesPane } from './themes-pane.tsx';
import { useRedaction } from './use-redaction.ts';
import styles from './review.module.css';

/** A review: the evidence by theme, what it says, and the document that is written from it, side by side. */
export function ReviewPage({ found, takesFocus, onReplaced }: OpenedPage) {
  const { entry } = found;
  const host = useHost();
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const today = useToday();
  const copy = useCopyText();
  const names = useNames();
  const editor = useRef<EditorHandle>(null);
  const page = useEntry(found);
  const { fields } = page;
  const details = must(ofKind(fields, 'review') ? fields.details : undefined, 'the screen opens reviews alone');
  const [grouping, setGrouping] = useState<Grouping>('theme');
  const [chosen, setChosen] = useState<string>();
  const [dialog, setDialog] = useState<'period' | 'export' | 'compare' | 'history' | { readonly move: ReviewItem }>();
  const [askToOpen, linkDialog] = useOpenLink((url) => host.openExternal(url));
  const { records } = useMentions({ entry: entry.id, person: undefined, day: fields.day, private: fields.private });
  const templates = useTemplates('review');
  const { redactor, aliases } = useRedaction(details);
  const hides = details.naming !== 'names';
  useWholeWindow();

  const period = periodOf(details);
  const { from, to } = details;
  const material = useQuery(
    ['entries', 'promise', 'tension', 'area', 'person'],
    async (api) => (period === undefined ? undefined : await api.reviewMaterial(period)),
    [from, to],
  );
  const numbers = useMemo(() => {
    const keys = evidenceIn(fields.body).map(({ record, id }) => `${record} ${id}`);
    return new Map([...new Set(keys)].map((key, at) => [key, at + 1]));
  }, [fields.body]);
  const nameOf = (person: string): string =>
    (hides ? aliases.get(person as ReviewItem['people'][number]) : undefined) ??
    names.person(person as ReviewItem['people'][number]);
  const items = useMemo(
    () => moved(withLetIn(material.data?.items ?? [], details.letIn), details.moved),
    [material.data, details.letIn, details.moved],
  );
  const offered = useMemo(() => items.filter(({ reserved }) => !reserved), [items]);
  const groups = grouping === 'theme' ? byTheme(items, details.themes) : groupsOf(grouping, offered, nameOf);
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const coverage = useMemo(
    () => (period === undefined ? [] : coverageOf(offered, period)),
    // oxlint-disable-next-line react/exhaustive-deps -- the period is made of these two
    [offered, from, to],
  );

  const empty = emptyMonths(coverage, today.slice(0, 7));
  const choosing = {
    grouping,
    onGrouping: (next: Grouping): void => {
      setGrouping(next);
      setChosen(undefined);
    },
  };
  const set = (change: (now: ReviewDetails) => Partial<ReviewDetails>): void =>
    page.change((now) => {
      const before = must(ofKind(now, 'review') ? now.details : undefined, 'it stays a review');
      return { details: { ...before, ...change(before) } };
    });
  const insert = (...nodes: readonly RichNode[]): void => {
    editor.current?.insert(nodes);
    editor.current?.focus();
  };
  const quote = async (item: ReviewItem): Promise<void> => {
    const words = item.record === 'entry' ? await bodyOf(item) : [textParagraph(item.title ?? item.lead)];
    if (words === undefined) return;
    insert({ type: 'blockquote', content: withMark(words, item) });
  };
  const bodyOf = async (item: ReviewItem): Promise<readonly RichNode[] | undefined> => {
    const read = await vault.entry(item.id as typeof entry.id);
    if (read.ok) return read.value.entry.body.content ?? [];
    toasts.show({ text: `Not quoted. ${whyNot(read.error)}`, tone: 'failed' });
    return undefined;
  };
  const deeds: ItemDeeds = {
    use: (item) => insert(markOf(item)),
    quote: (item) => void quote(item),
    leaveOut: ({ key }) => set((now) => ({ leftOut: [...now.leftOut, key] })),
    letIn: ({ key }) => set((now) => ({ letIn: [...now.letIn, key] })),
    keepBack: ({ key }) => set((now) => ({ letIn: now.letIn.filter((other) => other !== key) })),
    takeBack: ({ key }) => set((now) => ({ leftOut: now.leftOut.filter((other) => other !== key) })),
    open: (item) => places.go(placeOf(item)),
    move: (item) => setDialog({ move: item }),
  };
  const beginExport = async (): Promise<void> => {
    if (await page.flush()) setDialog('export');
    else toasts.show({ text: 'The review is not saved yet. Save it, then export it.', tone: 'failed' });
  };
  const toTrash = async (): Promise<void> => {
    await page.flush();
    const gone = await vault.moveToTrash([entry.id]);
    if (!gone.ok) {
      toasts.show({ text: `Not moved to the trash. ${whyNot(gone.error)}`, tone: 'failed' });
      return;
    }
    places.go({ to: 'reviews' });
    toasts.undo('Review moved to trash', () => void takeBack());
  };
  const takeBack = async (): Promise<void> => {
    const restored = await vault.restoreFromTrash([entry.id]);
    if (!restored.ok) toasts.show({ text: `Not restored. ${whyNot(restored.error)}`, tone: 'failed' });
  };
  const openEvidence = (mark: EvidenceMark): void => places.go(placeOf(mark));
  const reserved = useMemo(() => new Set(items.flatMap((one) => (one.reserved ? [one.key] : []))), [items]);
  const isReserved = useCallback(({ record, id }: EvidenceMark) => reserved.has(`${record} ${id}`), [reserved]);
  const isLeftOut = ({ key }: ReviewItem): boolean => details.leftOut.includes(key);
  const copyText = async (): Promise<void> => {
    const copied = await copy(toPlainText(fields.body));
    toasts.show(copied.ok ? { text: 'Text copied' } : { text: copied.error.message, tone: 'failed' });
  };

  return (
    <>
      <div className={styles.screen}>
        <header className={styles.bar}>
          <nav aria-label="Where this is" className={styles.crumb}>
            <PlaceLink to={{ to: 'reviews' }} className="link">
              Reviews
            </PlaceLink>
            <Icon of={ChevronRight} size="small" />
            <b>{fields.title ?? 'Review'}</b>
          </nav>
          <Button size="small" icon={CalendarDays} onPress={() => setDialog('period')}>
            {period === undefined ? 'Choose the days' : periodWords(period)}
          </Button>
          <span className={styles.space} />
          <SaveStatus state={page.state} why={whyNot} onRetry={page.retry} onCopyText={() => void copyText()} />
          <Switch
            label="Hide names"
            checked={hides}
            onChange={(hide) => set(() => ({ naming: hide ? 'roles' : 'names' }))}
          />
          <Button size="small" look="primary" onPress={() => void beginExport()}>
            Export
          </Button>
          <ReviewMenu
            onCompare={() => setDialog('compare')}
            onHistory={() => setDialog('history')}
            onEntry={() => places.go({ to: 'entry', id: entry.id })}
            onTrash={() => void toTrash()}
          />
        </header>
        <div className={styles.panes}>
          {material.data === undefined ? (
            <div className={styles.waiting}>
              {material.error !== undefined ? (
                <FailedState title="The evidence could not be read" onAgain={material.refresh} />
              ) : period === undefined ? (
                <p className={styles.none}>Choose the days that it looks back on, and the evidence comes.</p>
              ) : (
                <Skeleton label="Gathering the evidence" rows={5} />
              )}
            </div>
          ) : (
            <>
              <ThemesPane
                grouping={grouping}
                groups={groups}
                chosen={group?.id}
                isUsed={({ key }) => numbers.has(key)}
                coverage={coverage}
                empty={empty}
                range={rangeWords(material.data)}
                onGrouping={choosing.onGrouping}
                onChoose={setChosen}
                onAddTheme={(name) => set((now) => ({ themes: [...now.themes, name] }))}
              />
              <EvidencePane
                key={group?.id}
                group={group}
                numberOf={({ key }) => numbers.get(key)}
                isLeftOut={isLeftOut}
                wasLetIn={({ key }) => details.letIn.includes(key)}
                hide={hides ? redactor.text : same}
                nameOf={nameOf}
                deeds={deeds}
                above={
                  <>
                    <GroupingSelect {...choosing} />
                    {group === undefined ? null : (
                      <Select
                        label={GROUPINGS[grouping]}
                        choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
                        value={group.id}
                        onChange={setChosen}
                      />
                    )}
                  </>
                }
                below={<CoverageBars coverage={coverage} empty={empty} />}
              />
            </>
          )}
          <section className={cx(styles.document, 'scroll')} aria-label="Document">
            <div className={styles.sheet}>
              <TitleField
                title={fields.title ?? ''}
                placeholder="What this review is called"
                onChange={(title) => page.change({ title })}
                onLeave={() => editor.current?.focus()}
              />
              <Editor
                ref={editor}
                variant="page"
                label="Review"
                document={entry.body}
                // Where the page is replaced under one's hands, they stay where they were.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus={takesFocus}
                placeholder="Write here. The + beside a piece of evidence puts its number where the caret is."
                onChange={(body) => page.change({ body })}
                onBlur={() => void page.flush()}
                records={records}
                templates={templates}
                onOpenLink={askToOpen}
                onOpenEvidence={openEvidence}
                onNotice={(text) => toasts.show({ text })}
              />
              <footer className={styles.colophon}>
                {`Drawn from ${counted(numbers.size, 'source', 'sources')}. ${
                  hides ? 'Names are hidden when it goes out.' : 'It goes out with names.'
                } This draft stays on this device until you export it.`}
              </footer>
            </div>
          </section>
        </div>
      </div>
      {dialog === 'period' ? (
        <PeriodDialog
          period={period}
          onClose={() => setDialog(undefined)}
          onChoose={(next) => {
            setDialog(undefined);
            set(() => next);
          }}
        />
      ) : dialog === 'export' ? (
        <ExportDialog
          title={fields.title ?? 'Review'}
          subtitle={subtitleOf(fields.title, period)}
          body={fields.body}
          details={details}
          isReserved={isReserved}
          onChange={set}
          onShow={(spot) => {
            setDialog(undefined);
            // The dialog gives the focus back first.
            setTimeout(() => editor.current?.reveal(spot));
          }}
          onClose={() => setDialog(undefined)}
        />
      ) : dialog === 'compare' ? (
        <CompareSheet
          id={entry.id}
          previous={details.previous}
          onChoose={(previous) => set(() => ({ previous }))}
          onClose={() => setDialog(undefined)}
        />
      ) : dialog === 'history' ? (
        <HistoryDialog
          id={entry.id}
          present={fields}
          onClose={() => setDialog(undefined)}
          onRestored={onReplaced}
          beforeRestore={page.flush}
        />
      ) : dialog === undefined ? null : (
        <MoveDialog
          themes={byTheme(offered, details.themes).map(({ name }) => name)}
          what={capitalised(dialog.move.title ?? dialog.move.lead)}
          onClose={() => setDialog(undefined)}
          onMove={(theme) => {
            const { key } = dialog.move;
            setDialog(undefined);
            set((now) => ({ moved: [...now.moved.filter((one) => one.key !== key), { key, theme }] }));
          }}
        />
      )}
      {page.conflict === undefined ? null : (
        <ConflictDialog theirs={page.conflict} mine={fields} page={page} onReplaced={onReplaced} />
      )}
      {linkDialog}
    </>
  );
}

const same = (text: string): string => text;

/** The days, where the title does not say them already. */
function subtitleOf(title: string | undefined, period: Period | undefined): string | undefined {
  const words = period === undefined ? undefined : periodWords(period);
  return words === undefined || title?.includes(words) === true ? undefined : words;
}

const groupsOf = (
  grouping: Exclude<Grouping, 'theme'>,
  items: readonly ReviewItem[],
  nameOf: (person: string) => string,
): readonly EvidenceGroup<ReviewItem>[] =>
  grouping === 'person' ? byPerson(items, nameOf) : byMonth(items, monthInWords);

const markOf = ({ record, id }: Pick<ReviewItem, 'record' | 'id'>): RichNode => ({
  type: 'evidence',
  attrs: { record, id },
});

const textParagraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** The blocks with the mark at the end of the last line. */
function withMark(blocks: readonly RichNode[], item: ReviewItem): readonly RichNode[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return [...blocks, { type: 'paragraph', content: [markOf(item)] }];
  return [...blocks.slice(0, -1), { ...last, content: [...(last.content ?? []), markOf(item)] }];
}

/** Where what a review stands on is shown. */
function placeOf({ record, id }: Pick<ReviewItem, 'record' | 'id'>): Place {
  switch (record) {
    case 'entry':
      return { to: 'entry', id: id as Extract<Place, { to: 'entry' }>['id'] };
    case 'promise':
      return { to: 'promises', promise: id as NonNullable<Extract<Place, { to: 'promises' }>['promise']> };
    case 'tension':
      return { to: 'tension', id: id as Extract<Place, { to: 'tension' }>['id'] };
    default:
      return { to: 'area', id: id as Extract<Place, { to: 'area' }>['id'] };
  }
}

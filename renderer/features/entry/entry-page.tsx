import { Star, X } from 'lucide-react';
import { useRef } from 'react';
import type { PersonId } from '../../../shared/base/ids.ts';
import { type EntryFields, LIMITS } from '../../../shared/domain/entry.ts';
import { type EntryKind, kindInfo, newDetails, ofKind, peopleIn } from '../../../shared/domain/kinds/registry.ts';
import { useCommands } from '../../client/commands.ts';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useQuery } from '../../client/use-query.ts';
import { useNames } from '../../client/use-subjects.ts';
import { ConflictDialog } from '../../details/entry/conflict-dialog.tsx';
import type { OpenedPage } from '../../details/entry/opened-entry.tsx';
import { useEntry } from '../../details/entry/use-entry.ts';
import { QuietHints } from '../../details/quiet-hints.tsx';
import { OutgoingDialog } from '../../details/outgoing/outgoing-dialog.tsx';
import { useMentions } from '../../details/use-mentions.ts';
import { useTemplates } from '../../details/use-templates.ts';
import { Editor, type EditorHandle } from '../../editor/editor.tsx';
import { SaveStatus } from '../../editor/save-state.tsx';
import { cx } from '../../ui/cx.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { useOpenLink } from '../../ui/open-link.tsx';
import { BarContent } from '../../ui/shell-slots.tsx';
import { TagsEditor } from '../../ui/tags-editor.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { dayInWords, fullDay } from '../../../shared/words/days.ts';
import { EntryMenu } from './entry-menu.tsx';
import { EntryPane } from './entry-pane.tsx';
import { HistoryDialog } from '../../details/entry/history-dialog.tsx';
import { KindMenu } from './kind-menu.tsx';
import { TitleField } from '../../details/entry/title-field.tsx';
import { outgoneOf } from './outgone.ts';
import { useDeeds } from './use-deeds.ts';
import styles from './entry.module.css';

interface EntryPageViewProps extends OpenedPage {
  /** The field beside the text that is to be filled in. */
  readonly field: string | undefined;
}

/** The page of an entry that was read: its text, and what belongs to it. */
export function EntryPageView({ found, takesFocus, onReplaced, field }: EntryPageViewProps) {
  const { entry } = found;
  const today = useToday();
  const host = useHost();
  const toasts = useToasts();
  const names = useNames();
  const undoHere = useUndoHere();
  const editor = useRef<EditorHandle>(null);
  const page = useEntry(found);
  const { fields } = page;
  const prompt = ofKind(fields, 'note') ? fields.details.prompt : undefined;
  const deeds = useDeeds(entry, page);
  const tags = useQuery(['entries'], (vault) => vault.tags(), []);
  const [askToOpen, linkDialog] = useOpenLink((url) => host.openExternal(url));
  useCommands(deeds.commands);
  const { records } = useMentions({
    entry: entry.id,
    person: personOf(fields),
    day: fields.day,
    private: fields.private,
  });

  const templates = useTemplates(fields.kind);

  const moveTo = (day: typeof fields.day): void => {
    const before = fields.day;
    if (day === before) return;
    page.change({ day });
    undoHere(`Moved to ${dayInWords(day, today)}`, () => page.change({ day: before }));
  };
  const dropQuestion = (): void => {
    const before = fields.details;
    page.change({ details: {} });
    undoHere('Question removed', () => page.change({ details: before }));
  };

  const changeKind = (kind: EntryKind): void => {
    const { kind: before, details } = fields;
    page.change({ kind, details: newDetails(kind, fields.day) });
    undoHere(`Now ${kindInfo(kind).name.toLocaleLowerCase()}`, () => page.change({ kind: before, details }));
  };

  return (
    <>
      <BarContent>
        <div className={styles.barDay}>
          <DayPicker label="Day" words={fullDay(fields.day)} value={fields.day} onChange={moveTo} />
        </div>
        <SaveStatus state={page.state} why={whyNot} onRetry={page.retry} onCopyText={() => void deeds.copyText()} />
        <IconButton
          icon={Star}
          label={fields.starred ? 'Starred' : 'Star'}
          pressed={fields.starred}
          className={fields.starred ? styles.filled : undefined}
          onPress={() => page.change({ starred: !fields.starred })}
        />
        <EntryMenu commands={deeds.commands} />
      </BarContent>
      <div className={cx(styles.scroller, 'scroll')}>
        <article aria-label={fields.title ?? fullDay(fields.day)}>
          <div className={styles.head}>
            <VisuallyHidden elementType="h1">{fields.title ?? `Entry of ${fullDay(fields.day)}`}</VisuallyHidden>
            <TitleField
              title={fields.title ?? ''}
              onChange={(title) => page.change({ title })}
              onLeave={() => editor.current?.focus()}
            />
            <p className={styles.printed}>{fullDay(fields.day)}</p>
            <div className={styles.about}>
              <KindMenu kind={fields.kind} onChange={changeKind} />
              {fields.kind === 'review' ? (
                <PlaceLink to={{ to: 'review', id: entry.id }} className="link small">
                  Open beside its evidence
                </PlaceLink>
              ) : null}
              {fields.kind === 'oneOnOne' ? (
                <PlaceLink to={{ to: 'oneOnOne', id: entry.id }} className="link small">
                  Open with its prep
                </PlaceLink>
              ) : null}
              <TagsEditor
                tags={fields.tags}
                known={tags.data ?? []}
                maxLength={LIMITS.tag}
                onChange={(next) => page.change({ tags: next.slice(0, LIMITS.tags) })}
              />
            </div>
            {prompt === undefined ? null : (
              <div className={styles.asked}>
                <p>{prompt}</p>
                <IconButton
                  icon={X}
                  iconSize="small"
                  label="Remove the question"
                  className={styles.onScreen}
                  onPress={dropQuestion}
                />
              </div>
            )}
          </div>
          <Editor
            ref={editor}
            variant="page"
            label="Entry"
            document={entry.body}
            // Where the page is replaced under one's hands, they stay where they were.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={takesFocus}
            placeholder="Write, or type / for headings, lists and more"
            onChange={(body) => page.change({ body })}
            onBlur={() => void page.flush()}
            records={records}
            templates={templates}
            onOpenLink={askToOpen}
            onNotice={(text) => toasts.show({ text })}
          />
        </article>
      </div>
      <QuietHints
        className={styles.hints}
        fields={fields}
        onChange={page.change}
        onAnswered={() => editor.current?.focus()}
      />
      <EntryPane
        entry={entry}
        fields={fields}
        field={takesFocus ? undefined : field}
        neighbours={deeds.neighbours}
        onChange={page.change}
        onHistory={deeds.showHistory}
      />
      {deeds.exporting ? (
        <OutgoingDialog title="Export this entry" content={() => outgoneOf(fields, names)} onClose={deeds.endExport} />
      ) : null}
      {deeds.historyShown ? (
        <HistoryDialog
          id={entry.id}
          present={fields}
          onClose={deeds.hideHistory}
          onRestored={onReplaced}
          beforeRestore={page.flush}
        />
      ) : null}
      {page.conflict === undefined ? null : (
        <ConflictDialog theirs={page.conflict} mine={fields} page={page} onReplaced={onReplaced} />
      )}
      {linkDialog}
    </>
  );
}

/** Whom an entry is about before all others. */
const personOf = (fields: EntryFields): PersonId | undefined => peopleIn(fields)[0] ?? fields.people[0];

import { useEffect, useRef, useState } from 'react';
import { must } from '../../../shared/base/assert.ts';
import type { OneOnOneDetails } from '../../../shared/domain/kinds/one-on-one.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { oneOnOneWith } from '../../../shared/people/about.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { type Command, useCommands } from '../../client/commands.ts';
import { useHost } from '../../client/host-context.ts';
import { useCopyText } from '../../client/use-copy-text.ts';
import type { Query } from '../../client/use-query.ts';
import { ConflictDialog } from '../../details/entry/conflict-dialog.tsx';
import type { OpenedPage } from '../../details/entry/opened-entry.tsx';
import { useEntry } from '../../details/entry/use-entry.ts';
import { OutgoingDialog } from '../../details/outgoing/outgoing-dialog.tsx';
import { QuietHints } from '../../details/quiet-hints.tsx';
import { useMentions } from '../../details/use-mentions.ts';
import { useTemplates } from '../../details/use-templates.ts';
import { Editor, type EditorHandle } from '../../editor/editor.tsx';
import { cx } from '../../ui/cx.ts';
import { useOpenLink } from '../../ui/open-link.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { useWholeWindow } from '../../ui/shell-slots.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import { fullDay } from '../../../shared/words/days.ts';
import type { MeetingBrief } from '../../vault/api.ts';
import { briefDocument } from './brief-document.ts';
import { FinishDialog } from './finish-dialog.tsx';
import { MarkStrip } from './mark-strip.tsx';
import { NoteBar } from './note-bar.tsx';
import { PrepPane } from './prep-pane.tsx';
import { useTimer } from './use-timer.ts';
import styles from './one-on-one.module.css';

interface OneOnOnePageProps extends OpenedPage {
  /** The brief of the meeting as it is in the journal. */
  readonly asked: Query<MeetingBrief>;
}

/** The brief and the note of one meeting, side by side. */
export function OneOnOnePage({ found, takesFocus, onReplaced, asked }: OneOnOnePageProps) {
  const { entry } = found;
  const host = useHost();
  const toasts = useToasts();
  const places = usePlaces();
  const copy = useCopyText();
  const editor = useRef<EditorHandle>(null);
  const page = useEntry(found);
  const { fields } = page;
  const details = must(ofKind(fields, 'oneOnOne') ? fields.details : undefined, 'the screen opens one-on-ones alone');
  const person = oneOnOneWith(fields);
  const [prepShown, setPrepShown] = useState(true);
  const [finishing, setFinishing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const today = useToday();
  const [printing, setPrinting] = useState<{ readonly part: 'brief' | 'note' }>();
  const [askToOpen, linkDialog] = useOpenLink((url) => host.openExternal(url));
  const { records } = useMentions({ entry: entry.id, person, day: fields.day, private: fields.private });
  // Somebody who was just chosen is in the journal in a moment, and their brief after that.
  const told = asked.data?.person === person ? asked.data : undefined;
  const brief = told?.brief;
  const templates = useTemplates('oneOnOne');
  useWholeWindow();

  const set = (patch: Partial<OneOnOneDetails>): void =>
    page.change((now) => ({ details: Object.assign({}, now.details, patch) }));
  const timer = useTimer(details.minutes, (minutes) => set({ minutes }));
  const planned = details.status === 'planned';
  const without =
    brief !== undefined
      ? undefined
      : asked.error !== undefined
        ? { again: asked.refresh }
        : told === undefined
          ? undefined
          : 'person';
  // A brief that is on its way opens the dialog when it is there.
  const canFinish = planned && person !== undefined && without === undefined;

  const finish = async (): Promise<void> => {
    timer.pause();
    if (await page.flush()) setFinishing(true);
    else toasts.show({ text: 'The note is not saved yet. Save it, then finish.', tone: 'failed' });
  };
  const copyText = async (): Promise<void> => {
    const copied = await copy(toPlainText(fields.body));
    toasts.show(copied.ok ? { text: 'Text copied' } : { text: copied.error.message, tone: 'failed' });
  };
  useEffect(() => {
    if (printing === undefined) return;
    // What is printed is drawn by now; the next print draws anew, so that it may be of the same.
    window.print();
  }, [printing]);

  const commands: readonly Command[] = [
    {
      id: 'oneOnOne.finish',
      title: 'Finish the one-on-one',
      group: 'Entry',
      when: canFinish,
      run: () => void finish(),
    },
    {
      id: 'oneOnOne.timer',
      title: timer.running ? 'Pause the timer' : 'Start the timer',
      group: 'Entry',
      when: planned,
      run: timer.running ? timer.pause : timer.start,
    },
    {
      id: 'oneOnOne.prep',
      title: prepShown ? 'Hide prep' : 'Show prep',
      group: 'View',
      run: () => setPrepShown(!prepShown),
    },
    {
      id: 'oneOnOne.exportBrief',
      title: 'Export the brief',
      group: 'Entry',
      when: brief !== undefined,
      run: () => setExporting(true),
    },
    { id: 'oneOnOne.printBrief', title: 'Print the brief', group: 'Entry', run: () => setPrinting({ part: 'brief' }) },
    { id: 'oneOnOne.printNote', title: 'Print the note', group: 'Entry', run: () => setPrinting({ part: 'note' }) },
    {
      id: 'oneOnOne.entry',
      title: 'Open as an entry',
      group: 'Go',
      run: () => places.go({ to: 'entry', id: entry.id }),
    },
  ];
  useCommands(commands);

  return (
    <>
      <div className={styles.screen} data-print={printing?.part} data-prep={prepShown ? 'shown' : 'hidden'}>
        {prepShown ? (
          <PrepPane
            person={person}
            brief={brief}
            insights={told?.insights ?? []}
            without={without}
            details={details}
            day={fields.day}
            onChange={(change) => page.change((now) => change(now))}
            onHide={() => setPrepShown(false)}
          />
        ) : null}
        <section className={styles.note} aria-label="Note">
          <NoteBar
            page={page}
            details={details}
            timer={timer}
            commands={commands}
            prepShown={prepShown}
            onDetails={set}
            onShowPrep={() => setPrepShown(true)}
            onFinish={canFinish ? () => void finish() : undefined}
            onCopyText={() => void copyText()}
          />
          <div className={cx(styles.scroller, 'scroll')}>
            <Editor
              ref={editor}
              variant="page"
              label="Entry"
              document={entry.body}
              // Where the page is replaced under one's hands, they stay where they were.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={takesFocus}
              placeholder="What is said, in your words"
              onChange={(body) => page.change({ body })}
              onBlur={() => void page.flush()}
              onSubmit={canFinish ? () => void finish() : undefined}
              records={records}
              templates={templates}
              onOpenLink={askToOpen}
              onNotice={(text) => toasts.show({ text })}
            />
          </div>
          <QuietHints
            className={styles.hints}
            fields={fields}
            onChange={page.change}
            onAnswered={() => editor.current?.focus()}
          />
          <MarkStrip onMark={(sort) => editor.current?.mark(sort)} />
        </section>
      </div>
      {finishing && brief !== undefined ? (
        <FinishDialog
          id={entry.id}
          person={brief.person}
          details={details}
          page={page}
          onClose={() => setFinishing(false)}
        />
      ) : null}
      {exporting && brief !== undefined ? (
        <OutgoingDialog
          title="Export the brief"
          content={() => ({
            title: `One-on-one with ${brief.person.name}`,
            subtitle: fullDay(fields.day),
            body: briefDocument(brief, told?.insights ?? [], details.topics, today),
          })}
          onClose={() => setExporting(false)}
        />
      ) : null}
      {page.conflict === undefined ? null : (
        <ConflictDialog theirs={page.conflict} mine={fields} page={page} onReplaced={onReplaced} />
      )}
      {linkDialog}
    </>
  );
}

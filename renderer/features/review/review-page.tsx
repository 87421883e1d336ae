import { useRef, useState } from 'react';
import { must } from '../../../shared/base/assert.ts';
import type { EntryId, PersonId } from '../../../shared/base/ids.ts';
import type { EvidenceMark } from '../../../shared/domain/mentions.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import type { RichNode } from '../../../shared/text/rich-text.ts';
import { counted } from '../../../shared/words/counts.ts';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useCopyText } from '../../client/use-copy-text.ts';
import { useNames } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { ConflictDialog } from '../../details/entry/conflict-dialog.tsx';
import type { OpenedPage } from '../../details/entry/opened-entry.tsx';
import { TitleField } from '../../details/entry/title-field.tsx';
import { useEntry } from '../../details/entry/use-entry.ts';
import { placeOfRecord } from '../../details/record-place.ts';
import { useMentions } from '../../details/use-mentions.ts';
import { useTemplates } from '../../details/use-templates.ts';
import { Editor, type EditorHandle } from '../../editor/editor.tsx';
import { cx } from '../../ui/cx.ts';
import { useOpenLink } from '../../ui/open-link.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { useWholeWindow } from '../../ui/shell-slots.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { ReviewItem } from '../../vault/api.ts';
import type { ItemDeeds } from './evidence-item.tsx';
import { ReviewBar } from './review-bar.tsx';
import { type Asked, ReviewDialogs } from './review-dialogs.tsx';
import { lineOf, markOf, quotationOf } from './review-nodes.ts';
import { ReviewPanes } from './review-panes.tsx';
import { useEvidence } from './use-evidence.ts';
import { useRedaction } from './use-redaction.ts';
import styles from './review.module.css';

/** A review: the evidence by theme, what it says, and the document that is written from it, side by side. */
export function ReviewPage({ found, takesFocus, onReplaced }: OpenedPage) {
  const { entry } = found;
  const host = useHost();
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const copy = useCopyText();
  const names = useNames();
  const editor = useRef<EditorHandle>(null);
  const page = useEntry(found);
  const { fields } = page;
  const details = must(ofKind(fields, 'review') ? fields.details : undefined, 'the screen opens reviews alone');
  const [asked, setAsked] = useState<Asked>();
  const [askToOpen, linkDialog] = useOpenLink((url) => host.openExternal(url));
  const { records } = useMentions({ entry: entry.id, person: undefined, day: fields.day, private: fields.private });
  const templates = useTemplates('review');
  const { redactor, aliases } = useRedaction(details);
  const hides = details.naming !== 'names';
  const called = (person: string): string => names.person(person as PersonId);
  const nameOf = (person: string): string => (hides ? aliases.get(person as PersonId) : undefined) ?? called(person);
  const evidence = useEvidence(details, fields.body, nameOf);
  useWholeWindow();

  const set = (change: (now: ReviewDetails) => Partial<ReviewDetails>): void =>
    page.change((now) => {
      const before = must(ofKind(now, 'review') ? now.details : undefined, 'it stays a review');
      return { details: { ...before, ...change(before) } };
    });
  const failed = (text: string): void => void toasts.show({ text, tone: 'failed' });
  const insert = (node: RichNode): void => {
    editor.current?.insert([node]);
    editor.current?.focus();
  };
  const quote = async (item: ReviewItem): Promise<void> => {
    if (item.record !== 'entry') return insert(quotationOf(item, [lineOf(item.title ?? item.lead)], called));
    const read = await vault.entry(item.id as EntryId);
    if (!read.ok) return failed(`Not quoted. ${whyNot(read.error)}`);
    return insert(quotationOf(item, read.value.entry.body.content ?? [], called));
  };
  const open = ({ record, id }: EvidenceMark): void =>
    places.go(record === 'entry' ? { to: 'entry', id: id as EntryId } : placeOfRecord(record, id));
  const deeds: ItemDeeds = {
    use: (item) => insert(markOf(item)),
    quote: (item) => void quote(item),
    leaveOut: ({ key }) => set((now) => ({ leftOut: [...now.leftOut, key] })),
    takeBack: ({ key }) => set((now) => ({ leftOut: now.leftOut.filter((other) => other !== key) })),
    letIn: ({ key }) => set((now) => ({ letIn: [...now.letIn, key] })),
    keepBack: ({ key }) => set((now) => ({ letIn: now.letIn.filter((other) => other !== key) })),
    open,
    move: (item) => setAsked({ move: item }),
  };
  const toExport = async (): Promise<void> => {
    if (await page.flush()) setAsked('export');
    else failed('The review is not saved yet. Save it, then export it.');
  };
  const toTrash = async (): Promise<void> => {
    await page.flush();
    const gone = await vault.moveToTrash([entry.id]);
    if (!gone.ok) return failed(`Not moved to the trash. ${whyNot(gone.error)}`);
    places.go({ to: 'reviews' });
    toasts.undo('Review moved to trash', () => void fromTrash());
    return undefined;
  };
  const fromTrash = async (): Promise<void> => {
    const restored = await vault.restoreFromTrash([entry.id]);
    if (!restored.ok) failed(`Not restored. ${whyNot(restored.error)}`);
  };
  const copyText = async (): Promise<void> => {
    const copied = await copy(toPlainText(fields.body));
    if (copied.ok) toasts.show({ text: 'Text copied' });
    else failed(copied.error.message);
  };

  return (
    <>
      <div className={styles.screen}>
        <ReviewBar
          page={page}
          period={evidence.period}
          hides={hides}
          onHide={(hide) => set(() => ({ naming: hide ? 'roles' : 'names' }))}
          onPeriod={() => setAsked('period')}
          onExport={() => void toExport()}
          onCopyText={() => void copyText()}
          onCompare={() => setAsked('compare')}
          onHistory={() => setAsked('history')}
          onEntry={() => places.go({ to: 'entry', id: entry.id })}
          onTrash={() => void toTrash()}
        />
        <div className={styles.panes}>
          <ReviewPanes
            evidence={evidence}
            details={details}
            hide={hides ? redactor.text : same}
            nameOf={nameOf}
            deeds={deeds}
            onAddTheme={(name) => set((now) => ({ themes: [...now.themes, name] }))}
          />
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
                onOpenEvidence={open}
                onNotice={(text) => toasts.show({ text })}
              />
              <footer className={styles.colophon}>{colophonOf(evidence.used, hides)}</footer>
            </div>
          </section>
        </div>
      </div>
      <ReviewDialogs
        asked={asked}
        id={entry.id}
        page={page}
        details={details}
        evidence={evidence}
        onChange={set}
        onShow={(spot) => {
          setAsked(undefined);
          // The dialog gives the focus back first.
          setTimeout(() => editor.current?.reveal(spot));
        }}
        onReplaced={onReplaced}
        onClose={() => setAsked(undefined)}
      />
      {page.conflict === undefined ? null : (
        <ConflictDialog theirs={page.conflict} mine={fields} page={page} onReplaced={onReplaced} />
      )}
      {linkDialog}
    </>
  );
}

const same = (text: string): string => text;

const colophonOf = (used: number, hides: boolean): string =>
  `Drawn from ${counted(used, 'source', 'sources')}. ${
    hides ? 'Names are hidden when it goes out.' : 'It goes out with names.'
  } This draft stays on this device until you export it.`;

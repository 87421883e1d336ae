import { RotateCcw, Star, Trash2, X } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { Instant } from '../../../shared/base/clock.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { LIMITS } from '../../../shared/domain/entry.ts';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import type { PromptChanges } from '../../../shared/domain/prompts.ts';
import { kindInfo, newDetails } from '../../../shared/domain/kinds/registry.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useCopyText } from '../../client/use-copy-text.ts';
import { useQuery } from '../../client/use-query.ts';
import { AskedField } from '../../details/details-form.tsx';
import { QuietHints } from '../../details/quiet-hints.tsx';
import { NewPromise, NewTension } from '../../details/new-record.tsx';
import { PeoplePicker } from '../../details/record-picker.tsx';
import { useMentions } from '../../details/use-mentions.ts';
import { useTemplates } from '../../details/use-templates.ts';
import { Editor, type EditorHandle } from '../../editor/editor.tsx';
import { SaveStatus } from '../../editor/save-state.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useOpenLink } from '../../ui/open-link.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { TagsEditor } from '../../ui/tags-editor.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import { shortDay } from '../../../shared/words/days.ts';
import { type Composed, holdsSomething } from './draft-fields.ts';
import { KindChips } from './kind-chips.tsx';
import { anotherQuestion, useComposer } from './use-composer.ts';
import styles from './composer.module.css';

export interface ComposerHandle {
  focus(): void;
}

export interface ComposerProps {
  /** What was in the draft when the screen opened, and when it was saved. */
  readonly initial: Composed;
  readonly savedAt?: Instant | undefined;
  readonly today: LocalDate;
  /** What was changed in the questions of the day; undefined where none is asked. */
  readonly prompts: PromptChanges | undefined;
  readonly ref?: Ref<ComposerHandle>;
}

/** Where a new entry is written: saved as it is typed, an entry once it is kept. */
export function Composer({ initial, savedAt, today, prompts, ref }: ComposerProps) {
  const { composed, asked, state, keeping, ...composer } = useComposer(initial, today, prompts);
  const editor = useRef<EditorHandle>(null);
  const tags = useQuery(['entries'], (vault) => vault.tags(), []);
  const toasts = useToasts();
  const undoHere = useUndoHere();
  const places = usePlaces();
  const copyText = useCopyText();
  const host = useHost();
  const [askToOpen, linkDialog] = useOpenLink((url) => host.openExternal(url));
  const filled = holdsSomething(composed, today);
  const [making, setMaking] = useState<'promise' | 'tension'>();
  const { question } = kindInfo(composed.kind);
  const mentions = useMentions({ person: composed.people[0], day: composed.day });
  const templates = useTemplates(composed.kind);
  const focus = (): void => editor.current?.focus();
  useImperativeHandle(ref, () => ({ focus }));

  const keep = async (): Promise<void> => {
    const kept = await composer.keep();
    if (kept === undefined) return focus();
    if (!kept.ok) {
      toasts.show({ text: `Not kept yet. ${whyNot(kept.error)}`, tone: 'failed' });
      return focus();
    }
    const id = kept.value;
    void mentions.linkBack(id, composer.clear().body);
    editor.current?.setDocument(emptyDocument);
    focus();
    toasts.show({ text: 'Entry kept', action: { label: 'Open', run: () => places.go({ to: 'entry', id }) } });
    return undefined;
  };

  const discard = (): void => {
    const before = composer.clear();
    composer.change({});
    editor.current?.setDocument(emptyDocument);
    focus();
    undoHere('Draft discarded', () => {
      composer.change(before);
      editor.current?.setDocument(before.body);
      focus();
    });
  };

  const copy = async (): Promise<void> => {
    const copied = await copyText(toPlainText(composed.body));
    toasts.show(copied.ok ? { text: 'Text copied' } : { text: copied.error.message, tone: 'failed' });
  };

  return (
    <>
      <section className={styles.composer} aria-label="New entry">
        {asked === undefined ? null : (
          <div className={styles.ask}>
            <p>{asked}</p>
            <IconButton
              icon={RotateCcw}
              iconSize="small"
              label="Another question"
              onPress={() => composer.change({ question: anotherQuestion(composed, today, prompts ?? {}) })}
            />
            <IconButton
              icon={X}
              iconSize="small"
              label="Write without a question"
              onPress={() => {
                composer.change({ question: { sort: 'none' } });
                focus();
              }}
            />
          </div>
        )}
        <div className={cx(styles.text, asked === undefined && styles.alone)}>
          <Editor
            ref={editor}
            variant="composer"
            label="Entry"
            document={initial.body}
            placeholder="Begin anywhere."
            // Writing is what this screen is for: whoever comes here may type at once.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onChange={(body) => composer.change({ body })}
            onBlur={composer.flush}
            onSubmit={() => void keep()}
            records={mentions.records}
            templates={templates}
            onOpenLink={askToOpen}
            onNotice={(text) => toasts.show({ text })}
          />
        </div>
        <QuietHints className={styles.hints} fields={composed} onChange={composer.change} onAnswered={focus} />
        {question === undefined ? null : (
          <div className={styles.extra}>
            <p id="extra">{question}</p>
            <AskedField
              key={composed.kind}
              kind={composed.kind}
              details={composed.details}
              onChange={(details) => composer.change({ details })}
            />
          </div>
        )}
        <div className={styles.foot}>
          <div className={styles.about}>
            <DayPicker
              label="Day"
              words={shortDay(composed.day ?? today, today)}
              value={composed.day ?? today}
              onChange={(day) => composer.change({ day: day === today ? undefined : day })}
            />
            <PeoplePicker label="People" chosen={composed.people} onChange={(people) => composer.change({ people })} />
            <TagsEditor
              tags={composed.tags}
              known={tags.data ?? []}
              maxLength={LIMITS.tag}
              onChange={(next) => composer.change({ tags: next.slice(0, LIMITS.tags) })}
            />
            <IconButton
              icon={Star}
              label="Star"
              pressed={composed.starred}
              className={composed.starred ? styles.filled : undefined}
              onPress={() => composer.change({ starred: !composed.starred })}
            />
          </div>
          <div className={styles.end}>
            {filled || state.state === 'failed' ? (
              <SaveStatus
                state={state.state === 'clean' && savedAt !== undefined ? { state: 'saved', at: savedAt } : state}
                why={whyNot}
                onRetry={composer.retry}
                onCopyText={() => void copy()}
              />
            ) : null}
            {filled ? <IconButton icon={Trash2} label="Discard draft" onPress={discard} /> : null}
            <Button
              size="small"
              look="primary"
              shortcut="Mod+Enter"
              busy={keeping}
              busyLabel="Keeping…"
              onPress={() => void keep()}
            >
              Keep entry
            </Button>
          </div>
        </div>
        {linkDialog}
      </section>
      <KindChips
        kind={composed.kind}
        onKind={(kind) => {
          composer.change({ kind, details: newDetails(kind, composed.day ?? today) });
          focus();
        }}
        onRecord={setMaking}
      />
      {making === undefined ? null : (
        <Making type={making} text={firstLine(composed)} onClose={() => setMaking(undefined)} />
      )}
    </>
  );
}

interface MakingProps {
  readonly type: 'promise' | 'tension';
  readonly text: string;
  readonly onClose: () => void;
}

const Making = ({ type, ...rest }: MakingProps) =>
  type === 'promise' ? <NewPromise {...rest} /> : <NewTension {...rest} />;

/** What stands in the composer already, as the beginning of a promise or a tension. */
const firstLine = ({ body }: Composed): string => toPlainText(body).split('\n')[0]?.slice(0, FIELD_LIMITS.line) ?? '';

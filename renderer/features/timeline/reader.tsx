import { PenLine } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { localDateOf } from '../../../shared/base/local-date.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { kindInfo, ofKind, summaryOf } from '../../../shared/domain/kinds/registry.ts';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useQuery } from '../../client/use-query.ts';
import { useNames } from '../../client/use-subjects.ts';
import { Editor } from '../../editor/editor.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { useOpenLink } from '../../ui/open-link.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { ContextPane } from '../../ui/shell-slots.tsx';
import { Token } from '../../ui/token.tsx';
import { tallied } from '../../../shared/words/counts.ts';
import { entryFullWhen, fullDay } from '../../../shared/words/days.ts';
import type { TimelineRow } from '../../vault/api.ts';
import { markedWords, useHighlight } from './highlight.ts';
import styles from './reader.module.css';

/** Reads one entry of the list in the context pane. */
export function Reader({ row }: { readonly row: TimelineRow | undefined }) {
  const places = usePlaces();
  if (row === undefined)
    return (
      <ContextPane wide title="Entry">
        <p className={styles.quiet}>An entry of the list is read here.</p>
      </ContextPane>
    );
  const { id, kind } = row.item;
  return (
    <ContextPane
      wide
      title="Entry"
      head={
        <h2 className={styles.head}>
          <KindIcon kind={kind} />
          {kindInfo(kind).name}
        </h2>
      }
      actions={<IconButton icon={PenLine} label="Edit entry" onPress={() => places.go({ to: 'entry', id })} />}
    >
      <Opened key={id} row={row} />
    </ContextPane>
  );
}

function Opened({ row: { item, excerpt } }: { readonly row: TimelineRow }) {
  const host = useHost();
  const [askToOpen, linkDialog] = useOpenLink((url) => host.openExternal(url));
  const found = useQuery(['entries'], (vault) => vault.entry(item.id), [item.id]);
  const text = useRef<HTMLDivElement>(null);
  const opened = found.data?.ok === true ? found.data.value : undefined;
  useHighlight(text, markedWords(excerpt), opened);
  return (
    <article aria-label={item.title ?? fullDay(item.day)}>
      <time className={styles.when} dateTime={item.day}>
        {entryFullWhen(item)}
      </time>
      {item.title === undefined ? null : <h3 className={styles.title}>{item.title}</h3>}
      {found.data?.ok === false ? (
        <EmptyState tone="failed" title="This entry cannot be read">
          {whyNot(found.data.error)}
        </EmptyState>
      ) : null}
      {opened === undefined ? null : (
        <>
          {ofKind(opened.entry, 'note') && opened.entry.details.prompt !== undefined ? (
            <p className={styles.asked}>{opened.entry.details.prompt}</p>
          ) : null}
          <div className={styles.text} ref={text}>
            <Editor key={opened.rev} variant="read" label="Entry" document={opened.entry.body} onOpenLink={askToOpen} />
          </div>
          <Facts entry={opened.entry} words={item.words} />
        </>
      )}
      {linkDialog}
    </article>
  );
}

function Facts({ entry, words }: { readonly entry: Entry; readonly words: number }) {
  const written = localDateOf(new Date(entry.createdAt));
  const about = summaryOf(entry, useNames());
  const rows: readonly (readonly [string, ReactNode] | undefined)[] = [
    about === '' ? undefined : ['About', about],
    entry.tags.length === 0
      ? undefined
      : [
          'Tags',
          <span key="tags" className={styles.tags}>
            {entry.tags.map((tag) => (
              <Token key={tag} text={tag} />
            ))}
          </span>,
        ],
    entry.starred || entry.private
      ? ['Marked', [entry.starred ? 'Starred' : '', entry.private ? 'Private' : ''].filter(Boolean).join(', ')]
      : undefined,
    written === entry.day || entry.imported !== undefined ? undefined : ['Written', fullDay(written)],
    entry.imported === undefined ? undefined : ['Came from', `An import on ${fullDay(written)}`],
    ['Length', tallied(words, 'word', 'words')],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map((row) =>
        row === undefined ? null : (
          <div key={row[0]} className={styles.fact}>
            <dt>{row[0]}</dt>
            <dd>{row[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

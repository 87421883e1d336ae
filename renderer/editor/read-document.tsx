import { createContext, type MouseEvent, type ReactNode, use, useMemo } from 'react';
import { evidenceIn, evidenceOf, markedLineOf, mentionOf } from '../../shared/domain/mentions.ts';
import type { RichMark, RichNode, RichText } from '../../shared/text/rich-text.ts';
import type { TextRecords } from '../../shared/text/text-records.ts';
import { isLiveAddress } from '../../shared/text/links.ts';
import { ReadMarkedLine, ReadMention, ReadRecordsContext } from './read-records.tsx';
import recordStyles from './records.module.css';
import styles from './text.module.css';

interface ReadProps {
  readonly document: RichText;
  readonly onOpenLink: (url: string) => void;
  readonly records?: TextRecords | undefined;
}

/** The ids of what the text stands on, in the order of their first use. */
const Sources = createContext<readonly string[]>([]);

/** Text to read, without an editor. What is unknown shows its text. */
export function RichTextView({ document, onOpenLink, records }: ReadProps) {
  const sources = useMemo(() => [...new Set(evidenceIn(document).map(({ id }) => id))], [document]);
  return (
    <ReadRecordsContext value={records}>
      <Sources value={sources}>
        <div className={styles.body}>
          <Children of={document} onOpenLink={onOpenLink} />
        </div>
      </Sources>
    </ReadRecordsContext>
  );
}

/** A document with parts that this version cannot edit without losing them. */
export function ReadOnlyDocument(props: ReadProps) {
  return (
    <>
      <p className={styles.newer} role="note">
        Part of this entry was made by a newer version of Leeway. It is shown as text and kept as it is.
      </p>
      <RichTextView {...props} />
    </>
  );
}

interface PartProps {
  readonly of: RichNode;
  readonly onOpenLink: (url: string) => void;
}

// Parts of a document have no identity of their own, and a document that is read does not change place: its position
// is the key.
function Children({ of, onOpenLink }: PartProps): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key
  return (of.content ?? []).map((child, index) => <Part key={index} of={child} onOpenLink={onOpenLink} />);
}

function Part({ of, onOpenLink }: PartProps): ReactNode {
  const children = <Children of={of} onOpenLink={onOpenLink} />;
  switch (of.type) {
    case 'text':
      return <Marked marks={of.marks ?? []} text={of.text ?? ''} onOpenLink={onOpenLink} />;
    case 'paragraph':
      return <p>{of.content === undefined ? <br /> : children}</p>;
    case 'heading':
      return <Heading level={of.attrs?.['level']}>{children}</Heading>;
    case 'blockquote':
      return <blockquote>{children}</blockquote>;
    case 'bulletList':
      return <ul>{children}</ul>;
    case 'orderedList':
      return <ol start={startOf(of.attrs?.['start'])}>{children}</ol>;
    case 'listItem':
      return <li>{children}</li>;
    case 'taskList':
      return <ul data-type="taskList">{children}</ul>;
    case 'taskItem':
      return <Task of={of} onOpenLink={onOpenLink} />;
    case 'codeBlock':
      return (
        <pre>
          <code>{children}</code>
        </pre>
      );
    case 'hardBreak':
      return <br />;
    case 'mention': {
      const mention = mentionOf(of);
      return mention === undefined ? <Unknown of={of} onOpenLink={onOpenLink} /> : <ReadMention mention={mention} />;
    }
    case 'evidence': {
      const evidence = evidenceOf(of);
      return evidence === undefined ? <Unknown of={of} onOpenLink={onOpenLink} /> : <Source id={evidence.id} />;
    }
    case 'markedLine': {
      const line = markedLineOf(of);
      if (line === undefined) return <Unknown of={of} onOpenLink={onOpenLink} />;
      return <ReadMarkedLine line={line}>{of.content === undefined ? <br /> : children}</ReadMarkedLine>;
    }
    case 'horizontalRule':
      return <hr />;
    default:
      return <Unknown of={of} onOpenLink={onOpenLink} />;
  }
}

const Source = ({ id }: { readonly id: string }) => (
  <sup className={recordStyles.evidence}>{use(Sources).indexOf(id) + 1}</sup>
);

const startOf = (start: unknown): number => (typeof start === 'number' ? start : 1);

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Heading({ level, children }: { readonly level: unknown; readonly children: ReactNode }) {
  const Tag = HEADINGS[(typeof level === 'number' ? level : 1) - 1] ?? 'h6';
  return <Tag>{children}</Tag>;
}

function Task({ of, onOpenLink }: PartProps) {
  const checked = of.attrs?.['checked'] === true;
  return (
    <li data-type="taskItem" data-checked={checked}>
      <label>
        <input type="checkbox" checked={checked} readOnly aria-disabled aria-label={textOf(of.content?.[0])} />
      </label>
      <div>
        <Children of={of} onOpenLink={onOpenLink} />
      </div>
    </li>
  );
}

/** Of what this version does not know: everything below it, or the text that its attributes hold. */
function Unknown({ of, onOpenLink }: PartProps): ReactNode {
  const text = of.text ?? (of.content === undefined ? attributeText(of) : '');
  return (
    <span className={styles.unknown}>
      {text}
      <Children of={of} onOpenLink={onOpenLink} />
    </span>
  );
}

const attributeText = (node: RichNode): string =>
  ['label', 'text', 'title', 'alt', 'name']
    .map((name) => node.attrs?.[name])
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .slice(0, 1)
    .join('');

const textOf = (node: RichNode | undefined): string =>
  node === undefined ? '' : (node.text ?? mentionOf(node)?.label ?? (node.content ?? []).map(textOf).join(''));

interface MarkedProps {
  readonly marks: readonly RichMark[];
  readonly text: string;
  readonly onOpenLink: (url: string) => void;
}

function Marked({ marks, text, onOpenLink }: MarkedProps): ReactNode {
  const [mark, ...rest] = marks;
  if (mark === undefined) return text;
  const inner = <Marked marks={rest} text={text} onOpenLink={onOpenLink} />;
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'strike':
      return <s>{inner}</s>;
    case 'code':
      return <code>{inner}</code>;
    case 'link':
      return (
        <Link href={mark.attrs?.['href']} onOpenLink={onOpenLink}>
          {inner}
        </Link>
      );
    default:
      return inner;
  }
}

interface LinkProps {
  readonly href: unknown;
  readonly onOpenLink: (url: string) => void;
  readonly children: ReactNode;
}

function Link({ href, onOpenLink, children }: LinkProps) {
  if (typeof href !== 'string') return children;
  if (!isLiveAddress(href)) return <span title={href}>{children}</span>;
  const ask = (event: MouseEvent): void => {
    event.preventDefault();
    if (event.button < 2) onOpenLink(href);
  };
  return (
    <a href={href} title={href} rel="noopener noreferrer nofollow" draggable={false} onClick={ask} onAuxClick={ask}>
      {children}
    </a>
  );
}

import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cx } from '../ui/cx.ts';
import { openForEditing } from './document.ts';
import type { EditorHandle, EditorProps } from './editor-props.ts';
import { ReadOnlyDocument, RichTextView } from './read-document.tsx';
import styles from './text.module.css';
import { WritingSurface } from './writing-surface.tsx';

export type { EditorHandle, EditorProps } from './editor-props.ts';

/**
 * The one place where entries are written and read. A document that this version cannot edit without losing
 * something is shown as text and kept as it is.
 */
export function Editor(props: EditorProps) {
  const { ref, variant, label, onOpenLink, records } = props;
  const [opened, setOpened] = useState(props.document);
  const document = variant === 'read' ? props.document : opened;
  const editable = useMemo(() => openForEditing(document), [document]);
  const surface = useRef<EditorHandle>(null);
  const box = useRef<HTMLElement>(null);
  const shown = useRef(document);
  useLayoutEffect(() => {
    shown.current = document;
  }, [document]);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => (surface.current ?? box.current)?.focus(),
      mark: (sort) => surface.current?.mark(sort),
      insert: (nodes) => surface.current?.insert(nodes),
      reveal: (spot) => surface.current?.reveal(spot),
      getDocument: () => surface.current?.getDocument() ?? shown.current,
      setDocument: (next) => {
        if (surface.current === null || openForEditing(next) === undefined) setOpened(next);
        else surface.current.setDocument(next);
      },
    }),
    [],
  );

  if (variant !== 'read' && editable !== undefined)
    return <WritingSurface {...props} document={document} editable={editable} ref={surface} />;
  const View = editable === undefined ? ReadOnlyDocument : RichTextView;
  return (
    <article ref={box} aria-label={label} tabIndex={-1} className={cx(styles.frame, styles[variant])}>
      <View document={document} onOpenLink={onOpenLink} records={records} />
    </article>
  );
}

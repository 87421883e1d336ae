import { type ReactNode, useState } from 'react';
import { asWords } from '../../../shared/outgoing/content.ts';
import type { MadeFile } from '../../client/use-export.ts';
import { useCopyRich } from '../../client/use-copy-rich.ts';
import { useHost } from '../../client/host-context.ts';
import { RichTextView } from '../../editor/read-document.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { PrintedSheet } from '../../ui/printed-sheet.tsx';
import { ReadableWarning } from '../../ui/readable-warning.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { fileNameOf, type Format, FORMATS, makeFile, makeRich, type Outgone } from './make-file.ts';
import styles from './outgoing-dialog.module.css';

interface OutgoingDialogProps {
  readonly title: string;
  /** What leaves, as it is chosen at that moment. */
  readonly content: () => Outgone;
  /** Beside the form of the file. */
  readonly choices?: ReactNode;
  /** What is to be looked at before. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** A text on its way out: as a file for a word processor, a browser or an editor, on the clipboard, or on paper. */
export function OutgoingDialog({ title, content, choices, children, onClose }: OutgoingDialogProps) {
  const host = useHost();
  const copyRich = useCopyRich();
  const [format, setFormat] = useState<Format | 'pdf'>('docx');
  const [busy, setBusy] = useState<'saving' | 'copying'>();
  const [problem, setProblem] = useState<string>();
  const [gone, setGone] = useState<string>();
  /** What is drawn to be printed, or to become a PDF. */
  const [sheet, setSheet] = useState<{ readonly of: Outgone; readonly make?: () => Promise<void> }>();
  const formats = { ...FORMATS, ...(host.pdf === undefined ? {} : { pdf: 'PDF' }) };

  const during = async (what: 'saving' | 'copying', work: () => Promise<void>): Promise<void> => {
    if (busy !== undefined) return;
    setBusy(what);
    setProblem(undefined);
    setGone(undefined);
    try {
      await work();
    } finally {
      setBusy(undefined);
    }
  };
  const toFile = async ({ name, bytes }: MadeFile): Promise<void> => {
    const saved = await host.files.save(name, bytes);
    if (saved === undefined) return;
    if (saved.ok) setGone(`Saved: ${saved.value.where}`);
    else setProblem(saved.error.message);
  };
  const toPdf = async ({ title: name }: Outgone): Promise<void> => {
    const made = await host.pdf?.();
    if (made?.ok === true) await toFile({ name: fileNameOf(name, 'pdf'), bytes: made.value });
    else setProblem(made?.error.message);
  };
  const save = (): Promise<void> =>
    during('saving', async () => {
      const of = content();
      if (format !== 'pdf') return await toFile(await makeFile(of, format));
      return await new Promise<void>((resolve) => setSheet({ of, make: () => toPdf(of).finally(resolve) }));
    });
  const copy = (): Promise<void> =>
    during('copying', async () => {
      const { html, text } = await makeRich(content());
      const copied = await copyRich(html, text);
      if (copied.ok) setGone('Copied with its formatting.');
      else setProblem(copied.error.message);
    });

  return (
    <Dialog
      open
      size="large"
      title={title}
      keepsWords
      onClose={onClose}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Close
          </Button>
          <Button size="small" onPress={() => setSheet({ of: content() })}>
            {host.pdf === undefined ? 'Print or PDF' : 'Print'}
          </Button>
          <Button size="small" busy={busy === 'copying'} busyLabel="Copying…" onPress={() => void copy()}>
            Copy with formatting
          </Button>
          <Button size="small" look="primary" busy={busy === 'saving'} busyLabel="Saving…" onPress={() => void save()}>
            {`Save as ${formats[format] ?? ''}`}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Segmented
          label="Form of the file"
          choices={(Object.keys(formats) as (Format | 'pdf')[]).map((value) => ({
            value,
            label: formats[value] ?? '',
          }))}
          value={format}
          onChange={setFormat}
        />
        {choices}
      </div>
      {children}
      <ReadableWarning>
        What leaves is not encrypted: anybody can read it. What happened may still tell who people are.
      </ReadableWarning>
      <output className={styles.gone}>{gone}</output>
      <ErrorWords text={problem} />
      {sheet === undefined ? null : (
        <PrintedSheet make={sheet.make} onDone={() => setSheet(undefined)}>
          <h1 className="title">{sheet.of.title}</h1>
          {sheet.of.subtitle === undefined ? null : <p className="subtitle">{sheet.of.subtitle}</p>}
          <RichTextView document={asWords(sheet.of.body)} onOpenLink={() => undefined} />
        </PrintedSheet>
      )}
    </Dialog>
  );
}

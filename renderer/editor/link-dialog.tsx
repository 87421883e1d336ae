import { type Editor, getMarkRange } from '@tiptap/core';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { readAddress } from './link-url.ts';

export interface LinkDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Sets, changes or removes the address of the chosen words; without words the address itself is written. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const [before] = useState(() => hrefAt(editor));
  const [typed, setTyped] = useState(before ?? '');
  const [error, setError] = useState<string>();

  const keep = (): void => {
    const address = readAddress(typed);
    if (!address.ok) return setError(address.error);
    setLink(editor, address.value, typed.trim());
    onClose();
  };
  const remove = (): void => {
    editor.chain().extendMarkRange('link').unsetMark('link').run();
    onClose();
  };

  return (
    <Dialog
      open
      title={before === undefined ? 'Link' : 'Edit link'}
      onClose={onClose}
      onSubmit={keep}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {before === undefined ? null : <Button onPress={remove}>Remove link</Button>}
          <Button look="primary" type="submit">
            {before === undefined ? 'Link' : 'Change link'}
          </Button>
        </>
      }
    >
      <TextField
        label="Address"
        placeholder="https://"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setError(undefined);
        }}
        error={error}
        // Opened on purpose, to type here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoComplete="off"
        spellCheck="false"
      />
    </Dialog>
  );
}

function hrefAt(editor: Editor): string | undefined {
  const href: unknown = editor.getAttributes('link')['href'];
  return typeof href === 'string' && href !== '' ? href : undefined;
}

function setLink(editor: Editor, href: string, typed: string): void {
  const { selection, schema } = editor.state;
  const link = schema.marks['link'];
  const inLink = link !== undefined && getMarkRange(selection.$from, link) !== undefined;
  if (selection.empty && !inLink)
    editor.commands.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] });
  else editor.chain().extendMarkRange('link').setMark('link', { href }).run();
}

import { Extension } from '@tiptap/core';
import type { EditorProps } from './editor-props.ts';

/** What the extensions need of the component's newest props. */
export type LiveProps = Pick<
  EditorProps,
  | 'onChange'
  | 'onBlur'
  | 'onSubmit'
  | 'onOpenLink'
  | 'onOpenEvidence'
  | 'onNotice'
  | 'placeholder'
  | 'records'
  | 'templates'
> & {
  /** Opens the dialog for the link at the selection. */
  readonly editLink?: () => void;
  /** Shows the toolbar and puts the focus into it. */
  readonly focusToolbar?: () => void;
};

declare module '@tiptap/core' {
  interface Storage {
    live: LiveProps;
  }
}

/** Extensions are made once, props change: they are read from here at the moment they are needed. */
export const Live = Extension.create<object, LiveProps>({
  name: 'live',
  addStorage: () => ({ onOpenLink: () => undefined }),
});

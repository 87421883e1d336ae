import type { JSX } from 'react';
import { ariaKeys } from './keys.ts';

/** Tells assistive technology the shortcut of a control: react-aria passes on only the attributes that it knows. */
export const withKeys = (shortcut: string | undefined) =>
  shortcut === undefined
    ? {}
    : {
        render: (props: JSX.IntrinsicElements['button']) => (
          <button type="button" {...props} aria-keyshortcuts={ariaKeys(shortcut)} />
        ),
      };

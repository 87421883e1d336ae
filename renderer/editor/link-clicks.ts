import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isLiveAddress } from '../../shared/text/links.ts';

/** A click on a link places the caret; with Mod held it asks to open the address. The browser never follows it. */
export const LinkClicks = Extension.create({
  name: 'linkClicks',
  addProseMirrorPlugins() {
    const live = this.editor.storage.live;
    const hold = (event: MouseEvent): boolean => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return false;
      event.preventDefault();
      const href = link.getAttribute('href') ?? '';
      if (event.type === 'click' && (event.ctrlKey || event.metaKey) && isLiveAddress(href)) live.onOpenLink(href);
      return false;
    };
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            click: (_, event) => hold(event),
            auxclick: (_, event) => hold(event),
          },
        },
      }),
    ];
  },
});

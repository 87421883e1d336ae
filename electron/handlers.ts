import { join } from 'node:path';
import { type BrowserWindow, app } from 'electron';
import { clearClipboardIf, writeClipboard } from './clipboard.ts';
import type { CaptureKeys } from './capture-shortcut.ts';
import type { CaptureWindow } from './capture.ts';
import type { Closing } from './closing.ts';
import { pickFiles, pickFolder, startSave } from './files/dialogs.ts';
import type { Handlers } from './ipc.ts';
import { openLink } from './links.ts';
import { createMarker } from './marker.ts';
import { showMenu } from './menu.ts';
import { type PageState, pageState } from './page-state.ts';
import { pagePdf } from './pdf.ts';
import { idleSeconds } from './power.ts';
import type { JournalWindow } from './window.ts';

interface Parts {
  readonly closing: Closing;
  readonly journal: JournalWindow;
  readonly capture: CaptureWindow;
  readonly keys: CaptureKeys;
}

const grants = (window: BrowserWindow): PageState['grants'] => pageState(window).grants;
const saves = (window: BrowserWindow): PageState['saves'] => pageState(window).saves;

/** The answer to each question of the bridge. */
export function createHandlers({ closing, journal, capture, keys }: Parts): Handlers {
  const marker = createMarker(join(app.getPath('userData'), 'journal.json'));
  return {
    markerRead: () => marker.read(),
    markerWrite: (text) => marker.write(text),
    markerRemove: () => marker.remove(),

    filesPick: (options, window) => pickFiles(window, grants(window), options),
    filesPickFolder: (_nothing, window) => pickFolder(window, grants(window)),
    filesRead: ({ grant, index, offset, length }, window) => grants(window).read(grant, index, offset, length),

    saveStart: (wish, window) => startSave(window, saves(window), wish),
    saveChunk: ({ ticket, bytes }, window) => saves(window).chunk(ticket, bytes),
    saveFinish: ({ ticket, sha256 }, window) => saves(window).finish(ticket, sha256),
    saveAbort: async ({ ticket }, window) => {
      await saves(window).abort(ticket);
      return undefined;
    },

    pagePdf: (_nothing, window) => pagePdf(window),
    clipboardWrite: (text) => writeClipboard(text),
    clipboardClearIf: (text) => clearClipboardIf(text),
    linkOpen: (address) => openLink(address),
    menuSet: (items) => {
      showMenu(items, journal.current);
      return undefined;
    },
    windowReload: (_nothing, window) => {
      window.webContents.reload();
      return undefined;
    },
    windowReadyToClose: (_nothing, window) => {
      closing.ready(window);
      return undefined;
    },
    windowStayOpen: (_nothing, window) => {
      // The journal's window has nothing to ask here yet: it closes within two seconds in any case.
      if (capture.is(window) && closing.stay(window)) capture.show();
      return undefined;
    },
    idleSeconds: () => idleSeconds(),

    captureShortcutRead: () => keys.read(),
    captureShortcutSet: (chosen) => keys.set(chosen),
    captureShortcutRecord: (on, window) => {
      keys.record(window, on);
      return undefined;
    },
    captureHide: () => {
      capture.hide();
      return undefined;
    },
    captureShowJournal: () => {
      journal.show();
      capture.hide();
      return undefined;
    },
  };
}

import type { BrowserWindow } from 'electron';
import { must } from '../shared/base/assert.ts';
import { type Grants, createGrants } from './files/grants.ts';
import { type Saves, createSaves } from './files/saves.ts';

/** What the main process keeps for one window's page: gone when the page reloads (it locked) or its window closes. */
export interface PageState {
  readonly grants: Grants;
  readonly saves: Saves;
}

const states = new WeakMap<BrowserWindow, PageState>();

export function setupPageState(window: BrowserWindow): void {
  const state = { grants: createGrants(), saves: createSaves() };
  states.set(window, state);
  const forget = (): void => {
    state.grants.clear();
    void state.saves.clear();
  };
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) forget();
  });
  window.once('closed', forget);
}

export const pageState = (window: BrowserWindow): PageState => must(states.get(window), 'every window has its state');

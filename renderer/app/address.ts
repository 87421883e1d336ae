import { createBrowserHistory, type HistoryLocation, type RouterHistory } from '@tanstack/react-router';

/**
 * The window's steps, in its own history, so that back and forward work as everywhere. Only the path is in the
 * browser's address (`#/timeline`, `#/entry/<random id>`): a browser keeps every address it was at in a file, and the
 * words and filters behind the `?` would be readable there. They stay in memory, beside the key of their step, and are
 * gone when the window locks.
 */
export function privateHistory(win: Window = window): RouterHistory {
  const behind = new Map<string, string>();
  let index = 0;
  const history = createBrowserHistory({
    window: win,
    createHref: (href) => `${win.location.pathname}${win.location.search}#${pathOf(href)}`,
    parseLocation: () => {
      const state = (win.history.state ?? adopt(win, index + 1)) as HistoryLocation['state'];
      const pathname = pathOf(win.location.hash.slice(1)) || '/';
      const search = behind.get(stepOf(state)) ?? '';
      return { href: `${pathname}${search}`, pathname, search, hash: '', state };
    },
  });
  history.subscribe(({ location }) => {
    behind.set(stepOf(location.state), location.search);
    // The router names a step's place so.
    // oxlint-disable-next-line no-underscore-dangle
    index = location.state.__TSR_index;
  });
  return history;
}

/** Makes a step out of an address that was typed by hand: the browser gives such a one no state, the router needs it. */
function adopt(win: Window, index: number): unknown {
  const key = crypto.randomUUID();
  const state = { __TSR_index: index, __TSR_key: key, key };
  // The prototype's own method: the one on the object would tell the router of another step.
  History.prototype.replaceState.call(win.history, state, '');
  return state;
}

// The router names a step's key so.
// oxlint-disable-next-line no-underscore-dangle
const stepOf = (state: HistoryLocation['state'] | null): string => state?.__TSR_key ?? '';
const pathOf = (href: string): string => /^[^?#]*/.exec(href)?.[0] ?? '';

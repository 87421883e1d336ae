import { type IpcMainInvokeEvent, BrowserWindow, ipcMain } from 'electron';
import { CHANNELS, type ChannelName, EVENT_CHANNEL } from '../shared/host/channel-names.ts';
import { type Answers, type Takes, channels } from '../shared/host/channels.ts';
import type { HostEvent } from '../shared/host/host.ts';
import { ownOrigin } from './origin.ts';

type Handler<C extends ChannelName> = (input: Takes<C>, window: BrowserWindow) => Promise<Answers<C>> | Answers<C>;

/** One answer for every channel of the map: the compiler names the one that is missing. */
export type Handlers = { readonly [C in ChannelName]: Handler<C> };

/**
 * Listens on every channel. A question is refused, without a word about why, where it does not come from the main
 * frame of a window of ours that shows our own page and may ask this, or where it does not fit its schema.
 */
export function setupIpc(handlers: Handlers, mayAsk: MayAsk): void {
  for (const name of CHANNELS) listen(name, handlers[name], mayAsk);
}

type MayAsk = (window: BrowserWindow, channel: ChannelName) => boolean;

/** Tells a window's page; a window that is closing no longer listens. */
export function tell(window: BrowserWindow, event: HostEvent): void {
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
}

function listen<C extends ChannelName>(name: C, handler: Handler<C>, mayAsk: MayAsk): void {
  const { takes, answers } = channels[name];
  ipcMain.handle(name, async (event, ...inputs: unknown[]) => {
    const window = senderWindow(event);
    const input = takes.safeParse(inputs[0]);
    if (window === undefined || !mayAsk(window, name) || !input.success || inputs.length > 1)
      throw new Error(`Refused: ${name}`);
    return answers.parse(await handler(input.data as Takes<C>, window));
  });
}

/** The window that asks, where it is ours to answer. The frame is null once it has gone elsewhere. */
function senderWindow(event: IpcMainInvokeEvent): BrowserWindow | undefined {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || frame.origin !== ownOrigin()) return undefined;
  return BrowserWindow.fromWebContents(event.sender) ?? undefined;
}

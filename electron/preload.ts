import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, EVENT_CHANNEL } from '../shared/host/channel-names.ts';
import type { Bridge } from '../shared/host/channels.ts';

/** One function for each channel, and no other way to reach the main process. */
const ask = Object.fromEntries(
  CHANNELS.map((name) => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input)]),
) as Bridge['ask'];

const bridge: Bridge = {
  about: {
    platform: process.platform,
    electron: process.versions['electron'] ?? '',
    chromium: process.versions['chrome'] ?? '',
  },
  ask,
  onEvent: (listener) => {
    // The event object reaches into Electron; only what was sent goes on.
    const pass = (_event: unknown, message: unknown): void => listener(message);
    ipcRenderer.on(EVENT_CHANNEL, pass);
    return () => void ipcRenderer.off(EVENT_CHANNEL, pass);
  },
};

contextBridge.exposeInMainWorld('leeway', bridge);

import { type Answers, type Bridge, type Takes, channels, hostEvent } from '../../shared/host/channels.ts';
import type { ChannelName } from '../../shared/host/channel-names.ts';
import type { Host, HostEvent, HostResult, PickedFile } from '../../shared/host/host.ts';
import { LIMITS } from '../../shared/host/limits.ts';
import { createKeepStorage } from './keep-storage.ts';
import { createListeners } from './listeners.ts';
import { refused } from './results.ts';
import { writeRich } from './rich-clipboard.ts';

type Picked = NonNullable<Answers<'filesPick'>>;

/**
 * The desktop, as the preload script's bridge gives it. Every answer and event is checked against the schema that the
 * main process checks the questions against.
 */
export function electronHost(bridge: Bridge, version: string): Host {
  const listeners = createListeners();
  const ask = async <C extends ChannelName>(channel: C, input: Takes<C>): Promise<Answers<C>> =>
    channels[channel].answers.parse(await bridge.ask[channel](input)) as Answers<C>;

  bridge.onEvent((message) => {
    const event = hostEvent.parse(message);
    void hear(event);
  });

  return {
    kind: 'electron',
    lacks: [],
    about: {
      version,
      platform: bridge.about.platform,
      engine: `Electron ${bridge.about.electron} (Chromium ${bridge.about.chromium})`,
    },
    marker: {
      read: () => ask('markerRead', undefined),
      write: (text) => ask('markerWrite', text),
      remove: () => ask('markerRemove', undefined),
    },
    files: {
      pickFiles: async (options) => {
        const picked = await ask('filesPick', { accept: [...options.accept], multiple: options.multiple });
        return picked && filesOf(picked);
      },
      pickFolder: async () => {
        const picked = await ask('filesPickFolder', undefined);
        return picked && { name: picked.name, files: filesOf(picked), problem: picked.problem };
      },
      save,
    },
    pdf: () => ask('pagePdf', undefined),
    clipboard: {
      write: (text) => ask('clipboardWrite', text),
      writeRich,
      clearIfUnchanged: (text) => ask('clipboardClearIf', text),
    },
    openExternal: (url) => ask('linkOpen', url),
    setMenu: (items) => void ask('menuSet', [...items]),
    keepStorage: createKeepStorage(),
    reload: () => void ask('windowReload', undefined),
    onEvent: listeners.add,
    idleSeconds: () => ask('idleSeconds', undefined),
    quickCapture: {
      shortcut: () => ask('captureShortcutRead', undefined),
      setShortcut: (accelerator) => ask('captureShortcutSet', accelerator),
      recording: (on) => ask('captureShortcutRecord', on),
      hide: () => void ask('captureHide', undefined),
      showJournal: () => void ask('captureShowJournal', undefined),
    },
  };

  async function hear(event: HostEvent): Promise<void> {
    const mayGo = await listeners.tell(event);
    if (event.type === 'closing') await ask(mayGo ? 'windowReadyToClose' : 'windowStayOpen', undefined);
  }

  function filesOf(picked: Picked): readonly PickedFile[] {
    return picked.files.map(({ path, size, modifiedAt, refused: refusal }, index) => ({
      path,
      size,
      modifiedAt,
      read: async () => (refusal ? { ok: false, error: refusal } : readWhole(picked.grant, index, size)),
    }));
  }

  async function readWhole(grant: string, index: number, size: number): Promise<HostResult<Uint8Array<ArrayBuffer>>> {
    const whole = new Uint8Array(size);
    for (let offset = 0; offset < size; offset += LIMITS.chunk) {
      const length = Math.min(LIMITS.chunk, size - offset);
      const part = await ask('filesRead', { grant, index, offset, length });
      if (!part.ok) return part;
      if (part.value.byteLength !== length) return refused('failed', CHANGED);
      whole.set(part.value, offset);
    }
    return { ok: true, value: whole };
  }

  async function save(name: string, bytes: Uint8Array<ArrayBuffer>): ReturnType<Host['files']['save']> {
    if (bytes.byteLength > LIMITS.file) return refused('unsupported', TOO_LARGE);
    const started = await ask('saveStart', { name, size: bytes.byteLength });
    if (!started?.ok) return started;
    const { ticket } = started.value;
    for (let offset = 0; offset < bytes.byteLength; offset += LIMITS.chunk) {
      const written = await ask('saveChunk', { ticket, bytes: bytes.slice(offset, offset + LIMITS.chunk) });
      if (!written.ok) {
        await ask('saveAbort', { ticket });
        return written;
      }
    }
    return ask('saveFinish', { ticket, sha256: await hexHash(bytes) });
  }
}

const CHANGED = 'The file changed while it was being read. Choose it again.';
const TOO_LARGE = 'The file would be larger than 512 MB. Nothing was written.';

const hexHash = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pickFolder } from '../../../renderer/host/browser-files.ts';
import { browserHost } from '../../../renderer/host/browser-host.ts';
import { watchPower } from '../../../renderer/host/browser-power.ts';
import { save } from '../../../renderer/host/browser-save.ts';
import { createKeepStorage } from '../../../renderer/host/keep-storage.ts';
import { registerServiceWorker } from '../../../renderer/host/service-worker.ts';
import type { HostEvent } from '../../../shared/host/host.ts';

/** Files of the browser's own private folder: real handles, which no dialog is needed for. */
let root: FileSystemDirectoryHandle;
beforeEach(async () => {
  const storage = await navigator.storage.getDirectory();
  root = await storage.getDirectoryHandle(crypto.randomUUID(), { create: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function put(path: string, text: string): Promise<void> {
  const parts = path.split('/');
  let folder = root;
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
  const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
}

describe('a folder that was chosen', () => {
  test('is listed to its leaves without what is hidden, and read', async () => {
    for (const path of ['a.md', 'deep/er/b.md', '.git/config', 'deep/.hidden']) await put(path, `text of ${path}`);
    vi.stubGlobal('showDirectoryPicker', async () => root);
    const picked = await pickFolder();
    const files = [...(picked?.files ?? [])].sort((a, b) => a.path.localeCompare(b.path));
    expect(files.map((file) => file.path)).toEqual(['a.md', 'deep/er/b.md']);
    expect(picked?.name).toBe(root.name);
    expect(await files[1]?.read()).toEqual({ ok: true, value: bytes('text of deep/er/b.md') });
  });

  test('names what cannot be looked at, and lists the rest', async () => {
    for (const path of ['a.md', 'b.md', 'deep/c.md']) await put(path, 'text');
    vi.spyOn(FileSystemFileHandle.prototype, 'getFile').mockImplementationOnce(() =>
      Promise.reject(new DOMException('no', 'NotReadableError')),
    );
    const deep = await root.getDirectoryHandle('deep');
    const all = await Array.fromAsync(root.entries());
    vi.spyOn(deep, 'entries').mockImplementation(() => {
      throw new DOMException('no', 'NotAllowedError');
    });
    vi.spyOn(root, 'entries').mockImplementation(async function* () {
      for (const [name, handle] of all) yield [name, name === 'deep' ? deep : handle];
    } as typeof root.entries);
    vi.stubGlobal('showDirectoryPicker', async () => root);
    const files = (await pickFolder())?.files ?? [];
    vi.restoreAllMocks();
    expect(files.map(({ path }) => path).toSorted()).toEqual(['a.md', 'b.md', 'deep/']);
    const read = await Promise.all(files.map(async (file) => (await file.read()).ok));
    expect(read.filter(Boolean)).toHaveLength(1);
  });

  test('is nothing where the person cancels', async () => {
    vi.stubGlobal('showDirectoryPicker', async () => {
      throw new DOMException('cancelled', 'AbortError');
    });
    expect(await pickFolder()).toBeUndefined();
  });

  test('says of a file that went away that it is gone', async () => {
    await put('a.md', 'text');
    vi.stubGlobal('showDirectoryPicker', async () => root);
    const picked = await pickFolder();
    await root.removeEntry('a.md');
    expect(await picked?.files[0]?.read()).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

/** A picker only opens shortly after a click. */
function withPicker(picker: () => Promise<unknown>): void {
  vi.stubGlobal('showSaveFilePicker', picker);
  vi.spyOn(navigator.userActivation, 'isActive', 'get').mockReturnValue(true);
}

describe('saving through the picker', () => {
  afterEach(() => vi.restoreAllMocks());

  test('replaces the file and reads it back', async () => {
    await put('export.zip', 'an old and longer text');
    const handle = await root.getFileHandle('export.zip');
    withPicker(async () => handle);
    expect(await save('export.zip', bytes('new'))).toEqual({ ok: true, value: { where: 'export.zip' } });
    expect(await (await handle.getFile()).text()).toBe('new');
  });

  test('says so where the file reads back differently', async () => {
    const handle = await root.getFileHandle('export.zip', { create: true });
    vi.spyOn(handle, 'getFile').mockResolvedValue(new File(['nww'], 'export.zip'));
    withPicker(async () => handle);
    expect(await save('export.zip', bytes('new'))).toMatchObject({ ok: false, error: { code: 'verifyFailed' } });
  });

  test.each([
    ['QuotaExceededError', 'noSpace'],
    ['NotAllowedError', 'denied'],
    ['NoModificationAllowedError', 'busy'],
    ['SomethingElse', 'failed'],
  ])('answers %s as %s', async (name, code) => {
    const handle = await root.getFileHandle('export.zip', { create: true });
    vi.spyOn(handle, 'createWritable').mockRejectedValue(new DOMException('no', name));
    withPicker(async () => handle);
    expect(await save('export.zip', bytes('new'))).toMatchObject({ ok: false, error: { code } });
  });

  test('is nothing where the person cancels', async () => {
    withPicker(async () => {
      throw new DOMException('cancelled', 'AbortError');
    });
    expect(await save('export.zip', bytes('new'))).toBeUndefined();
  });
});

describe('the browser host', () => {
  test('keeps the marker until it is removed', async () => {
    const { marker } = browserHost('1.2.3');
    await marker.remove();
    expect(await marker.read()).toBeUndefined();
    expect(await marker.write('{"seq":1}')).toMatchObject({ ok: true });
    expect(await marker.read()).toBe('{"seq":1}');
    await marker.remove();
    expect(await marker.read()).toBeUndefined();
  });

  test('says in words that the site has no space left', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await browserHost('1').marker.write('x')).toMatchObject({ ok: false, error: { code: 'noSpace' } });
    vi.restoreAllMocks();
  });

  test('opens https addresses alone, with no way back to this window', async () => {
    const opened: unknown[][] = [];
    vi.stubGlobal('open', (...all: unknown[]) => void opened.push(all));
    const host = browserHost('1');
    expect(await host.openExternal('javascript:alert(1)')).toMatchObject({ ok: false, error: { code: 'unsupported' } });
    expect(await host.openExternal('https://example.org/x')).toMatchObject({ ok: true });
    expect(opened).toEqual([['https://example.org/x', '_blank', 'noopener,noreferrer']]);
  });

  test('says what it lacks and what it is', () => {
    const host = browserHost('1.2.3');
    expect(host.lacks.length).toBeGreaterThan(3);
    expect(host.about.version).toBe('1.2.3');
    expect(host.about.engine).toMatch(/Chromium|Chrome/);
  });
});

describe('the storage', () => {
  test.each([true, false])('is asked for once, and what was answered is told: %s', async (answer) => {
    const persist = vi.fn(async () => answer);
    const keepStorage = createKeepStorage({ persist });
    expect([await keepStorage(), await keepStorage()]).toEqual([answer, answer]);
    expect(persist).toHaveBeenCalledOnce();
  });

  test('that does not answer is not said to keep anything', async () => {
    const keepStorage = createKeepStorage({ persist: () => Promise.reject(new TypeError('not here')) });
    expect(await keepStorage()).toBeUndefined();
  });

  test('is not asked for with every note', async () => {
    const persist = vi.spyOn(navigator.storage, 'persist');
    const { marker } = browserHost('1');
    await marker.write('{"seq":1}');
    await marker.write('{"seq":2}');
    expect(persist).not.toHaveBeenCalled();
    await marker.remove();
    vi.restoreAllMocks();
  });
});

describe('the service worker', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test.each([
    ['is blocked from outside, and says nothing', async () => undefined as unknown as ServiceWorkerRegistration],
    ['is refused', () => Promise.reject(new DOMException('no', 'SecurityError'))],
  ])('that %s does not hold up a reload', async (_what, register) => {
    vi.stubEnv('PROD', true);
    const registering = vi.spyOn(navigator.serviceWorker, 'register').mockImplementation(register);
    await registerServiceWorker(() => undefined).takeOver();
    expect(registering).toHaveBeenCalledOnce();
  });
});

describe('the clock', () => {
  test('tells after waking that the computer slept; a hidden tab that is woken once a minute did not sleep', () => {
    vi.useFakeTimers();
    let time = 0;
    const told: HostEvent[] = [];
    watchPower(
      (event) => told.push(event),
      () => time,
    );
    const pass = (ms: number): void => {
      time += ms;
      vi.advanceTimersByTime(5000);
    };
    pass(5000);
    pass(60_000);
    expect(told).toEqual([]);
    pass(3 * 60_000);
    expect(told).toEqual([{ type: 'suspend' }]);
    pass(5000);
    expect(told.length).toBe(1);
  });

  test('tells that the page is frozen, or left', () => {
    const told: HostEvent[] = [];
    watchPower((event) => told.push(event));
    document.dispatchEvent(new Event('freeze'));
    globalThis.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(told).toEqual([{ type: 'suspend' }, { type: 'closing' }]);
  });
});

import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { must } from '../../shared/base/assert.ts';
import type { Bridge } from '../../shared/host/channels.ts';
import { createJournal, expectLocked } from '../support/journey.ts';
import { hostilePaths } from '../support/hostile-paths.ts';
import { type LaunchedApp, expect, test } from '../support/launch.ts';
import type { Machine, MenuTemplate } from '../support/stand-in/machine.ts';
import type { SenderFrame, StandInWindow } from '../support/stand-in/window.ts';

test.use({ build: 'whole' });

/**
 * The desktop's own code, on the machine that the stand-in makes: what only a test from inside can see. What a page can
 * see is in hosts.spec.ts and runs on Electron too.
 */
/** A folder of this test alone; Playwright clears it away. */
function newFolder(name: string): string {
  const folder = test.info().outputPath(name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const machineOf = (app: LaunchedApp): Machine => must(app.machine, 'the stand-in has its machine');
const windowOf = (app: LaunchedApp): StandInWindow => must([...machineOf(app).windows][0], 'one window is open');
const MAIN_FRAME: SenderFrame = { origin: 'app://journal', url: 'app://journal/', parent: null };

/** Asks through the bridge, as the page does. */
const ask = (app: LaunchedApp, channel: keyof Bridge['ask'], input?: unknown): Promise<unknown> =>
  app.page.evaluate(
    ([name, value]) => {
      const { leeway } = globalThis as unknown as { leeway: Bridge };
      return (leeway.ask[name] as (one: unknown) => Promise<unknown>)(value);
    },
    [channel, input] as [keyof Bridge['ask'], unknown],
  );

test.describe('windows', () => {
  test('are made with every protection on, hidden until they have something to show, with a title that says nothing', async ({
    app,
  }) => {
    const window = windowOf(app);
    expect(window.options['webPreferences']).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    });
    expect(window.options).toMatchObject({ show: false, title: 'Leeway' });
    await expect.poll(() => window.visible).toBe(true);
    expect(window.titleChanges).toEqual([]);
  });

  test('come back where they were, unless that screen is gone', async ({ launchApp }) => {
    const profileDir = newFolder('leeway-window-');
    const far = { x: 2000, y: 100, width: 900, height: 700 };
    const twoScreens = [
      { x: 0, y: 0, width: 1600, height: 1000 },
      { x: 1600, y: 0, width: 1600, height: 1000 },
    ];
    const app = await launchApp({ profileDir, screens: twoScreens });
    windowOf(app).bounds = far;
    await app.close();
    await app.relaunch();
    expect(windowOf(app).options).toMatchObject(far);
    await app.close();

    const alone = await launchApp({ profileDir });
    expect(windowOf(alone).options).toMatchObject({ width: 900, height: 700 });
    expect(windowOf(alone).options).not.toHaveProperty('x');
  });

  test('let the page put drafts away before they close', async ({ app }) => {
    await app.page.evaluate(() => {
      const { leeway } = globalThis as unknown as { leeway: Bridge };
      leeway.onEvent((event) => {
        if ((event as { type: string }).type === 'closing') void leeway.ask.markerWrite('drafts are away');
      });
    });
    await app.close();
    expect(readFileSync(join(app.profileDir, 'journal.json'), 'utf8')).toBe('drafts are away');
  });

  test('belong to one program per folder: a second start brings the first to the front', async ({ app, launchApp }) => {
    const window = windowOf(app);
    window.minimized = true;
    await expect(launchApp({ profileDir: app.profileDir })).rejects.toThrow('ended without a window');
    expect(window.minimized).toBe(false);
    expect(machineOf(app).windows.size).toBe(1);
  });

  test('neither go elsewhere nor open anything', async ({ app }) => {
    const before = app.page.url();
    for (const address of ['https://example.org/', 'app://journal/other.html', 'file:///etc/passwd']) {
      await app.page.evaluate((to) => {
        location.href = to;
      }, address);
      await app.page.waitForTimeout(200);
      expect(app.page.url()).toBe(before);
    }
    await app.page.evaluate(() => {
      window.open('/');
      const link = Object.assign(document.createElement('a'), { href: '/', target: '_blank' });
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => app.page.context().pages().length).toBe(1);
  });

  test('reload when the page asks to, with what it had chosen forgotten', async ({ app }) => {
    const folder = newFolder('leeway-choice-');
    writeFileSync(join(folder, 'a.md'), 'one');
    app.dialogs.choose(folder);
    const picked = (await ask(app, 'filesPickFolder')) as { grant: string };
    const part = { grant: picked.grant, index: 0, offset: 0, length: 3 };
    expect(await ask(app, 'filesRead', part)).toMatchObject({ ok: true });
    const loaded = app.page.waitForEvent('domcontentloaded');
    await ask(app, 'windowReload').catch(() => undefined);
    await loaded;
    expect(await ask(app, 'filesRead', part)).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

test.describe('the page', () => {
  test('is denied what a journal does not need', async ({ app }) => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'camera', 'microphone', 'midi'];
      const entries = names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return [name, state] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    });
    expect(states).toEqual({
      geolocation: 'denied',
      camera: 'denied',
      microphone: 'denied',
      midi: 'denied',
    });
  });

  test('may write to the clipboard, keep its data and say that there is news; nothing else, and nobody else may even that', async ({
    app,
  }) => {
    const check = must(machineOf(app).permission, 'a handler is set');
    const names = [
      'clipboard-sanitized-write',
      'persistent-storage',
      'clipboard-read',
      'notifications',
      'media',
      'usb',
    ];
    const granted = (origin: string): string[] => names.filter((name) => check(null, name, origin, {}));
    expect(granted('app://journal/')).toEqual(['clipboard-sanitized-write', 'persistent-storage', 'notifications']);
    expect(granted('https://example.org/')).toEqual([]);
    expect(granted('')).toEqual([]);
  });

  test('reaches no relay over WebRTC, which passes no request filter', async ({ app }) => {
    let reached = 0;
    const relay = createServer((socket) => {
      reached += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
    const { port } = relay.address() as AddressInfo;
    const candidates = await app.page.evaluate(async (relayPort) => {
      const seen: string[] = [];
      const urls = [`turn:127.0.0.1:${relayPort}?transport=tcp`, `stun:127.0.0.1:${relayPort}`];
      const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] });
      connection.addEventListener('icecandidate', ({ candidate }) => candidate && seen.push(candidate.candidate));
      connection.createDataChannel('leak');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return seen;
    }, port);
    relay.close();
    expect({ candidates, reached }).toEqual({ candidates: [], reached: 0 });
  });
});

test.describe('the protocol', () => {
  test('is registered standard and secure, without service workers or a way round the policy', async ({ app }) => {
    expect(machineOf(app).schemes).toEqual([
      {
        scheme: 'app',
        privileges: expect.objectContaining({
          standard: true,
          secure: true,
          allowServiceWorkers: false,
          bypassCSP: false,
        }),
      },
    ]);
  });

  test('answers 404 to everything that is not a built file, with the headers on', async ({ app }) => {
    const { respond } = machineOf(app);
    const get = async (url: string, method = 'GET'): Promise<Response> =>
      must(respond, 'the protocol is handled')({ url, method } as Request);
    for (const path of hostilePaths()) {
      const answer = await get(`app://journal/${path}`);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect((await get('app://elsewhere/index.html')).status).toBe(404);
    expect((await get('app://journal/sw.js')).status).toBe(404);
    expect((await get('app://journal/', 'POST')).status).toBe(405);
    expect((await get('app://journal/index.html?x=1')).status).toBe(200);
  });
});

test.describe('the bridge', () => {
  test('is small and cannot be changed by the page', async ({ app }) => {
    const seen = await app.page.evaluate(() => {
      const { leeway } = globalThis as unknown as { leeway: Record<string, unknown> };
      try {
        leeway['ask'] = {};
      } catch {}
      try {
        (globalThis as unknown as Record<string, unknown>)['leeway'] = {};
      } catch {}
      return { keys: Object.keys(leeway), frozen: Object.isFrozen(leeway), node: typeof globalThis.process };
    });
    expect(seen).toEqual({ keys: ['about', 'ask', 'onEvent'], frozen: true, node: 'undefined' });
  });

  test('refuses a sender that is gone, is a frame, or shows something else', async ({ app }) => {
    const senders = [
      null,
      { ...MAIN_FRAME, parent: MAIN_FRAME },
      { ...MAIN_FRAME, origin: 'https://example.org' },
      { ...MAIN_FRAME, origin: 'null' },
      { ...MAIN_FRAME, origin: 'app://journal.evil' },
    ];
    for (const sender of senders) {
      expect(await windowOf(app).ask(sender, 'markerRead', [undefined])).toEqual({
        error: 'Error: Refused: markerRead',
      });
    }
    expect(await windowOf(app).ask(MAIN_FRAME, 'markerRead', [undefined])).toEqual({ value: undefined });
  });

  test('refuses questions that do not fit their schema, and channels that do not exist', async ({ app }) => {
    const wrong: [string, ...unknown[]][] = [
      ['markerWrite', 5],
      ['markerWrite', 'x'.repeat(64 * 1024 + 1)],
      ['markerWrite', 'fine', 'and more'],
      ['filesPick', { accept: ['../x'], multiple: true }],
      ['filesRead', { grant: 'not-a-uuid', index: 0, offset: 0, length: 1 }],
      ['filesRead', { grant: crypto.randomUUID(), index: -1, offset: 0, length: 1 }],
      ['filesRead', { grant: crypto.randomUUID(), index: 0, offset: 0, length: 5 * 1024 * 1024 }],
      ['saveStart', { name: 'x', size: 2 ** 40 }],
      ['saveChunk', { ticket: crypto.randomUUID(), bytes: 'text' }],
      ['saveFinish', { ticket: crypto.randomUUID(), sha256: 'abc' }],
      ['menuSet', [{ id: 'a', menu: 'nowhere', label: 'A' }]],
      ['menuSet', [{ id: 'a', menu: 'file', label: 'A', accelerator: 'Ctrl+<' }]],
      ['linkOpen', { href: 'https://example.org' }],
    ];
    for (const [channel, ...inputs] of wrong) {
      expect(await windowOf(app).ask(MAIN_FRAME, channel, inputs), channel).toEqual({
        error: `Error: Refused: ${channel}`,
      });
    }
    const foreign = await windowOf(app).ask(MAIN_FRAME, 'shell', ['rm']);
    expect(foreign).toEqual({ error: "Error: No handler registered for 'shell'" });
  });

  test('opens https addresses outside and no others', async ({ app }) => {
    for (const address of [
      'http://example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'ms-msdt:/id',
      'https://user:word@example.org/',
      'app://journal/',
      'smb://example.org/x',
      'https://',
    ]) {
      expect(await ask(app, 'linkOpen', address), address).toMatchObject({ ok: false, error: { code: 'unsupported' } });
    }
    expect(await ask(app, 'linkOpen', 'https://example.org/a?b#c')).toMatchObject({ ok: true });
    expect(machineOf(app).opened).toEqual(['https://example.org/a?b#c']);
  });

  test('empties the clipboard only of what Leeway put there', async ({ app }) => {
    await ask(app, 'clipboardWrite', 'a recovery code');
    expect(machineOf(app).clipboard).toBe('a recovery code');
    await ask(app, 'clipboardClearIf', 'something else');
    expect(machineOf(app).clipboard).toBe('a recovery code');
    await ask(app, 'clipboardClearIf', 'a recovery code');
    expect(machineOf(app).clipboard).toBe('');
  });
});

test.describe('files', () => {
  test('of a folder are listed to the leaves; links and hidden files are not read', async ({ app }) => {
    const folder = newFolder('leeway-folder-');
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'a.md'), 'first');
    writeFileSync(join(folder, 'deep/er/b.md'), 'second');
    writeFileSync(join(folder, '.git/config'), 'hidden');
    symlinkSync('/etc/passwd', join(folder, 'link.md'));
    symlinkSync(folder, join(folder, 'deep/circle'));
    app.dialogs.choose(folder);
    const picked = (await ask(app, 'filesPickFolder')) as {
      grant: string;
      files: { path: string; refused?: { code: string } }[];
    };
    expect(picked.files.map(({ path, refused }) => [path, refused?.code])).toEqual([
      ['a.md', undefined],
      ['deep/circle', 'unsupported'],
      ['deep/er/b.md', undefined],
      ['link.md', 'unsupported'],
    ]);
    const read = (index: number): Promise<unknown> =>
      ask(app, 'filesRead', { grant: picked.grant, index, offset: 0, length: 100 });
    expect(await read(2)).toMatchObject({ ok: true, value: new TextEncoder().encode('second') });
    expect(await read(3)).toMatchObject({ ok: false, error: { code: 'unsupported' } });
    expect(await read(99)).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  test('that are not chosen give nothing', async ({ app }) => {
    app.dialogs.choose();
    expect(await ask(app, 'filesPick', { accept: ['.md'], multiple: true })).toBeUndefined();
    app.dialogs.choose();
    expect(await ask(app, 'saveStart', { name: 'x.zip', size: 1 })).toBeUndefined();
  });

  test('are replaced in one step, private to the person, and read back', async ({ app }) => {
    const folder = newFolder('leeway-save-');
    const target = join(folder, 'export.zip');
    writeFileSync(target, 'the old one');
    app.dialogs.choose(target);
    const { value } = (await ask(app, 'saveStart', { name: '../../export.zip', size: 3 })) as {
      value: { ticket: string };
    };
    await ask(app, 'saveChunk', { ticket: value.ticket, bytes: new Uint8Array([1, 2, 3]) });
    expect(readFileSync(target, 'utf8')).toBe('the old one');
    const sha256 = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
    expect(await ask(app, 'saveFinish', { ticket: value.ticket, sha256 })).toEqual({
      ok: true,
      value: { where: target },
    });
    expect([...readFileSync(target)]).toEqual([1, 2, 3]);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['export.zip']);
  });

  test('that arrive differently from how they were sent leave the old one alone', async ({ app }) => {
    const folder = newFolder('leeway-save-');
    const target = join(folder, 'export.zip');
    writeFileSync(target, 'the old one');
    app.dialogs.choose(target);
    const { value } = (await ask(app, 'saveStart', { name: 'x', size: 3 })) as { value: { ticket: string } };
    await ask(app, 'saveChunk', { ticket: value.ticket, bytes: new Uint8Array([1, 2, 4]) });
    const sha256 = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
    const answer = await ask(app, 'saveFinish', { ticket: value.ticket, sha256 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'verifyFailed' } });
    expect(readFileSync(target, 'utf8')).toBe('the old one');
    expect(readdirSync(folder)).toEqual(['export.zip']);
  });
});

test.describe('the computer', () => {
  test('tells the page of sleep, a locked screen and another person', async ({ app }) => {
    await app.page.evaluate(() => {
      const { leeway } = globalThis as unknown as { leeway: Bridge };
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      leeway.onEvent((event) => heard.push(event));
    });
    const power = must(app.power, 'the desktop hears of power');
    await power.suspend();
    await power.lockScreen();
    await power.switchUser();
    const heard = (): Promise<unknown> =>
      app.page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    await expect.poll(heard).toEqual([{ type: 'suspend' }, { type: 'screen-lock' }, { type: 'user-switch' }]);
    machineOf(app).power.idleSeconds = 42;
    expect(await ask(app, 'idleSeconds')).toBe(42);
  });

  test('shows the commands in its menu and sends them back', async ({ app }) => {
    await app.page.evaluate(() => {
      const { leeway } = globalThis as unknown as { leeway: Bridge };
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      leeway.onEvent((event) => heard.push(event));
    });
    await ask(app, 'menuSet', [
      { id: 'entry.new', menu: 'file', label: 'New entry', accelerator: 'CmdOrCtrl+N' },
      { id: 'go.today', menu: 'go', label: 'Today' },
    ]);
    const { menu } = machineOf(app);
    expect(menu.map(({ label, role }) => label ?? role)).toEqual(['File', 'Edit', 'View', 'Go', 'windowMenu', 'help']);
    const item = must(find(menu, 'entry.new'), 'the command is in the menu');
    expect(item).toMatchObject({ label: 'New entry', accelerator: 'CmdOrCtrl+N' });
    item.click?.();
    const heard = (): Promise<unknown> =>
      app.page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    await expect.poll(heard).toEqual([{ type: 'command', id: 'entry.new' }]);
  });

  test('keeps the marker whole, and says so when there is none', async ({ app }) => {
    await ask(app, 'markerRemove');
    expect(await ask(app, 'markerRead')).toBeUndefined();
    await Promise.all(Array.from({ length: 20 }, (_none, index) => ask(app, 'markerWrite', `{"seq":${index}}`)));
    expect(await ask(app, 'markerRead')).toBe('{"seq":19}');
    expect(readdirSync(app.profileDir).filter((name) => name.endsWith('.part'))).toEqual([]);
    await ask(app, 'markerRemove');
    expect(existsSync(join(app.profileDir, 'journal.json'))).toBe(false);
  });
});

const find = (menu: readonly MenuTemplate[], id: string): MenuTemplate | undefined =>
  menu.flatMap((part) => part.submenu ?? []).find((item) => item.id === id);

test('The menu of the open journal locks it', async ({ app }) => {
  await createJournal(app.page);
  const lock = (): MenuTemplate | undefined =>
    machineOf(app)
      .menu.flatMap((part) => part.submenu ?? [])
      .find((item) => item.label === 'Lock now');
  await expect.poll(lock).toBeDefined();
  lock()?.click?.();
  await expectLocked(app.page);
});

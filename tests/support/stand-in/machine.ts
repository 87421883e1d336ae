import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
  type Request as PageRequest,
  type Route,
  chromium,
} from 'playwright';
import { type Build, chromiumLaunch } from '../chromium.ts';
import { PAGE_ORIGIN, toApp } from './addresses.ts';
import { type PermissionCheck, applyPermissions } from './permissions.ts';
import { type PreloadNames, preloadScript } from './preload-script.ts';
import type { StandInWindow } from './window.ts';

export interface MachineOptions {
  /** Everything that the program keeps, Chromium's profile in it. */
  readonly profileDir: string;
  readonly documentsDir: string;
  /** Chromium's switches and the program's own, without dashes. */
  readonly switches?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
  /** Which Chromium draws the windows. */
  readonly build?: Build;
  /** Runs in every page before any script of it. */
  readonly initScript?: () => void;
  /** Keys that other programs have before this one starts. */
  readonly heldElsewhere?: readonly string[];
  readonly screens?: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

type DialogAnswer = readonly string[];
type RequestJudge = (details: { readonly url: string }, decide: (answer: { cancel?: boolean }) => void) => void;

/**
 * One computer with one running program: what the modules of the stand-in share, and what a test may do to it. Its
 * windows are pages of one Chromium, started with the program's own switches when the first window opens.
 */
export class Machine {
  readonly options: MachineOptions;
  readonly app = new EventEmitter();
  readonly power = Object.assign(new EventEmitter(), { idleSeconds: 0, screenLocked: false });
  readonly windows = new Set<StandInWindow>();
  readonly switches: Map<string, string>;
  readonly handlers = new Map<string, (event: object, ...args: unknown[]) => unknown>();
  readonly names: PreloadNames = { binding: `ask_${crypto.randomUUID()}`, receiver: `tell_${crypto.randomUUID()}` };
  readonly exited: Promise<void>;

  schemes: readonly { readonly scheme: string; readonly privileges?: Record<string, boolean> }[] = [];
  respond: ((request: Request) => Promise<Response> | Response) | undefined;
  judge: RequestJudge | undefined;
  permission: PermissionCheck | undefined;
  clipboard = '';
  dead = false;
  /** Where the mouse is. */
  pointer = { x: 0, y: 0 };
  /** Keys that the program has from the system, and those that other programs have. */
  readonly shortcuts = new Map<string, () => void>();
  readonly heldElsewhere: Set<string>;
  shortcutsSuspended = false;

  /** What a test reads: addresses asked for outside, links handed to the system, the menu, prevented downloads. */
  readonly outside: string[] = [];
  readonly opened: string[] = [];
  menu: readonly MenuTemplate[] = [];

  #context: Promise<BrowserContext> | undefined;
  #browserPid: number | undefined;
  #quit: () => void = () => {};
  readonly #dialogs: DialogAnswer[] = [];
  readonly #waiting: ((answer: DialogAnswer) => void)[] = [];

  constructor(options: MachineOptions) {
    this.options = options;
    this.switches = new Map(Object.entries(options.switches ?? {}));
    this.heldElsewhere = new Set(options.heldElsewhere);
    this.exited = new Promise((resolve) => {
      this.#quit = resolve;
    });
  }

  /** The next dialog is answered with these paths; none of them: cancelled. */
  answerDialog(paths: DialogAnswer): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(paths);
    else this.#dialogs.push(paths);
  }

  async askDialog(): Promise<DialogAnswer> {
    return this.#dialogs.shift() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The person presses keys while any program is in front. Answers whether they were this program's. */
  press(accelerator: string): boolean {
    const callback = this.shortcutsSuspended ? undefined : this.shortcuts.get(accelerator);
    callback?.();
    return callback !== undefined;
  }

  /** A page for a window, with the program's preload script in it. */
  async newPage(preload: string): Promise<Page> {
    const fresh = this.#context === undefined;
    this.#context ??= this.#launch();
    const context = await this.#context;
    const page = (fresh ? context.pages()[0] : undefined) ?? (await context.newPage());
    const chromiumVersion = context.browser()?.version() ?? '';
    await page.addInitScript({
      content: preloadScript(preload, this.names, { electron: '45 (stand-in)', chrome: chromiumVersion }),
    });
    return page;
  }

  /** Ends everything as a power cut would: no event, no chance to write. */
  async kill(): Promise<void> {
    this.dead = true;
    if (this.#browserPid !== undefined) process.kill(this.#browserPid, 'SIGKILL');
    await this.#ended();
  }

  /** The program's own end. */
  async exit(): Promise<void> {
    if (this.dead) return;
    this.dead = true;
    const context = await this.#context;
    await context?.close();
    await this.#ended();
  }

  async #ended(): Promise<void> {
    for (const window of this.windows) window.forget();
    this.windows.clear();
    this.#quit();
  }

  async #launch(): Promise<BrowserContext> {
    const folder = join(this.options.profileDir, 'chromium');
    mkdirSync(folder, { recursive: true });
    const { args, ...launch } = chromiumLaunch(this.options.build);
    const context = await chromium.launchPersistentContext(folder, {
      ...launch,
      ...this.options.context,
      args: [...args, ...this.#chromiumSwitches()],
      serviceWorkers: this.schemes.some(({ privileges }) => privileges?.['allowServiceWorkers']) ? 'allow' : 'block',
    });
    await context.exposeBinding(this.names.binding, ({ page, frame }, channel: string, inputs: unknown[]) => {
      const window = [...this.windows].find((one) => one.shows(page));
      return window?.receive(frame, channel, inputs) ?? { error: 'no such window' };
    });
    if (this.options.initScript) await context.addInitScript(this.options.initScript);
    await context.route('**/*', (route) => this.#answer(route));
    context.on('page', (page) => void this.#popup(page));
    await applyPermissions(context, this.permission);
    const session = await context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    this.#browserPid = processInfo.find(({ type }) => type === 'browser')?.id;
    return context;
  }

  #chromiumSwitches(): string[] {
    return [...this.switches]
      .filter(([name]) => name !== 'user-data-dir' && name !== 'capture')
      .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  }

  /** Every request of every page passes here, as through Electron's network service: judged, then answered. */
  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const frame = frameOf(request);
    // The first page of a window that the guards are about to refuse.
    if (frame === undefined) return route.abort('blockedbyclient');
    const window = [...this.windows].find((one) => one.shows(frame.page()));
    // An answer without content is how a page stays where it is.
    if (request.isNavigationRequest() && window?.refusesNavigation(url, frame)) return route.fulfill({ status: 204 });
    if (!(await this.#allows(url))) {
      this.outside.push(url);
      return route.abort('blockedbyclient');
    }
    if (!url.startsWith('app:') || this.respond === undefined) return route.abort('addressunreachable');
    const body = request.postDataBuffer();
    const response = await this.respond(
      fakeRequest(url, request.method(), await request.allHeaders(), body === null ? undefined : new Uint8Array(body)),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #allows(url: string): Promise<boolean> {
    const { judge } = this;
    if (judge === undefined) return Promise.resolve(true);
    return new Promise((resolve) => judge({ url }, ({ cancel }) => resolve(cancel !== true)));
  }

  /** A page that no window asked for: the handler of the opener says whether it may be. */
  async #popup(page: Page): Promise<void> {
    const opener = await page.opener();
    const window = [...this.windows].find((one) => opener !== null && one.shows(opener));
    if (window && window.webContents.openHandler({ url: toApp(page.url()) }).action === 'deny') await page.close();
  }
}

export interface MenuTemplate {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuTemplate[];
  readonly click?: () => void;
}

/** The frame that a request belongs to; undefined while its page is only being made. */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

/** Node's Request refuses `app:` with a body and loses the scheme's host; only what handlers read is here. */
const fakeRequest = (
  url: string,
  method: string,
  headers: Record<string, string>,
  body: Uint8Array<ArrayBuffer> | undefined,
): Request =>
  Object.defineProperties(new Request(`${PAGE_ORIGIN}/`, { method, headers, ...(body ? { body } : {}) }), {
    url: { value: url },
  });

import { EventEmitter } from 'node:events';
import type { Frame, Page } from 'playwright';
import { appOriginOf, toApp, toPage } from './addresses.ts';
import { emitPreventable } from './events.ts';
import type { Machine } from './machine.ts';

interface Bounds {
  x?: number;
  y?: number;
  width: number;
  height: number;
}

/** What Electron calls WebContents, as far as Leeway uses it. */
export interface StandInContents extends EventEmitter {
  openHandler: (details: { readonly url: string }) => { readonly action: string };
  readonly setWindowOpenHandler: (handler: StandInContents['openHandler']) => void;
  readonly setWebRTCIPHandlingPolicy: (policy: string) => void;
  readonly send: (channel: string, ...args: unknown[]) => void;
  readonly reload: () => void;
}

/** A window: a page of the machine's Chromium and the events that Electron would send about it. */
export class StandInWindow extends EventEmitter {
  readonly options: Readonly<Record<string, unknown>>;
  readonly webContents: StandInContents;
  /** The page, once it is there. */
  readonly page: Promise<Page>;
  visible = false;
  /** Put away by the program: there is nothing of it to click on. */
  hidden = false;
  minimized = false;
  maximized = false;
  destroyed = false;
  bounds: Bounds;
  contentProtected = false;
  /** Titles that the page gave and nobody prevented. */
  readonly titleChanges: string[] = [];

  readonly #machine: Machine;
  #shown: Page | undefined;
  /** Navigations that the program itself asked for: no guard is asked about them. */
  #programNavigates = false;

  constructor(machine: Machine, options: Record<string, unknown>) {
    super();
    this.#machine = machine;
    this.options = options;
    this.bounds = { width: 800, height: 600, ...(options as Partial<Bounds>) };
    const preferences = (options['webPreferences'] ?? {}) as { preload?: string };
    this.page = machine.newPage(preferences.preload ?? '').then((page) => this.#adopt(page));
    this.webContents = Object.assign(new EventEmitter(), {
      openHandler: () => ({ action: 'allow' }),
      setWindowOpenHandler: (handler: StandInContents['openHandler']) => {
        this.webContents.openHandler = handler;
      },
      setWebRTCIPHandlingPolicy: () => {},
      send: (channel: string, ...args: unknown[]) => void this.#send(channel, args),
      reload: () => void this.#navigate((page) => page.reload()),
      printToPDF: async () => await (await this.page).pdf({ format: 'A4', tagged: true, outline: true }),
    });
    machine.windows.add(this);
    machine.app.emit('web-contents-created', {}, this.webContents);
  }

  shows(page: Page): boolean {
    return this.#shown === page;
  }

  async loadURL(address: string): Promise<void> {
    await this.#navigate((page) => page.goto(toPage(address)));
    this.emit('ready-to-show');
  }

  /** A question of the page, as the main process receives it. */
  async receive(frame: Frame, channel: string, args: unknown[]): Promise<{ value: unknown } | { error: string }> {
    return this.ask(frameOf(frame), channel, args);
  }

  /** A question with any sender: what a page that was taken over might send. */
  async ask(
    senderFrame: SenderFrame | null,
    channel: string,
    args: unknown[],
  ): Promise<{ value: unknown } | { error: string }> {
    const handler = this.#machine.handlers.get(channel);
    if (this.#machine.dead) return new Promise(() => {});
    if (handler === undefined) return { error: `Error: No handler registered for '${channel}'` };
    try {
      return { value: await handler({ sender: this.webContents, senderFrame, type: 'frame' }, ...args) };
    } catch (reason) {
      return { error: String(reason) };
    }
  }

  /** Whether the guards keep a frame from going to `url`. */
  refusesNavigation(url: string, frame: Frame): boolean {
    const isMainFrame = frame.parentFrame() === null;
    if (!this.#programNavigates) {
      const details = { url, isMainFrame, isSameDocument: false };
      const refused = [
        isMainFrame && emitPreventable(this.webContents, 'will-navigate', details),
        emitPreventable(this.webContents, 'will-frame-navigate', details),
      ];
      if (refused.includes(true)) return true;
    }
    this.webContents.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
    return false;
  }

  /** As the person's click on the window's cross. */
  close(): void {
    if (!this.destroyed && !emitPreventable(this, 'close')) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.forget();
    this.#machine.windows.delete(this);
    this.emit('closed');
    if (this.#machine.windows.size === 0) this.#machine.app.emit('window-all-closed');
  }

  forget(): void {
    this.destroyed = true;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  maximize(): void {
    this.maximized = true;
  }
  restore(): void {
    this.minimized = false;
  }
  show(): void {
    this.visible = true;
    this.hidden = false;
  }
  hide(): void {
    this.visible = false;
    this.hidden = true;
  }
  isVisible(): boolean {
    return this.visible;
  }
  setBounds(bounds: Bounds): void {
    this.bounds = bounds;
  }
  setContentProtection(on: boolean): void {
    this.contentProtected = on;
  }
  setVisibleOnAllWorkspaces(): void {}
  /** As the person's click into another program. */
  blur(): void {
    this.emit('blur');
  }
  focus(): void {
    this.emit('focus');
  }
  getNormalBounds(): Bounds {
    const { x = 0, y = 0, width, height } = this.bounds;
    return { x, y, width, height };
  }

  async #navigate(go: (page: Page) => Promise<unknown>): Promise<void> {
    const page = await this.page;
    this.#programNavigates = true;
    try {
      await go(page);
    } catch (reason) {
      // A window that is closed or killed while it loads is no failure of the load.
      if (!this.destroyed && !this.#machine.dead) throw reason;
    } finally {
      this.#programNavigates = false;
    }
  }

  async #adopt(page: Page): Promise<Page> {
    this.#shown = page;
    // Without a frame a window is as large as its page.
    if (this.options['frame'] === false)
      await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height });
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed' }));
    page.on('domcontentloaded', () => void this.#retitle(page));
    return page;
  }

  async #retitle(page: Page): Promise<void> {
    // A page that went away meanwhile has no title any more.
    const title = await page.title().catch(() => undefined);
    if (title !== undefined && !emitPreventable(this, 'page-title-updated', {}, title)) this.titleChanges.push(title);
  }

  async #send(channel: string, args: unknown[]): Promise<void> {
    const page = await this.page;
    await page
      .evaluate(
        ([receiver, ...message]) => {
          const deliver = (globalThis as unknown as Record<string, (channel: string, args: unknown[]) => void>)[
            receiver
          ];
          deliver?.(...message);
        },
        [this.#machine.names.receiver, channel, args] as [string, string, unknown[]],
      )
      .catch((reason: unknown) => {
        if (!this.destroyed && !this.#machine.dead && !/navigation|closed/i.test(String(reason))) throw reason;
      });
  }
}

export interface SenderFrame {
  readonly origin: string;
  readonly url: string;
  readonly parent: SenderFrame | null;
}

function frameOf(frame: Frame): SenderFrame {
  const parent = frame.parentFrame();
  return {
    origin: appOriginOf(frame.url()),
    url: toApp(frame.url()),
    parent: parent === null ? null : frameOf(parent),
  };
}

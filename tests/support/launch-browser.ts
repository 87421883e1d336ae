import { join } from 'node:path';
import { type BrowserContext, type Page, type Request, chromium } from '@playwright/test';
import { must } from '../../shared/base/assert.ts';
import { chromiumLaunch } from './chromium.ts';
import type { LaunchedApp, Launcher } from './launch-types.ts';

/** The browser edition in a Chromium with a profile of its own; `address` is where it is served. */
export function browserLauncher(address: string): Launcher {
  return async (profileDir, options) => {
    const outside: string[] = [];
    let context = await start();
    let page = await firstPage(context, address);

    const app: LaunchedApp = {
      host: 'browser',
      address,
      profileDir,
      outside,
      power: undefined,
      machine: undefined,
      get page() {
        return page;
      },
      dialogs: {
        choose: (...paths) => {
          page.once('filechooser', (chooser) => {
            const field = chooser.element();
            void (paths.length > 0
              ? chooser.setFiles(paths)
              : field.evaluate((element) => element.dispatchEvent(new Event('cancel'))));
          });
        },
        saveAs: async (path) => (await page.waitForEvent('download')).saveAs(path),
        cancelSave: undefined,
      },
      close: async () => {
        if (page.isClosed()) return;
        await page.close({ runBeforeUnload: true });
        await context.close();
      },
      kill: () => killBrowser(context),
      relaunch: async () => {
        context = await start();
        page = await firstPage(context, address);
        return page;
      },
    };
    return app;

    async function start(): Promise<BrowserContext> {
      const { args, ...launch } = chromiumLaunch(options.build);
      const next = await chromium.launchPersistentContext(join(profileDir, 'chromium'), {
        ...launch,
        ...options.context,
        args,
      });
      watchOutside(next, address, outside);
      await next.addInitScript(withoutPickers);
      if (options.initScript) await next.addInitScript(options.initScript);
      return next;
    }
  };
}

/** Notes every request to another place that the content policy did not stop inside the page. */
function watchOutside(context: BrowserContext, address: string, outside: string[]): void {
  const note = (request: Request): void => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:blob|data):/.test(url)) outside.push(url);
  };
  context.on('requestfinished', note);
  context.on('requestfailed', (request) => {
    if (!/csp|BLOCKED_BY_CSP/i.test(request.failure()?.errorText ?? '')) note(request);
  });
}

/** The browser's own pickers cannot be answered by a test; without them Leeway uses fields and downloads. */
function withoutPickers(): void {
  for (const name of ['showOpenFilePicker', 'showDirectoryPicker', 'showSaveFilePicker']) {
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });
  }
}

async function firstPage(context: BrowserContext, address: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return page;
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = must(context.browser(), 'a persistent context has its browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = must(processInfo.find(({ type }) => type === 'browser')?.id, 'Chromium names its main process');
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(pid, 'SIGKILL');
  await closed;
}

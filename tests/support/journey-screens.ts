import type { ConsoleMessage, Page } from '@playwright/test';
import { choose, goTo, goToSettings, keepEntry, openEntry, search, timelineRows, writeOn } from './journey-steps.ts';
import { expect, type Seed } from './journey-test.ts';

/** A journal in which no screen is empty. */
export const livedIn: Seed<undefined> = {
  name: 'lived in',
  write: async (page) => {
    await keepEntry(page, 'The retry queue drained before anybody noticed.', { tags: ['oncall'], starred: true });
    await keepEntry(page, 'Mara took over the release.', { tags: ['handing over'] });
    await keepEntry(page, 'A note for the trash.');
    await openEntry(page, 'A note for the trash.');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect(page.getByText('Entry moved to trash')).toBeVisible();
    await openEntry(page, 'Mara took over');
    await writeOn(page, ' Nobody asked me.');
    return undefined;
  },
};

export interface Screen {
  readonly name: string;
  /** Shows it, from any other one. */
  readonly show: (page: Page) => Promise<void>;
  /** Takes away what lies over the window. */
  readonly leave?: (page: Page) => Promise<void>;
}

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');

const SETTINGS = [
  'Security',
  'Appearance',
  'Writing',
  'Prompts and templates',
  'Headings',
  'Insights',
  'Words that ask',
  'Import and export',
  'Shortcuts',
  'About',
] as const;

/** Every screen and dialog of an open journal. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'Today',
    show: async (page) => {
      await goTo(page, 'Today');
      await expect(page.getByRole('region', { name: 'Lately' })).toBeVisible();
    },
  },
  {
    name: 'the choice of tags',
    show: async (page) => {
      await goTo(page, 'Today');
      await page.getByRole('button', { name: 'Add a tag' }).click();
      await expect(page.getByRole('option', { name: 'oncall' })).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'the choice of a day',
    show: async (page) => {
      await goTo(page, 'Today');
      await page.getByRole('button', { name: /^Day/ }).click();
      await expect(page.getByRole('grid')).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'Timeline with its calendar and the reader',
    show: async (page) => {
      await goTo(page, 'Timeline');
      await expect(timelineRows(page)).toHaveCount(2);
      await expect(page.getByRole('complementary', { name: 'Entry' }).getByRole('term').first()).toBeVisible();
    },
  },
  {
    name: 'Timeline with the days as a list',
    show: async (page) => {
      await goTo(page, 'Timeline');
      await page.getByRole('button', { name: 'Show as list' }).click();
      await expect(page.getByRole('columnheader', { name: 'Entries' })).toBeVisible();
    },
  },
  {
    name: 'Timeline narrowed',
    show: async (page) => {
      await goTo(page, 'Timeline');
      await choose(page, 'Any tag', /^oncall/);
      await page.getByRole('searchbox', { name: 'Search entries' }).fill('queue');
      await expect(timelineRows(page).locator('mark')).toHaveText(['queue']);
    },
  },
  {
    name: 'an entry',
    show: async (page) => {
      await goTo(page, 'Today');
      await openEntry(page, 'Mara took over');
      await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible();
    },
  },
  {
    name: 'the menu of an entry',
    show: async (page) => {
      await openEntry(page, 'Mara took over');
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'the earlier versions of an entry',
    show: async (page) => {
      await openEntry(page, 'Mara took over');
      await page.getByRole('button', { name: 'Show it' }).click();
      await expect(page.getByRole('region', { name: /to the present text$/ })).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'Search with results',
    show: async (page) => {
      await search(page, 'retry');
      await expect(page.getByRole('list', { name: 'Found entries' })).toBeVisible();
    },
  },
  {
    name: 'Search with its help and a problem',
    show: async (page) => {
      await search(page, 'retry after:sometime');
      await page.getByRole('button', { name: 'What can be searched' }).click();
      await expect(page.getByRole('list', { name: 'About this search' })).toBeVisible();
    },
  },
  {
    name: 'the palette',
    show: async (page) => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('mara');
      await expect(page.getByRole('option', { name: /Mara/ })).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'Trash',
    show: async (page) => {
      await goTo(page, 'Trash');
      await expect(page.getByRole('list', { name: 'Deleted entries' })).toBeVisible();
    },
  },
  {
    name: 'the question before an entry is deleted for good',
    show: async (page) => {
      await goTo(page, 'Trash');
      await page
        .getByRole('button', { name: /for good$/ })
        .first()
        .click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
    leave: escape,
  },
  ...SETTINGS.map((section) => ({
    name: `Settings, ${section}`,
    show: async (page: Page) => {
      await goToSettings(page, section);
      await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    },
  })),
  ...(
    [
      ['Import…', 'Import', 'Import and export'],
      ['Export…', 'Export everything', 'Import and export'],
      ['Change', 'Change the passphrase', 'Security'],
      ['Make a new code', 'Make a new recovery code', 'Security'],
      ['Erase', 'Erase this journal?', 'Security'],
    ] as const
  ).map(([button, title, section]) => ({
    name: `the dialog “${title}”`,
    show: async (page: Page) => {
      await goToSettings(page, section);
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect(page.getByRole('heading', { name: title, exact: true }).last()).toBeVisible();
    },
    leave: escape,
  })),
  {
    name: 'quick capture',
    show: async (page) => {
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.type('Quick capture');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Quick capture' })).toBeVisible();
      await page.getByRole('radio', { name: 'Trust observation' }).click();
    },
    leave: escape,
  },
  {
    name: 'the list of shortcuts',
    show: async (page) => {
      await page.keyboard.press('ControlOrMeta+/');
      await expect(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'an address that leads nowhere',
    show: async (page) => {
      await page.evaluate(() => {
        location.hash = '#/nowhere';
      });
      await expect(page.getByText('There is nothing at this address')).toBeVisible();
      await page.getByRole('link', { name: 'Go to Today' }).click();
    },
  },
];

/** Everything that the page reports: of the console, of errors nobody caught, and of the content policy. */
export function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message: ConsoleMessage) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  return heard;
}

/** For `initScript`: a violation of the content policy is said on the console, as every other failure is. */
export function sayViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    // oxlint-disable-next-line no-console -- the console is what the test listens to
    console.error(`violated ${effectiveDirective}: ${blockedURI}`);
  });
}

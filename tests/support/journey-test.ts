import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createJournal, unlock } from './journey.ts';
import { expect, test as base } from './launch.ts';
import type { LaunchOptions, LaunchedApp } from './launch-types.ts';

export { expect };
export type { LaunchedApp } from './launch-types.ts';

/** A journal that several tests begin with. Making one costs two seconds of keys, a copy of its folder nothing. */
export interface Seed<F> {
  readonly name: string;
  /** Writes into the new journal; what it answers goes to every test with a copy. */
  readonly write: (page: Page) => Promise<F>;
}

export interface Seeded<F> {
  /** Leeway on a copy of the seed, locked. */
  readonly app: LaunchedApp;
  readonly facts: F;
  readonly recoveryCode: string;
}

interface Shelf {
  readonly folder: string;
  readonly made: Map<string, { readonly profile: string; readonly recoveryCode: string; readonly facts: unknown }>;
}

interface Fixtures {
  /** Starts Leeway on a copy of the seed. */
  openSeed: <F>(seed: Seed<F>, options?: LaunchOptions) => Promise<Seeded<F>>;
  /** An open journal with nothing in it. */
  journal: LaunchedApp;
}

export const emptyJournal: Seed<undefined> = { name: 'empty', write: () => Promise.resolve(undefined) };

export const test = base.extend<Fixtures, { shelf: Shelf }>({
  shelf: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from here
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'leeway-seeds-'));
      await use({ folder, made: new Map() });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    { scope: 'worker' },
  ],

  openSeed: async ({ launchApp, shelf }, use) => {
    await use(async <F>(seed: Seed<F>, options: LaunchOptions = {}) => {
      const kept = shelf.made.get(seed.name) ?? (await make(seed));
      const profileDir = mkdtempSync(join(shelf.folder, 'copy-'));
      cpSync(kept.profile, profileDir, { recursive: true, verbatimSymlinks: true });
      const app = await launchApp({ ...options, profileDir });
      return { app, facts: kept.facts as F, recoveryCode: kept.recoveryCode };
    });

    async function make<F>({ name, write }: Seed<F>) {
      const profile = mkdtempSync(join(shelf.folder, 'seed-'));
      const app = await launchApp({ profileDir: profile });
      const recoveryCode = await createJournal(app.page);
      const facts = await write(app.page);
      await app.close();
      const kept = { profile, recoveryCode, facts };
      shelf.made.set(name, kept);
      return kept;
    }
  },

  journal: async ({ openSeed }, use) => {
    const { app } = await openSeed(emptyJournal);
    await unlock(app.page);
    await use(app);
  },
});

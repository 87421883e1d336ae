import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readJsonExport, type JsonExport } from '../../shared/backup/json-format.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import { toPlainText } from '../../shared/text/plain-text.ts';
import { goToSettings } from './journey-steps.ts';
import { expect } from './launch.ts';
import type { LaunchedApp } from './launch-types.ts';

/** Import and export, through Settings and with real files. */
export async function openImport(page: Page): Promise<void> {
  await goToSettings(page, 'Import and export');
  await page.getByRole('button', { name: 'Import…' }).click();
}

/** Chooses a folder (one path, `folder`), or files, and waits for what was found in them. */
export async function preview(app: LaunchedApp, what: 'folder' | 'files', ...paths: string[]): Promise<void> {
  await openImport(app.page);
  app.dialogs.choose(...paths);
  await app.page.getByRole('button', { name: what === 'folder' ? /^A folder/ : /^Files or a ZIP/ }).click();
  // However long it takes to read them: progress is shown meanwhile.
  await expect(app.page.getByRole('heading', { name: /^From / })).toBeVisible();
}

/** Adds what the preview shows; `count` is how the button says how many: `twelve entries`. */
export async function add(page: Page, count: string): Promise<void> {
  await page.getByRole('button', { name: `Add ${count}` }).click();
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
}

/** Exports everything into the file at `path`, past the warning that it can be read. */
export async function exportTo(app: LaunchedApp, form: 'Markdown' | 'JSON', path: string): Promise<void> {
  const { page } = app;
  await goToSettings(page, 'Import and export');
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('The file is not encrypted.')).toBeVisible();
  await page.getByText(form === 'Markdown' ? 'Markdown, in a ZIP' : 'Complete, as JSON').click();
  const saved = app.dialogs.saveAs(path);
  await page.getByRole('button', { name: 'Export readable file' }).click();
  await saved;
  await expect(page.getByRole('heading', { name: 'Exported' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
}

/** The texts in a ZIP by their paths. */
export const unzipped = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));

export function readExport(path: string): JsonExport {
  const read = readJsonExport(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** The text of every entry in a complete export. */
export const textsIn = (exported: JsonExport): string[] =>
  exported.records.filter((record): record is Entry => record.type === 'entry').map(({ body }) => toPlainText(body));

import { Zip, ZipDeflate } from 'fflate';
import type { Instant } from '../base/clock.ts';
import type { Entry } from '../domain/entry.ts';
import type { SubjectRecord } from '../domain/records.ts';
import { writeFrontMatter } from '../text/front-matter.ts';
import { toMarkdown } from '../text/to-markdown.ts';
import { createBytes } from './bytes.ts';
import { createEntryNames } from './entry-file-name.ts';
import { PLAIN_KEYS, toFrontMatter } from './entry-front-matter.ts';
import { exportJson } from './export-json.ts';
import { README } from './export-readme.ts';
import { createPacer } from './pacer.ts';
import type { Records, Report } from './records.ts';

/**
 * A ZIP with one Markdown file for each entry, `YYYY/YYYY-MM-DD-title.md`, and a README.txt. The caller chooses the
 * entries (those in the trash usually stay out). What they are about (people, promises and the like) stands in one JSON
 * file beside them, in the form of the complete export. Lets other work run in between.
 */
export async function exportMarkdown(
  entries: Records<Entry>,
  report: Report,
  isCancelled: () => boolean,
  about: { readonly records: readonly SubjectRecord[]; readonly exportedAt: Instant } = { records: [], exportedAt: 0 },
): Promise<Uint8Array<ArrayBuffer> | 'cancelled'> {
  const archive = createArchive();
  const nameOf = createEntryNames();
  const pacer = createPacer(entries.length, report, isCancelled);
  let done = 0;
  let newest = 0;
  for await (const entry of entries) {
    if (!(await pacer.step(done))) return 'cancelled';
    archive.add(nameOf(entry), toFile(entry), entry.updatedAt);
    newest = Math.max(newest, entry.updatedAt);
    done++;
  }
  if (about.records.length > 0) {
    const records = await exportJson(about.records, about.exportedAt, () => undefined, isCancelled);
    if (records === 'cancelled') return 'cancelled';
    archive.add(SUBJECTS_FILE, new TextDecoder().decode(records), about.exportedAt);
  }
  archive.add('README.txt', README, newest);
  return pacer.end() ? archive.end() : 'cancelled';
}

/** The entry as one Markdown file: front matter, an empty line, the body. */
export const toFile = (entry: Entry): string =>
  `${writeFrontMatter(toFrontMatter(entry), PLAIN_KEYS)}\n${toMarkdown(entry.body)}`;

/** The file of what entries are about. */
const SUBJECTS_FILE = 'people-and-promises.json';

interface Archive {
  add(name: string, text: string, modifiedAt: number): void;
  end(): Uint8Array<ArrayBuffer>;
}

function createArchive(): Archive {
  const bytes = createBytes();
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    bytes.add(chunk);
  });
  const encoder = new TextEncoder();
  return {
    add(name, text, modifiedAt) {
      const content = encoder.encode(text);
      // Left to itself, fflate takes two megabytes of memory for each file, however small.
      const file = new ZipDeflate(name, { level: 6, mem: content.length > 100_000 ? 8 : 2 });
      file.mtime = inZipYears(modifiedAt);
      zip.add(file);
      file.push(content, true);
    },
    end() {
      zip.end();
      return bytes.all();
    },
  };
}

/** ZIP knows the years 1980 to 2107; fflate takes those to 2099. */
const inZipYears = (instant: number): Date =>
  new Date(Math.min(Math.max(instant || 0, Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30)));

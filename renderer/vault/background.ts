import type { Access } from './commands/run.ts';
import { takeBackUnfinished } from './commands/take-back.ts';
import { purgeOldTrash } from './commands/trash.ts';
import { listenToPages } from './inbox/pages.ts';
import { drainInbox } from './inbox/drain.ts';
import { type Journal, JournalClosed } from './journal.ts';
import { mergedDamage } from './load/damage.ts';
import { scrub } from './load/scrub.ts';
import { writeSnapshot } from './load/write-snapshot.ts';
import { createSerial } from '../../shared/base/serial.ts';
import { storageError } from './store/storage-errors.ts';

/** Milliseconds of one stretch of preparing search: short enough to go unnoticed. */
const PREPARE_MS = 12;

/** What an unlocked journal does by itself. Nothing in it is needed for the rest to be right. */
export interface Background {
  /** Ends what is under way. Where a snapshot is due and quickly made, it is made now. */
  stop(): Promise<void>;
}

/**
 * After the load: takes in what was captured while the journal was locked, takes back imports that were cut off, empties the old trash, prepares search, and checks every row
 * that the snapshot let the load skip. When nobody has written for a while: keeps the snapshot young.
 */
export function startBackground(journal: Journal, access: Access): Background {
  const { pace } = journal.deps;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let stopping = false;
  const queue = createSerial();

  const stopped = (): boolean => stopping || journal.damage !== undefined;
  const work = (task: () => Promise<void>): void => {
    void queue.run(async () => {
      if (!stopped()) await tolerant(task);
    });
  };
  const after = (delay: number, task: () => Promise<void>): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work(task);
    }, delay);
    timers.add(timer);
  };
  const whenIdle = (): void => {
    clearTimeout(idle);
    idle = setTimeout(
      () =>
        work(async () => {
          await prepareSearch(journal, stopped);
          if (snapshotIsDue(journal)) await writeSnapshot(journal, stopped);
        }),
      pace.idleAfter,
    );
  };

  // A queue of its own: what is captured does not wait until every row was checked.
  const inbox = createSerial();
  const drain = (when: 'whileLocked' | 'since'): Promise<void> =>
    inbox.run(async () => {
      await tolerant(async () => {
        await journal.loaded;
        if (!stopped()) await drainInbox(journal, access, when);
      });
    });

  const { promise: emptied, resolve: inboxEmptied } = Promise.withResolvers<void>();
  journal.inboxEmptied = emptied;
  const waited = drain('whileLocked');
  const pages = listenToPages(journal, () => void drain('since'));
  work(async () => {
    await journal.loaded;
    await waited;
    inboxEmptied();
    await takeBackUnfinished(access);
    await purgeOldTrash(access);
    journal.onCommand(whenIdle);
    whenIdle();
    // The first look at everything: no screen has to wait for it then.
    after(0, () => Promise.resolve(void journal.insights.evaluation()));
    after(0, async () => await prepareSearch(journal, stopped));
    if (journal.generation > 0) after(pace.scrubAfter, async () => await checkRows(journal, stopped));
  });

  return {
    async stop() {
      const cheap = journal.store.ledger.count <= pace.snapshotOnClose;
      const due = journal.complete && journal.damage === undefined && cheap && snapshotIsDue(journal);
      stopping = true;
      pages.close();
      inboxEmptied();
      clearTimeout(idle);
      for (const timer of timers) clearTimeout(timer);
      await inbox.idle();
      await queue.idle();
      if (due) await tolerant(async () => void (await writeSnapshot(journal, () => false)));
    },
  };
}

function snapshotIsDue(journal: Journal): boolean {
  const { pace } = journal.deps;
  if (journal.store.ledger.count < pace.snapshotFrom) return false;
  return journal.generation === 0 || journal.fresh.size > pace.freshLimit;
}

async function prepareSearch(journal: Journal, stopped: () => boolean): Promise<void> {
  while (!stopped() && journal.view.index.prepare(PREPARE_MS)) await rest(PREPARE_MS);
}

async function checkRows(journal: Journal, stopped: () => boolean): Promise<void> {
  const found = await scrub(journal, stopped);
  if (found !== undefined && found.length > 0) journal.reportDamage(mergedDamage(journal, found));
}

/** What the disk refuses here is refused to the next save as well, and told there. A lock ends everything. */
async function tolerant(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof JournalClosed) && storageError(error) === undefined) throw error;
  }
}

const rest = async (milliseconds: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
};

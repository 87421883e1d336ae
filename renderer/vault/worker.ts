import './zod-setup.ts';
import { expose, transfer } from 'comlink';
import { systemClock } from '../../shared/base/clock.ts';
import type { EntryId } from '../../shared/base/ids.ts';
import { newId } from '../../shared/base/ids.ts';
import { timeKdf, tuneKdf } from '../../shared/crypto/kdf-tune.ts';
import { createSearchIndex } from '../../shared/search/search-index.ts';
import { createVault } from './create-vault.ts';
import { usualPace } from './deps.ts';

const vault = createVault({
  // The window names its worker after the database.
  name: self.name,
  clock: systemClock,
  newId,
  tuneKdf: () => tuneKdf(timeKdf),
  createIndex: () => createSearchIndex<EntryId>(),
  pace: usualPace,
});

expose({
  ...vault,
  exportAll: async (...input: Parameters<typeof vault.exportAll>) => {
    const exported = await vault.exportAll(...input);
    return exported.ok ? transfer(exported, [exported.value.bytes.buffer]) : exported;
  },
});

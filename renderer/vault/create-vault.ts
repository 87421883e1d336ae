import type { VaultApi } from './api.ts';
import { startBackground } from './background.ts';
import { countQuestions } from './commands/counts.ts';
import { dueQuestions } from './commands/due.ts';
import { entryCommands } from './commands/entries.ts';
import { exportCommands } from './commands/export.ts';
import { importCommands } from './commands/import.ts';
import { quarantineQuestions } from './commands/quarantine.ts';
import { insightCommands } from './commands/insights.ts';
import { oneOnOneCommands } from './commands/one-on-one.ts';
import { peopleAccess } from './commands/people-access.ts';
import { peopleChanges } from './commands/people-change.ts';
import { peopleDeletion } from './commands/people-delete.ts';
import { peopleQuestions } from './commands/people.ts';
import { questions } from './commands/questions.ts';
import type { Access } from './commands/run.ts';
import { sampleCommands } from './commands/sample.ts';
import { reviewQuestions } from './commands/review.ts';
import { secretCommands } from './commands/secrets.ts';
import { slotCommands } from './commands/slots.ts';
import { subjectCommands } from './commands/subjects.ts';
import { tensionQuestions } from './commands/tensions.ts';
import { trashCommands } from './commands/trash.ts';
import type { VaultDeps } from './deps.ts';
import { createEvents } from './events.ts';
import { Gate } from './gate/gate.ts';
import { captureQuestions } from './inbox/capture-news.ts';

/** A vault: nothing is open until `open`, nothing can be read until `unlock` or `create`. */
export function createVault(deps: VaultDeps): VaultApi {
  const events = createEvents();
  const gate: Gate = new Gate(deps, events, (journal) => startBackground(journal, access));
  const access: Access = { journal: () => gate.journal };
  return {
    open: (marker) => gate.open(marker),
    create: (input) => gate.create(input),
    unlock: (secret) => gate.unlock(secret),
    changePassphrase: (current, next) => gate.changePassphrase(current, next),
    changeRecoveryCode: (passphrase, next) => gate.changeRecoveryCode(passphrase, next),
    setAsideDamage: () => gate.setAsideDamage(),
    close: () => gate.close(),
    erase: () => gate.erase(),
    subscribe: (listener) => {
      events.listen(listener);
      return Promise.resolve();
    },
    ...secretCommands(deps.clock),
    ...sampleCommands(gate, access, deps),
    ...questions(access),
    ...entryCommands(access),
    ...slotCommands(access),
    ...dueQuestions(access),
    ...countQuestions(access),
    ...peopleQuestions(access),
    ...peopleChanges(access),
    ...peopleDeletion(access),
    ...peopleAccess(access),
    ...oneOnOneCommands(access),
    ...subjectCommands(access),
    ...tensionQuestions(access),
    ...insightCommands(access),
    ...reviewQuestions(access),
    ...trashCommands(access),
    ...importCommands(access),
    ...exportCommands(access),
    ...quarantineQuestions(access),
    ...captureQuestions(access),
  };
}

import type { VaultClient } from '../../client/vault-context.tsx';
import type { VaultApi, VaultError } from '../../vault/api.ts';

/** What the disk said last: full, or well again. */
export type DiskNews = 'full' | 'written';

/** The commands that write. */
const WRITES: readonly (keyof VaultApi)[] = [
  'createEntry',
  'saveEntry',
  'restoreRevision',
  'moveToTrash',
  'restoreFromTrash',
  'purge',
  'saveDraft',
  'keepDraft',
  'discardDraft',
  'saveSettings',
  'runImport',
  'undoImport',
];

/** The same client; `onNews` hears of every write that found the disk full, and of every one that went through. */
export function watchingWrites(client: VaultClient, onNews: (news: DiskNews) => void): VaultClient {
  const api = new Proxy(client.api, {
    get: (target, name) => {
      const call: unknown = Reflect.get(target, name);
      if (!isWrite(name) || typeof call !== 'function') return call;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        const answer: unknown = await Reflect.apply(call, target, args);
        const news = newsOf(answer);
        if (news !== undefined) onNews(news);
        return answer;
      };
    },
  });
  return {
    database: client.database,
    api,
    onEvent: (listener) => client.onEvent(listener),
    terminate: () => client.terminate(),
  };
}

const isWrite = (name: string | symbol): boolean => (WRITES as readonly (string | symbol)[]).includes(name);

function newsOf(answer: unknown): DiskNews | undefined {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return undefined;
  if (answer.ok === true) return 'written';
  const { error } = answer as { readonly error?: VaultError };
  return error?.code === 'storageFull' ? 'full' : undefined;
}

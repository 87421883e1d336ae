import { ok } from '../../../shared/base/result.ts';
import { toBase64, utf8 } from '../../../shared/crypto/bytes.ts';
import { serializeHeader } from '../../../shared/crypto/header-format.ts';
import type { VaultApi } from '../api.ts';
import type { QuarantineRow } from '../store/database.ts';
import { type Access, read } from './run.ts';

/** What became of rows that could not be read. */
export function quarantineQuestions(access: Access): Pick<VaultApi, 'setAside' | 'exportSetAside'> {
  return {
    setAside: () =>
      read(access, async ({ store }) => {
        const byTime = new Map<number, number>();
        await store.db.quarantine.each(({ at }) => void byTime.set(at, (byTime.get(at) ?? 0) + 1));
        return ok([...byTime].map(([at, rows]) => ({ at, rows })).toSorted((a, b) => b.at - a.at));
      }),
    exportSetAside: () =>
      read(access, async ({ store, header, deps }) => {
        const rows = (await store.db.quarantine.toArray()).map(toLine);
        const head = `{"format":"leeway-set-aside","version":1,"header":${serializeHeader(header)},"rows":[`;
        const bytes = utf8(`${head}\n${rows.join(',\n')}\n]}\n`);
        return ok({ name: `leeway-set-aside-${deps.clock.today()}.json`, bytes });
      }),
  };
}

function toLine({ id, rev, reason, at, sealed }: QuarantineRow): string {
  // A row was set aside because something about it is wrong: its bytes may not even be bytes.
  const text = sealed instanceof Uint8Array ? toBase64(sealed) : '';
  return JSON.stringify({ id, rev, reason, at: new Date(at).toISOString(), sealed: text });
}

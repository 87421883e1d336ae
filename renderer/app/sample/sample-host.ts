import type { Host, HostResult } from '../../../shared/host/host.ts';

/** The same platform, except that nothing of the sample is noted on it: the note is about the person's own journal. */
export function sampleHost(host: Host): Host {
  let note: string | undefined;
  const done: HostResult = { ok: true, value: undefined };
  return {
    ...host,
    marker: {
      read: () => Promise.resolve(note),
      write: (text) => {
        note = text;
        return Promise.resolve(done);
      },
      remove: () => {
        note = undefined;
        return Promise.resolve(done);
      },
    },
    keepStorage: () => Promise.resolve(undefined),
  };
}

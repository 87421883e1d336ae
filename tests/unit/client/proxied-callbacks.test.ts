import type { Remote } from 'comlink';
import { expect, it } from 'vitest';
import { withProxiedCallbacks } from '../../../renderer/client/proxied-callbacks.ts';

interface Work {
  run(report: (done: number) => void): Promise<string>;
}

it('hands on what is reported until the answer, and nothing that comes after it', async () => {
  const late: ((done: number) => void)[] = [];
  const remote = {
    run: async (report: (done: number) => void) => {
      late.push(report);
      report(1);
      return await Promise.resolve('done');
    },
  } as unknown as Remote<Work>;
  const heard: number[] = [];
  expect(await withProxiedCallbacks(remote).run((done) => heard.push(done))).toBe('done');
  late[0]?.(2);
  expect(late).toHaveLength(1);
  expect(heard).toEqual([1]);
});

it('tells failures, and is no promise itself', async () => {
  const remote = { run: () => Promise.reject(new Error('The disk failed')) } as unknown as Remote<Work>;
  const work = await Promise.resolve(withProxiedCallbacks(remote));
  await expect(work.run(() => undefined)).rejects.toThrow('The disk failed');
});

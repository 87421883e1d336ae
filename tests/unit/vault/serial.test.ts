import { expect, test } from 'vitest';
import { createSerial } from '../../../shared/base/serial.ts';

const rest = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 1));
};

test('tasks run one after another in the order they were given, also after one that failed', async () => {
  const serial = createSerial();
  const log: string[] = [];
  const task = (name: string) => async (): Promise<string> => {
    log.push(`${name} begins`);
    await rest();
    log.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const results = await Promise.allSettled(['a', 'b', 'c'].map(async (name) => await serial.run(task(name))));
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('it is idle when everything given so far has run', async () => {
  const serial = createSerial();
  let done = false;
  const running = serial.run(async () => {
    await rest();
    done = true;
  });
  await serial.idle();
  expect(done).toBe(true);
  await running;
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { privateHistory } from '../../../renderer/app/address.ts';

const CANARY = 'settlement';
let history: ReturnType<typeof privateHistory>;

beforeEach(() => {
  window.history.replaceState(null, '', '#/timeline');
  history = privateHistory();
});
afterEach(() => history.destroy());

/** The browser goes back and forward in its own time. */
const arrived = async (): Promise<string> =>
  new Promise((resolve) => {
    const stop = history.subscribe(({ location }) => {
      stop();
      resolve(location.href);
    });
  });

test('the address says where one is, and nothing of what one looks for', async () => {
  history.push(`/search?q=${CANARY}`);
  history.flush();
  expect(history.location.href).toBe(`/search?q=${CANARY}`);
  expect(window.location.hash).toBe('#/search');
  expect(JSON.stringify(window.history.state)).not.toContain(CANARY);
  expect(history.createHref(`/search?q=${CANARY}`)).not.toContain(CANARY);
});

test('back and forward bring the filters back', async () => {
  history.push(`/timeline?text=${CANARY}`);
  history.flush();
  history.push('/today');
  history.flush();
  const back = arrived();
  window.history.back();
  expect(await back).toBe(`/timeline?text=${CANARY}`);
  const forward = arrived();
  window.history.forward();
  expect(await forward).toBe('/today');
});

test('a window that was reloaded finds the place, and no words', async () => {
  history.push(`/timeline?text=${CANARY}`);
  history.flush();
  history.destroy();
  history = privateHistory();
  expect(history.location.href).toBe('/timeline');
});

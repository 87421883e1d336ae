import { expectLocked, unlock } from '../support/journey.ts';
import { lock } from '../support/journey-steps.ts';
import { listen, livedIn, sayViolations, SCREENS } from '../support/journey-screens.ts';
import { expect, test } from '../support/journey-test.ts';

/** The test's fixture looks at every request; here it is also what the page itself has to report. */
test('Every screen works without a network, keeps to the content policy and reports nothing', async ({ openSeed }) => {
  const { app } = await openSeed(livedIn, { initScript: sayViolations });
  const { page } = app;
  if (app.host === 'browser') await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const heard = listen(page);
  const failed: string[] = [];
  await page.context().setOffline(true);
  // What the page that is left was still loading is given up, and does not count.
  await page.reload({ waitUntil: 'commit' });
  page.on('requestfailed', (request) => failed.push(request.url()));
  await unlock(page);
  for (const screen of SCREENS) {
    await test.step(screen.name, async () => {
      await screen.show(page);
      await screen.leave?.(page);
    });
  }
  await lock(page);
  await expectLocked(page);
  expect(heard).toEqual([]);
  expect(failed).toEqual([]);
  expect(app.outside).toEqual([]);
});

test('What is listened with does hear', async ({ openSeed }) => {
  const { app } = await openSeed(livedIn, { initScript: sayViolations });
  const heard = listen(app.page);
  await app.page.evaluate(() => {
    // oxlint-disable-next-line no-console -- that it is heard is what the test is about
    console.warn('a warning');
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/pixel.png' }));
    setTimeout(() => {
      throw new Error('an error');
    });
  });
  await expect.poll(() => heard.join('\n')).toMatch(/a warning[^]*violated img-src: https:\/\/example\.org/);
  await expect.poll(() => heard.join('\n')).toContain('error: an error');
});

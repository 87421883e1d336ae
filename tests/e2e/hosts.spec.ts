import { expect, test } from '../support/launch.ts';
import rules from '../../shared/host/headers.json' with { type: 'json' };

test.use({ build: 'whole' });

/** What must be true of the page on every host. */
test.describe('the page', () => {
  test('comes with the strict content policy and is isolated from other origins', async ({ app }) => {
    const seen = await app.page.evaluate(async () => {
      const response = await fetch(location.href.split('#')[0] ?? '');
      return {
        policy: response.headers.get('content-security-policy'),
        sniff: response.headers.get('x-content-type-options'),
        referrer: response.headers.get('referrer-policy'),
        permissions: response.headers.get('permissions-policy'),
        isolated: crossOriginIsolated,
        secure: isSecureContext,
      };
    });
    expect(seen.policy).toBe(rules.contentSecurityPolicy.join('; '));
    expect(seen).toMatchObject({ sniff: 'nosniff', referrer: 'no-referrer', isolated: true, secure: true });
    expect(seen.permissions).toContain('camera=()');
  });

  test('runs no script that was put into it', async ({ app }) => {
    const ran = await app.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      document.body.insertAdjacentHTML('beforeend', '<img src="/none.png" onerror="globalThis.ran = true">');
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.ran = true';
      document.body.append(inline);
      const blob = document.createElement('script');
      blob.src = URL.createObjectURL(new Blob(['globalThis.ran = true'], { type: 'text/javascript' }));
      document.body.append(blob);
      // What runs at once is excused by the protocol that the test speaks.
      await new Promise((resolve) => setTimeout(resolve, 0));
      let evaluated = 'refused';
      try {
        // oxlint-disable-next-line no-eval -- that it is refused is what the test is about
        evaluated = String((0, eval)('1 + 1'));
      } catch {}
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { ran: 'ran' in globalThis, evaluated, blocked: violations.length > 2 };
    });
    expect(ran).toEqual({ ran: false, evaluated: 'refused', blocked: true });
  });

  test('reaches no other address by any of the ways a page has', async ({ app }) => {
    const reached = await app.page.evaluate(async () => {
      const address = 'https://example.org/leak';
      const tries: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch(address, { mode: 'no-cors' }),
        image: () => Object.assign(new Image(), { src: address }).decode(),
        beacon: async () => {
          if (!navigator.sendBeacon(address, 'leak')) throw new Error('refused');
          // A refused beacon is queued and dropped: nothing tells. The count of requests does.
          throw new Error('unknown');
        },
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://example.org/leak');
            socket.addEventListener('open', resolve);
            socket.addEventListener('error', reject);
          }),
        worker: () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(address);
            worker.addEventListener('message', resolve);
            worker.addEventListener('error', reject);
          }),
        frame: () =>
          new Promise((resolve, reject) => {
            const frame = Object.assign(document.createElement('iframe'), { src: address });
            document.addEventListener('securitypolicyviolation', reject, { once: true });
            frame.addEventListener('load', () => setTimeout(resolve, 500));
            document.body.append(frame);
          }),
        style: () =>
          new Promise((resolve, reject) => {
            const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
            link.addEventListener('load', resolve);
            link.addEventListener('error', reject);
            document.head.append(link);
          }),
      };
      const answers = await Promise.allSettled(Object.values(tries).map((attempt) => attempt()));
      return Object.keys(tries).filter((_name, index) => answers[index]?.status === 'fulfilled');
    });
    expect(reached).toEqual([]);
    expect(app.outside).toEqual([]);
  });

  test('has no service worker on the desktop, and one in the browser', async ({ app }) => {
    const count = await app.page.evaluate(async (expected) => {
      if (!('serviceWorker' in navigator)) return 0;
      if (expected) await navigator.serviceWorker.ready;
      return (await navigator.serviceWorker.getRegistrations()).length;
    }, app.host === 'browser');
    expect(count).toBe(app.host === 'browser' ? 1 : 0);
  });

  test('keeps its data when it is closed and opened again, and when it is killed', async ({ app }) => {
    const put = (value: string): Promise<void> =>
      app.page.evaluate(
        (text) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('probe', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
            opening.addEventListener('error', () => reject(new Error(String(opening.error))));
            opening.onsuccess = () => {
              const change = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
              change.objectStore('kept').put(text, 'word');
              change.oncomplete = () => resolve();
            };
          }),
        value,
      );
    const get = (): Promise<unknown> =>
      app.page.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('probe', 1);
            opening.onsuccess = () => {
              const reading = opening.result.transaction('kept').objectStore('kept').get('word');
              reading.onsuccess = () => resolve(reading.result);
            };
          }),
      );
    await put('closed');
    await app.close();
    await app.relaunch();
    expect(await get()).toBe('closed');
    await put('killed');
    await app.kill();
    await app.relaunch();
    expect(await get()).toBe('killed');
  });
});

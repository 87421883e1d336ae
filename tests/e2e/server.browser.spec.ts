import { type IncomingMessage, request } from 'node:http';
import { expect, test } from '../support/launch.ts';
import { hostilePaths } from '../support/hostile-paths.ts';
import rules from '../../shared/host/headers.json' with { type: 'json' };

/** The server of the browser edition, asked directly: a browser would tidy the worst of these requests. */
interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const ask = (served: string, path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = new URL(served);
    request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

test('The desktop’s window for quick capture is no page of this edition', async ({ served }) => {
  expect((await ask(served, '/capture.html')).status).toBe(404);
});

test('Nothing but the built files is there, whatever is asked', async ({ served }) => {
  const paths = hostilePaths();
  expect(paths.length).toBeGreaterThanOrEqual(500);
  for (const path of paths) {
    const answer = await ask(served, `/${path}`);
    expect(answer.status, path).toBe(404);
    expect(answer.body).toBe('Not found');
    expect(answer.headers['content-security-policy']).toBe(rules.contentSecurityPolicy.join('; '));
  }
});

test('Only the name 127.0.0.1 is served; localhost leads there, and another name is somebody else', async ({
  served,
}) => {
  const { port } = new URL(served);
  const as = (host: string): Promise<Answer> => ask(served, '/', { headers: { host } });
  expect((await as(`127.0.0.1:${port}`)).status).toBe(200);
  expect(await as(`localhost:${port}`)).toMatchObject({ status: 308, headers: { location: served } });
  for (const host of [`evil.example:${port}`, 'evil.example', '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
    expect((await as(host)).status, host).toBe(421);
  }
});

test('Only looking is allowed', async ({ served }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
    expect(await ask(served, '/', { method }), method).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const head = await ask(served, '/', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
});

test('Files keep their types; those whose name says their content are kept for ever, the others are asked for again', async ({
  served,
}) => {
  const page = await ask(served, '/');
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? '';
  const asset = await ask(served, script);
  expect(asset.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const tag = page.headers.etag ?? '';
  expect(await ask(served, '/', { headers: { 'if-none-match': tag } })).toMatchObject({ status: 304, body: '' });
  expect((await ask(served, '/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  expect((await ask(served, '/manifest.webmanifest')).headers['content-type']).toContain('application/manifest+json');
});

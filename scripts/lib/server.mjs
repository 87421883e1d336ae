import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative, sep } from 'node:path';
import { ROOT } from './run.mjs';
import { Refusal } from './say.mjs';

const rules = JSON.parse(readFileSync(join(ROOT, 'shared/host/headers.json'), 'utf8'));

/** Sent with every answer; the desktop's protocol sends the same (electron/file-map.ts). */
const SECURITY = {
  'Content-Security-Policy': rules.contentSecurityPolicy.join('; '),
  'Permissions-Policy': rules.permissionsPolicy.map((feature) => `${feature}=()`).join(', '),
  ...rules.headers,
};

const mimeType = (file) => rules.mimeTypes[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** A window of the desktop's, which a browser has not. */
const DESKTOP_ONLY = '/capture.html';

/** Address path → file, listed once. What is not in it does not exist; no path is put together from a request. */
function listFiles(root) {
  const map = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(root, file).split(sep).map(encodeURIComponent).join('/')}`, file]),
  );
  map.delete(DESKTOP_ONLY);
  if (map.has('/index.html')) map.set('/', map.get('/index.html'));
  return map;
}

/**
 * Serves the built page to this computer alone. `port` 0 takes any free one. Answers the address, and how to stop.
 */
export async function serve({ port, root = join(ROOT, 'out/renderer') }) {
  if (!existsSync(join(root, 'index.html')))
    throw new Refusal('There is nothing built to serve. Run npm start, or npm run build.');
  const files = listFiles(root);
  const server = createServer((request, response) => answer(files, server.address().port, request, response));
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (reason) => {
      if (reason.code === 'EADDRINUSE') reject(new Refusal(TAKEN(port)));
      else if (reason.code === 'EACCES')
        reject(new Refusal(`Port ${port} needs rights that Leeway does not have. Choose one above 1023 with --port.`));
      else reject(reason);
    });
    server.listen(port, '127.0.0.1');
  });
}

const TAKEN = (port) =>
  `Port ${port} is taken. Stop what uses it (perhaps another Leeway), or choose another with --port N; a journal in the browser belongs to its port.`;

function answer(files, port, request, response) {
  const send = (status, headers, body) => {
    response.writeHead(status, { ...SECURITY, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const plain = (status, text, headers = {}) =>
    send(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers }, text);

  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Method not allowed', { Allow: 'GET, HEAD' });
  // Another name that leads here is somebody else's page trying to be ours (DNS rebinding).
  const host = request.headers.host;
  // The journal belongs to one origin: the other name of this computer would show an empty one.
  if (host === `localhost:${port}`) return plain(308, 'Moved', { Location: `http://127.0.0.1:${port}/` });
  if (host !== `127.0.0.1:${port}`) return plain(421, 'Not served under this name');

  const file = files.get(request.url.split('?', 1)[0]);
  if (file === undefined) return plain(404, 'Not found');
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    return plain(404, 'Not found');
  }
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'Content-Type': mimeType(file),
    ETag: tag,
    // Names in assets/ carry a hash of their content.
    'Cache-Control': request.url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers['if-none-match'] === tag) return send(304, headers);
  return send(200, { ...headers, 'Content-Length': bytes.byteLength }, bytes);
}

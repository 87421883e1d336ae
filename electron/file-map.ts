import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import rules from '../shared/host/headers.json' with { type: 'json' };

/** Address path (`/assets/x.js`) → file. What is not in it does not exist; no path is ever put together from a request. */
export type FileMap = ReadonlyMap<string, string>;

/** The service worker belongs to the browser edition. */
const BROWSER_ONLY = /^\/(?:sw|workbox-[\w-]+)\.js$/;

/** Lists the built page's files once, at start. */
export async function listFiles(root: string): Promise<FileMap> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [`/${relative(root, file).split(sep).map(encodeURIComponent).join('/')}`, file])
    .filter(([path]) => !BROWSER_ONLY.test(path));
  const map = new Map(files);
  const index = map.get('/index.html');
  if (index !== undefined) map.set('/', index);
  return map;
}

/** The headers of every answer (shared/host/headers.json); the browser edition's server sends the same. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': rules.contentSecurityPolicy.join('; '),
  'Permissions-Policy': rules.permissionsPolicy.map((feature) => `${feature}=()`).join(', '),
  ...rules.headers,
};

/** Answers one request for a file of ours: 404 for what is not in the map, 405 for what is not GET or HEAD. */
export async function answer(files: FileMap, origin: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Method not allowed', { Allow: 'GET, HEAD' });
  const file = request.url.startsWith(`${origin}/`) ? files.get(pathOf(request.url.slice(origin.length))) : undefined;
  if (file === undefined) return plain(404, 'Not found');
  const bytes = await readFile(file);
  const headers = { ...securityHeaders, 'Content-Type': mimeType(file), 'Content-Length': String(bytes.byteLength) };
  return new Response(request.method === 'HEAD' ? null : bytes, { status: 200, headers });
}

const pathOf = (rest: string): string => rest.split(/[?#]/, 1)[0] ?? '';

const plain = (status: number, text: string, more: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...more } });

function mimeType(file: string): string {
  const types: Readonly<Record<string, string>> = rules.mimeTypes;
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

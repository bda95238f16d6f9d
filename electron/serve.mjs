import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const HOST = '127.0.0.1';
const MOST_PORTS = 50;

/** The folder of the built page. */
export const builtPage = fileURLToPath(new URL('../out/renderer', import.meta.url));

async function answer(request, response, { manifest, responseHeaders, hosts }) {
  const plain = responseHeaders('text/plain; charset=utf-8');
  const end = (status, text) => response.writeHead(status, plain).end(text);
  // A foreign name that resolves to this machine must not read the page (DNS rebinding).
  if (!hosts.has(request.headers.host ?? '')) return end(421, 'Wrong host');
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, 'Not allowed');
  const asset = manifest.get((request.url ?? '').replace(/[?#].*$/s, ''));
  if (!asset) return end(404, 'Not found');
  const body = await readFile(asset.file).catch(() => null);
  if (!body) return end(404, 'Not found');
  response.writeHead(200, { ...responseHeaders(asset.mime), 'Content-Length': body.byteLength });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

async function listenFrom(server, first) {
  for (let port = first; ; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      const mayTryNext = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (!mayTryNext || port - first >= MOST_PORTS || port >= 65_535) throw error;
    }
  }
}

/**
 * Serves a built page on 127.0.0.1 with the headers of the desktop; port 0 takes any free one,
 * another port that is taken gives way to the next. Answers { url, port, close }.
 */
export async function serve({ root = builtPage, port = 0 } = {}) {
  // Built from electron/main/assets.ts, so that desktop and browser serve the same files with the same headers.
  const { listAssets, responseHeaders } = await import('../out/main/assets.js');
  const manifest = listAssets(root);
  if (!manifest.has('/')) throw new Error(`There is no built page in ${root}: run "npm run build" first.`);
  const hosts = new Set();
  const server = createServer((request, response) => {
    answer(request, response, { manifest, responseHeaders, hosts }).catch(() => response.destroy());
  });
  const taken = await listenFrom(server, port);
  for (const name of [HOST, 'localhost']) hosts.add(`${name}:${taken}`);
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${HOST}:${taken}/`, port: taken, close };
}

import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { builds } from '../site/built.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

/** Serves a built site on loopback, as any web host would; `headersAt` says what else is sent with a path. */
export async function serveSite(
  folder: string = builds.root.folder,
  headersAt: (path: string) => Readonly<Record<string, string>> = () => ({}),
  /** The path below which the site was built to stand. */
  base = '/',
): Promise<{
  readonly origin: string;
  readonly close: () => Promise<void>;
}> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const named = join(folder, path.startsWith(base) ? path.slice(base.length) : path);
    const file =
      existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    const found = existsSync(file);
    response.writeHead(found ? 200 : 404, {
      ...headersAt(path),
      'Content-Type': types[extname(found ? file : '404.html')] ?? 'application/octet-stream',
    });
    response.end(readFileSync(found ? file : join(folder, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

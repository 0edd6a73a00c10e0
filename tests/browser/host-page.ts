import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else's: another origin, with the policy of its choice. */
export interface HostPage {
  readonly body: string;
  readonly policy?: string;
}

export interface Host {
  readonly origin: string;
  /** Puts a page at the host's only address. */
  readonly show: (page: HostPage) => void;
  readonly close: () => Promise<void>;
}

/** Scripts and sheets that a host page may bring along, since a strict policy lets it write none into itself. */
export interface HostFiles {
  readonly [name: `/${string}`]: readonly [type: string, text: string];
}

/** A second server on loopback, and so a second origin. */
export async function serveHost(files: HostFiles = {}): Promise<Host> {
  let page: HostPage = { body: '' };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] as `/${string}`;
    const file = files[path];
    if (file) {
      response.writeHead(200, { 'Content-Type': `${file[0]}; charset=utf-8` });
      response.end(file[1]);
      return;
    }
    response.writeHead(path === '/' ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(page.policy === undefined ? {} : { 'Content-Security-Policy': page.policy }),
    });
    response.end(
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>别人的网页</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css"><main><h1>别人的网页</h1>${page.body}</main>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    show: (shown) => {
      page = shown;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

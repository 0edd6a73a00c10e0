import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSite } from '../../src/catalog/site.ts';
import { contentTypes, headerRules, textTypes, valueAt } from '../../src/exports/headers.ts';
import { isForHost } from '../../src/exports/host-configs.ts';
import { builds, bytesOf, filesOf } from '../site/built.ts';
import {
  ask,
  findServer,
  kinds,
  nginxHasBrotli,
  startServer,
  type ServerKind,
  type WebServer,
} from './web-servers.ts';

const rules = headerRules({ tiles: readSite('content/site.yaml').tileHosts });
const files = filesOf('root');
const sample = (pattern: RegExp): string => {
  const file = files.find((one) => pattern.test(one));
  if (file === undefined) throw new Error(`The site has no file like ${pattern.source}.`);
  return file;
};
const page = sample(/^spots\/[^/]+\/index\.html$/);
const asset = sample(/^_astro\/open-map.*\.js$/);
const slice = sample(/^fonts\/ruxi-song-.*\.woff2$/);
const moved = [{ from: 'spots/old-name/', to: page.replace('index.html', '') }];
/** One address of every kind that the table tells apart, and of every kind of file. */
const addresses = [
  ...new Set([
    '/',
    '/en/',
    '/zh-hant/',
    `/${page.replace('index.html', '')}`,
    ...Map.groupBy(
      files.filter((file) => !isForHost(file) && !file.endsWith('404.html')),
      (file) => file.replace(/[^/]*(\.\w+)$/, '*$1'),
    )
      .values()
      .map(([file]) => `/${file!}`),
  ]),
];

for (const kind of Object.keys(kinds) as ServerKind[]) {
  const found = findServer(kind);
  if ('missing' in found) {
    process.stderr.write(`Skipped: the config for ${kind}, since ${found.missing}.\n`);
    test.skip(`${kind} serves the site as promised (${found.missing})`, () => undefined);
    continue;
  }
  describe(`${kind} with the config of deploy/`, () => {
    let server: WebServer;
    beforeAll(async () => {
      server = await startServer(kind, found.program, builds.root.folder, moved);
    });
    afterAll(() => server.close());

    test('every kind of file has the promised headers, its type and its own bytes', async () => {
      for (const path of addresses) {
        const { status, headers, body } = await ask(server.origin, path);
        const file = path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
        expect([path, status]).toEqual([path, 200]);
        for (const rule of rules)
          expect([path, rule.header, headers[rule.header.toLowerCase()]]).toEqual([
            path,
            rule.header,
            valueAt(rule, path),
          ]);
        const type = contentTypes[file.slice(file.lastIndexOf('.') + 1)]!;
        expect([path, headers['content-type']?.replace('; charset=utf-8', '')]).toEqual([
          path,
          type,
        ]);
        expect([path, headers['content-type']?.includes('charset=utf-8')]).toEqual([
          path,
          textTypes.includes(type),
        ]);
        expect([path, body.equals(bytesOf('root', file))]).toEqual([path, true]);
      }
    });

    test('a visitor whose browser reads Brotli or gzip gets the twins that the build made', async () => {
      for (const [coding, ending, open] of [
        ['gzip', 'gz', gunzipSync],
        ['br', 'br', brotliDecompressSync],
      ] as const) {
        if (coding === 'br' && kind === 'nginx' && !nginxHasBrotli) {
          process.stderr.write('Skipped: Brotli in nginx, which has no module for it here.\n');
          continue;
        }
        for (const file of [page, asset, 'index.html', 'map/places.json', 'favicon.svg']) {
          const twin = files.includes(`${file}.${ending}`);
          const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
          const { headers, body } = await ask(server.origin, path, { 'Accept-Encoding': coding });
          expect([file, headers['content-encoding']]).toEqual([file, twin ? coding : undefined]);
          if (!twin) continue;
          expect(headers['vary']).toMatch(/accept-encoding/i);
          expect(body.equals(bytesOf('root', `${file}.${ending}`))).toBe(true);
          expect(open(body).equals(bytesOf('root', file))).toBe(true);
        }
      }
    });

    test('a part of a file comes as a part, and one that is known is not sent again', async () => {
      const whole = bytesOf('root', slice);
      const part = await ask(server.origin, `/${slice}`, { Range: 'bytes=100-199' });
      expect(part.status).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.length}`);
      expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
      const { headers } = await ask(server.origin, '/');
      const again = await ask(server.origin, '/', { 'If-None-Match': headers['etag']! });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
    });

    test('what is missing is said with status 404 in the language of its address', async () => {
      for (const [path, lang] of [
        ['/spots/nowhere/', 'zh-CN'],
        ['/en/spots/nowhere/', 'en'],
        ['/zh-hant/spots/nowhere/', 'zh-Hant'],
        ['/embed/drama/nowhere/', 'zh-CN'],
        ['/nothing.geojson', 'zh-CN'],
        ['/_astro/gone.js', 'zh-CN'],
        ['/404.html', 'zh-CN'],
      ] as const) {
        const { status, headers, body } = await ask(server.origin, path);
        expect([path, status]).toEqual([path, 404]);
        expect([path, /<html lang="([^"]+)"/.exec(body.toString())?.[1] ?? lang]).toEqual([
          path,
          lang,
        ]);
        expect([path, headers['content-type']]).toEqual([path, 'text/html; charset=utf-8']);
        // A visitor must not be told for a year that a file is missing.
        expect([path, headers['cache-control']]).toEqual([path, rules[0]!.otherwise]);
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
    });

    test('a folder without its slash and a slug of long ago lead on for good', async () => {
      for (const [from, to] of [
        ['/dramas', '/dramas/'],
        ['/en/spots', '/en/spots/'],
        ['/spots/old-name/', `/${moved[0]!.to}`],
        ['/spots/old-name', `/${moved[0]!.to}`],
        ['/en/spots/old-name/', `/en/${moved[0]!.to}`],
      ] as const) {
        const { status, headers } = await ask(server.origin, from);
        expect([from, [301, 308].includes(status)]).toEqual([from, true]);
        expect(new URL(headers['location']!, server.origin).pathname).toBe(to);
      }
    });

    test('files for hosts are not shown to visitors', async () => {
      for (const path of ['/_headers', '/_redirects', '/_moved.nginx', '/_moved.caddy'])
        expect([path, (await ask(server.origin, path)).status]).toEqual([path, 404]);
    });

    test('a page cannot be put in a frame by way of an address that climbs out of the embeds', async () => {
      for (const path of ['/embed/..%2fdramas/', '/embed/%2e%2e/dramas/', '/embed/../dramas/']) {
        const { status, headers } = await ask(server.origin, path);
        if (status === 200)
          expect([path, headers['content-security-policy']]).toEqual([
            path,
            expect.stringContaining("frame-ancestors 'self'"),
          ]);
        else expect([path, status >= 300]).toEqual([path, true]);
      }
    });
  });
}

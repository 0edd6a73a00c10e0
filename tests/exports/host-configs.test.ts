import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSite } from '../../src/catalog/site.ts';
import { headerRules, pathPattern, valueAt } from '../../src/exports/headers.ts';
import {
  caddyMoved,
  headersFile,
  madeParts,
  nginxMoved,
  redirectsFile,
  withMade,
} from '../../src/exports/host-configs.ts';

const rules = headerRules({ tiles: readSite('content/site.yaml').tileHosts });
const files = [
  '_astro/a.js',
  'art/inks.css',
  'art/moon-gate.svg',
  'dramas/beishang/index.html',
  'embed/drama/beishang/index.html',
  'embed.js',
  'en/dramas/beishang/index.html',
  'en/embed/drama/beishang/index.html',
  'en/index.html',
  'fonts/faces.css',
  'fonts/ruxi-song-0123456789abcdef.woff2',
  'index.html',
  'zh-hant/index.html',
];

/** Values that a host which joins all fitting blocks would send, as Cloudflare Pages documents it. */
function joined(text: string, file: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  let fits = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) fits = new RegExp(pathPattern(line)).test(path);
    else if (fits && line.startsWith('  ')) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  return values;
}

test('the configs for webmasters say what the table of headers says', () => {
  for (const file of ['deploy/nginx.conf', 'deploy/Caddyfile']) {
    const config = readFileSync(file, 'utf8');
    // If this fails: node scripts/write-deploy.ts
    expect(withMade(config, madeParts(rules))).toBe(config);
  }
});

test('a host that joins the values of all fitting blocks sends each header once, and as promised', () => {
  const text = headersFile(rules, files);
  for (const file of files) {
    const values = joined(text, file);
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    for (const rule of rules) {
      const promised = valueAt(rule, path);
      const expected = rule.ofItself && promised === rule.otherwise ? undefined : [promised];
      expect([path, rule.header, values.get(rule.header)]).toEqual([path, rule.header, expected]);
    }
  }
  // Cloudflare Pages reads a hundred blocks and drops the others without a word.
  expect(text.match(/^\//gm)!.length).toBeLessThan(60);
});

test('only embeds may be shown in a frame by others', () => {
  const policy = rules.find(({ header }) => header === 'Content-Security-Policy')!;
  for (const [path, framed] of [
    ['/embed/drama/beishang/', true],
    ['/en/embed/city/suzhou/', true],
    ['/zh-hant/embed/map/all/', true],
    ['/', false],
    ['/embedded/', false],
    ['/dramas/embed/', false],
    ['/x/embed/', false],
  ] as const)
    expect([path, valueAt(policy, path).endsWith('frame-ancestors *')]).toEqual([path, framed]);
});

test('a page may start nothing that is written into it', () => {
  const policy = rules.find(({ header }) => header === 'Content-Security-Policy')!;
  expect(policy.otherwise).not.toMatch(/unsafe-inline|'unsafe-eval'|\*(?!\.)/);
  expect(policy.otherwise).toContain("default-src 'self'");
});

test('a slug of long ago leads on in every edition and under a base path', () => {
  const moved = [{ from: 'spots/old/', to: 'spots/new/' }];
  expect(redirectsFile(moved, '/x/').split('\n').slice(1)).toEqual([
    '/x/spots/old/ /x/spots/new/ 301',
    '/x/zh-hant/spots/old/ /x/zh-hant/spots/new/ 301',
    '/x/en/spots/old/ /x/en/spots/new/ 301',
    '',
  ]);
  expect(nginxMoved(moved)).toContain('"~^/en/spots/old/?$" "/en/spots/new/";');
  expect(caddyMoved(moved)).toContain('redir /en/spots/old /en/spots/new/ 301');
});

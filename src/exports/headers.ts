import { pagePath } from '../i18n/address.ts';
import { editions } from '../model/text.ts';

/** Values of one header by path. The first case that a path falls under decides; `*` stands for anything, slashes too. */
export interface HeaderRule {
  readonly header: string;
  readonly cases: readonly { readonly paths: readonly string[]; readonly value: string }[];
  readonly otherwise: string;
  /** Hosts that read `_headers` say much the same as `otherwise` by themselves; some read a hundred blocks and no more. */
  readonly ofItself?: boolean;
}

/** What differs from site to site: who else may be asked for pictures and for search indexes, and only if a visitor wishes. */
export interface Outside {
  /** Origins of street tiles, as `https://tile.openstreetmap.org`. */
  readonly tiles: readonly string[];
  /** Origins whose search index is merged into ours. */
  readonly indexes?: readonly string[];
  /** Origins that the form for editors saves to, once somebody has signed in there. */
  readonly repositories?: readonly string[];
}

const day = 86_400;
const seconds = { short: 300, day, week: 7 * day, year: 365 * day };

/** The name holds a digest of the content, so that a change has another name. */
const hashed = [
  '/_astro/*',
  '/fonts/ruxi-song-*',
  '/fonts/ruxi-code-*',
  '/admin/form/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/pagefind/filter/*',
  '/pagefind/pagefind.*.pf_meta',
];

/** Drawn once and seldom again, under a name that stays. */
const pictures = ['/art/*.svg', '/basemap/*', '/cards/*', '/photos/*', '/posters/*'];

/** The only pages that another site may show in a frame. */
export const embeds: readonly string[] = editions.map((one) => `/${pagePath(one, 'embed/*')}`);

/** The form for editors: a program that sets its own styles and shows pictures from memory. */
const form = ['/admin/*'];

/** A page's policy: our own files and nothing inline, but what the visitor may choose on the map. */
function policy({ tiles, indexes = [] }: Outside, framedBy: string): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'self'"],
    // The search engine is WebAssembly. This lets it start and opens no eval().
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...indexes],
    // Leaflet's empty tile is a data: address.
    'img-src': ["'self'", 'data:', ...tiles],
    ...(indexes.length > 0 ? { 'connect-src': ["'self'", ...indexes] } : {}),
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': [framedBy],
  };
  return written(directives);
}

/** The form's policy. It may write styles, but runs no other script, and asks nobody but where it saves. */
function formPolicy({ repositories = [] }: Outside): string {
  // GitHub serves the faces of its editors from another place.
  const faces = repositories.includes('https://api.github.com')
    ? ['https://avatars.githubusercontent.com']
    : [];
  return written({
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...faces],
    'connect-src': ["'self'", 'blob:', 'data:', ...repositories],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  });
}

function written(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/**
 * Every promise about headers. The files of `deploy/` and `_headers` are made from this table, and tests ask the servers.
 * `bases` are the folders of the host that hold a site each, as `/x/`.
 */
export function headerRules(
  outside: Outside,
  bases: readonly string[] = ['/'],
): readonly HeaderRule[] {
  const under = (paths: readonly string[]): string[] =>
    bases.flatMap((base) => paths.map((path) => base + path.slice(1)));
  const always = (header: string, value: string): HeaderRule => ({
    header,
    cases: [],
    otherwise: value,
  });
  return [
    {
      header: 'Cache-Control',
      cases: [
        { paths: under(hashed), value: `public, max-age=${seconds.year}, immutable` },
        {
          paths: under(pictures),
          value: `public, max-age=${seconds.day}, stale-while-revalidate=${seconds.week}`,
        },
      ],
      // Short, since a page names hashed files, and those of the last publication go some day.
      otherwise: `public, max-age=${seconds.short}, must-revalidate`,
      ofItself: true,
    },
    {
      header: 'Content-Security-Policy',
      cases: [
        { paths: under(embeds), value: policy(outside, '*') },
        { paths: under(form), value: formPolicy(outside) },
      ],
      otherwise: policy(outside, "'self'"),
    },
    // Everything here is public, and no answer depends on who asks. A frame in a sandbox has no origin of its own and needs
    // this for our own fonts and modules; another city's site needs it for data, oEmbed and the search index.
    always('Access-Control-Allow-Origin', '*'),
    always('X-Content-Type-Options', 'nosniff'),
    always('Referrer-Policy', 'strict-origin-when-cross-origin'),
    always(
      'Permissions-Policy',
      'camera=(self), clipboard-write=(self), fullscreen=(self), geolocation=(self), microphone=(), payment=(), usb=()',
    ),
  ];
}

/** A visitor's browser keeps to HTTPS for half a year: a choice of the host's, hard to take back, so it stands as a comment. */
export const hsts = {
  header: 'Strict-Transport-Security',
  value: `max-age=${182 * day}`,
} as const;

/** The value of a rule's header at a path. */
export function valueAt({ cases, otherwise }: HeaderRule, path: string): string {
  return (
    cases.find(({ paths }) => paths.some((one) => new RegExp(pathPattern(one)).test(path)))
      ?.value ?? otherwise
  );
}

/** A path with `*` as a regular expression that PCRE, RE2 and JavaScript read alike. */
export function pathPattern(path: string): string {
  const [head = '', ...rest] = path
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const whole = [head, ...rest].join('.*');
  // Nothing follows a last star, so nothing need be said about it.
  return path.endsWith('*') ? `^${whole.slice(0, -2)}` : `^${whole}$`;
}

/** Type of every kind of file that the site holds or will; servers' own tables lack some. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  xml: 'application/xml',
  txt: 'text/plain',
  // An entry as its author wrote it; browsers should show it, not run it.
  mdx: 'text/markdown',
  md: 'text/markdown',
  yaml: 'application/yaml',
  gpx: 'application/gpx+xml',
  kml: 'application/vnd.google-earth.kml+xml',
  ics: 'text/calendar',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  zip: 'application/zip',
  wasm: 'application/wasm',
  // The search engine's own files are compressed already, and it opens them itself.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** Types that say how their characters are written. */
export const textTypes: readonly string[] = [
  ...new Set(
    Object.values(contentTypes).filter(
      (type) => type.startsWith('text/') || /(?:json|xml|yaml)$/.test(type),
    ),
  ),
];

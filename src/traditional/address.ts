import { pagePath } from '../i18n/address.ts';

/** Folder of the edition below the site's root. */
export const folder = pagePath('zh-hant', '');

/** Files, beside pages, that the edition has of its own: what a reader sees of them is text, or cut for a text. */
const own = [
  /^feed\.xml$/,
  /^map\/\w+\.json$/,
  /^search\/names\.json$/,
  /^fonts\/(?:[a-z]+-)?faces\.css$/,
];
const others = [folder, pagePath('en', '')];

/** Where the site stands. */
export interface Root {
  /** Base path, with a slash at both ends. */
  readonly base: string;
  /** Full address of that, as pages write it for engines. */
  readonly home: string;
}

/** An address in a page, feed or data file, led on into the edition where the edition has what it leads to. */
export function inEdition(address: string, { base, home }: Root): string {
  const root = address.startsWith(home) ? home : address.startsWith(base) ? base : undefined;
  if (root === undefined || address.startsWith('//')) return address;
  const path = address.slice(root.length);
  const file = path.split(/[?#]/, 1)[0] ?? '';
  const led =
    !others.some((other) => path.startsWith(other)) &&
    (file === '' || file.endsWith('/') || own.some((name) => name.test(file)));
  return led ? root + folder + path : address;
}

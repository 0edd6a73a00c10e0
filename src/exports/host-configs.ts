import { pagePath } from '../i18n/address.ts';
import { editions } from '../model/text.ts';
import { contentTypes, hsts, pathPattern, textTypes, valueAt, type HeaderRule } from './headers.ts';

/** A page under a slug that its entry had before, and where it is now: paths from the site's root, `spots/old/`. */
export interface MovedPage {
  readonly from: string;
  readonly to: string;
}

/** Files in the finished site that are for its host and not for its visitors. */
export const hostFiles = {
  headers: '_headers',
  redirects: '_redirects',
  nginx: '_moved.nginx',
  caddy: '_moved.caddy',
} as const;

const made = 'Made by the build';

/** Name of the variable that holds a header's value where it differs by path. */
function variable({ header }: HeaderRule): string {
  return `ruxi_${header.toLowerCase().replaceAll('-', '_')}`;
}

const varies = ({ cases }: HeaderRule): boolean => cases.length > 0;

const anyOf = (paths: readonly string[]): string => paths.map(pathPattern).join('|');

/** nginx: the maps, which stand outside the server. */
export function nginxMaps(rules: readonly HeaderRule[]): string {
  return rules
    .filter(varies)
    .map((rule) =>
      [
        `map $uri $${variable(rule)} {`,
        `    default "${rule.otherwise}";`,
        ...rule.cases.map(({ paths, value }) => `    "~${anyOf(paths)}" "${value}";`),
        '}',
      ].join('\n'),
    )
    .join('\n\n');
}

/** nginx: types and headers, inside the server. */
export function nginxServer(rules: readonly HeaderRule[]): string {
  const byType = Map.groupBy(Object.entries(contentTypes), ([, type]) => type);
  return [
    'types {',
    ...[...byType].map(
      ([type, endings]) => `    ${type} ${endings.map(([end]) => end).join(' ')};`,
    ),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};`,
    '',
    ...rules.map(
      (rule) =>
        `add_header ${rule.header} ${varies(rule) ? `$${variable(rule)}` : `"${rule.otherwise}"`} always;`,
    ),
    `# add_header ${hsts.header} "${hsts.value}" always;`,
  ].join('\n');
}

/** Caddy: maps, headers and types, inside the site's block. */
export function caddySite(rules: readonly HeaderRule[]): string {
  const maps = rules
    .filter(varies)
    .flatMap((rule) => [
      `map {path} {${variable(rule)}} {`,
      ...rule.cases.map(({ paths, value }) => `\t"~${anyOf(paths)}" "${value}"`),
      `\tdefault "${rule.otherwise}"`,
      '}',
    ]);
  return [
    ...maps,
    'map {path} {ruxi_type} {',
    ...Object.entries(contentTypes).map(
      ([end, type]) =>
        `\t"~\\.${end}$" "${type}${textTypes.includes(type) ? '; charset=utf-8' : ''}"`,
    ),
    // A folder is answered with its page.
    '\tdefault "text/html; charset=utf-8"',
    '}',
    'header {',
    '\tContent-Type {ruxi_type}',
    ...rules.map(
      (rule) => `\t${rule.header} ${varies(rule) ? `{${variable(rule)}}` : `"${rule.otherwise}"`}`,
    ),
    `\t# ${hsts.header} "${hsts.value}"`,
    '}',
  ].join('\n');
}

/** Caddy: what an answer without a file says, since the headers of the file that was asked for stand otherwise. */
export function caddyMissing(rules: readonly HeaderRule[]): string {
  return [
    'header {',
    '\tContent-Type "text/html; charset=utf-8"',
    ...rules.filter(varies).map(({ header, otherwise }) => `\t${header} "${otherwise}"`),
    '}',
  ].join('\n');
}

/**
 * `_headers` of static hosts. Some of them join the values of two blocks that fit one path, and a joined policy is the
 * stricter of both: so no two blocks here set one header for the same file. `files` are the site's, without a leading slash.
 */
export function headersFile(
  rules: readonly HeaderRule[],
  files: readonly string[],
  base = '/',
): string {
  const blocks = new Map<string, string[]>();
  const say = (path: string, header: string, value: string): void => {
    const block = blocks.get(path) ?? [];
    if (block.length === 0) blocks.set(path, block);
    block.push(`  ${header}: ${value}`);
  };
  for (const rule of rules.filter((one) => !varies(one))) say('/*', rule.header, rule.otherwise);
  for (const rule of rules.filter(varies)) {
    for (const { paths, value } of rule.cases)
      for (const path of paths) say(path, rule.header, value);
    if (rule.ofItself) continue;
    for (const path of remainder(rule, files)) say(path, rule.header, rule.otherwise);
  }
  return [
    `# ${made} from src/exports/headers.ts.`,
    `# To keep browsers to HTTPS, add below /*:  ${hsts.header}: ${hsts.value}`,
    ...[...blocks].map(([path, lines]) => [base + path.slice(1), ...lines].join('\n')),
    '',
  ].join('\n');
}

/** The fewest paths that cover every file which no case of the rule covers, and none that one does. */
function remainder(rule: HeaderRule, files: readonly string[]): string[] {
  const ruled = (file: string): boolean => valueAt(rule, `/${file}`) !== rule.otherwise;
  // A case may also name what this build has nothing of yet.
  const named = (folder: string): boolean =>
    rule.cases.some(({ paths }) => paths.some((path) => path.startsWith(`/${folder}`)));
  const within = (folder: string, inside: readonly string[]): string[] => {
    if (folder !== '' && !named(folder) && !inside.some(ruled)) return [`/${folder}*`];
    const names = Map.groupBy(inside, (file) => {
      const slash = file.indexOf('/', folder.length);
      return slash < 0 ? '' : file.slice(0, slash + 1);
    });
    return [...names].flatMap(([name, some]) =>
      name === ''
        ? some
            .filter((file) => !ruled(file))
            .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
        : within(name, some),
    );
  };
  return within(
    '',
    files.filter((file) => !isForHost(file)),
  ).sort();
}

/** Whether a file is there for the host alone, or is another one compressed. */
export function isForHost(file: string): boolean {
  return (Object.values(hostFiles) as string[]).includes(file) || /\.(?:br|gz)$/.test(file);
}

/** A moved page in every edition, as addresses under the base. */
function addresses(moved: readonly MovedPage[], base: string): [string, string][] {
  return moved.flatMap(({ from, to }) =>
    editions.map((one): [string, string] => [base + pagePath(one, from), base + pagePath(one, to)]),
  );
}

/** `_redirects` of static hosts. Where a host knows none, a small page leads on instead. */
export function redirectsFile(moved: readonly MovedPage[], base = '/'): string {
  return [
    `# ${made} from each entry's “formerly”.`,
    ...addresses(moved, base).map(([from, to]) => `${from} ${to} 301`),
    '',
  ].join('\n');
}

/** Moved pages as lines of nginx's map. */
export function nginxMoved(moved: readonly MovedPage[], base = '/'): string {
  return [
    `# ${made} from each entry's “formerly”.`,
    ...addresses(moved, base).map(([from, to]) => `"~^${from.slice(0, -1)}/?$" "${to}";`),
    '',
  ].join('\n');
}

/** Moved pages as Caddy's directives. */
export function caddyMoved(moved: readonly MovedPage[], base = '/'): string {
  return [
    `# ${made} from each entry's “formerly”.`,
    ...addresses(moved, base).flatMap(([from, to]) => [
      `redir ${from} ${to} 301`,
      `redir ${from.slice(0, -1)} ${to} 301`,
    ]),
    '',
  ].join('\n');
}

/** What the configs of `deploy/` take from the table, by the names at their marks. */
export function madeParts(rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  return {
    maps: nginxMaps(rules),
    server: nginxServer(rules),
    site: caddySite(rules),
    missing: caddyMissing(rules),
  };
}

/** A config with what is made put between its marks, `# made: name` and `# end`, at their indent. */
export function withMade(config: string, parts: Readonly<Record<string, string>>): string {
  return config.replace(
    /^([ \t]*)# made: (\w+).*\n[\s\S]*?^[ \t]*# end$/gm,
    (whole, indent: string, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`Nothing is made by the name “${name}”.`);
      const lines = part.split('\n').map((line) => (line === '' ? '' : indent + line));
      const [head = ''] = whole.split('\n', 1);
      return [head, ...lines, `${indent}# end`].join('\n');
    },
  );
}

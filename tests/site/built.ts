import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

export const base = '/x/';

/** The builds that the tests look at, and how each is made. */
export const builds = {
  root: { folder: '.cache/site/root', args: [] },
  again: { folder: '.cache/site/again', args: [] },
  underBase: { folder: '.cache/site/base', args: ['--base', base] },
} as const satisfies Record<string, { readonly folder: string; readonly args: readonly string[] }>;

export type Build = keyof typeof builds;

/** Every file of a build, by its address without the leading slash, sorted. */
export function filesOf(build: Build): string[] {
  const { folder } = builds[build];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative('.', name).split(sep).join('/'))
    .sort();
}

export function bytesOf(build: Build, file: string): Buffer {
  return readFileSync(join(builds[build].folder, file));
}

export function textOf(build: Build, file: string): string {
  return bytesOf(build, file).toString('utf8');
}

export interface BuiltPage {
  readonly file: string;
  /** Address from the site's root, as `/en/spots/sz-pingjiang/`. */
  readonly address: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

const parsed = new Map<Build, readonly BuiltPage[]>();

/**
 * Every HTML page of a build, parsed once. The form for editors is not among them: it is a program of 2 MB for a few people,
 * which no visitor is led to, and what pages promise of weight and language it does not. It has a test of its own.
 */
export function pagesOf(build: Build): readonly BuiltPage[] {
  let pages = parsed.get(build);
  if (!pages) {
    pages = filesOf(build)
      .filter((file) => file.endsWith('.html') && !isForm(file))
      .map((file) => {
        const html = textOf(build, file);
        return { file, address: `/${file.replace(/index\.html$/, '')}`, html, $: load(html) };
      });
    parsed.set(build, pages);
  }
  return pages;
}

/** Files of the form for editors. */
export const isForm = (file: string): boolean => file.startsWith('admin/');

/** A page for other people's pages: without masthead or foot, in no list, its pictures drawn into it. */
export const isEmbed = (address: string): boolean => /^\/(?:en\/|zh-hant\/)?embed\//.test(address);

/** A sheet for paper: like an embed without masthead or foot. */
export const isPrintSheet = (address: string): boolean => address.endsWith('/print/');

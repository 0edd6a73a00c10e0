import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { pagePath } from '../src/i18n/address.ts';
import { languages, languageTags, type Lang } from '../src/model/text.ts';
import { openBrowser } from '../tests/browser/chromium.ts';
import { serveSite } from '../tests/browser/web-server.ts';
import { joinShots, type Shot } from './contact-sheet/join-shots.ts';
import { pageKindsIn, type PageKind } from './contact-sheet/page-kinds.ts';

// npm run shots [-- --only spots,spots-entry]: every kind of page, narrow and wide, in both languages, by day and by night.

const windows = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const themes = { light: 'light', night: 'dark' } as const;
const site = resolve('dist');
const folder = resolve('shots');

const { values } = parseArgs({ options: { only: { type: 'string' } } });
if (!existsSync(join(site, 'index.html'))) {
  console.log('Building the site …');
  const { status } = spawnSync('astro', ['build', '--silent'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site was not built; the reason stands above.');
}
const all = pageKindsIn(site, resolve('content'));
const wanted = values.only?.split(',').map((name) => name.trim());
const strangers = wanted?.filter((name) => !all.some((kind) => kind.name === name)) ?? [];
if (strangers.length) {
  console.error(
    `There is no kind of page “${strangers.join('”, “')}”. Kinds: ${all.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  await shootAll(all.filter(({ name }) => wanted?.includes(name) ?? true));
}

async function shootAll(kinds: readonly PageKind[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await serveSite(site);
  try {
    const browser = await openBrowser();
    try {
      for (const [index, kind] of kinds.entries()) {
        const shots = await shoot(browser, server.origin, kind);
        await joinShots(shots, join(folder, `${kind.name}.png`));
        console.log(`${index + 1}/${kinds.length}  ${kind.name}  ${shots.length} shots`);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
  const file = join(folder, 'index.html');
  // A run of some kinds leaves the others of an earlier run on the sheet.
  writeFileSync(file, sheetOf(all.filter(({ name }) => existsSync(join(folder, `${name}.png`)))));
  console.log(`See ${file}`);
}

/** A kind's shots, those to be compared beside each other. */
async function shoot(browser: Browser, origin: string, { name, page }: PageKind): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const [theme, colorScheme] of Object.entries(themes))
    for (const lang of languages.filter((one) => stands(one, page)))
      for (const viewport of windows) {
        const file = join(folder, shotName(name, lang, viewport.width, theme));
        const context = await browser.newContext({
          viewport,
          colorScheme,
          locale: languageTags[lang],
          reducedMotion: 'reduce',
        });
        const tab = await context.newPage();
        await tab.goto(`${origin}/${pagePath(lang, page)}`, { waitUntil: 'networkidle' });
        await tab.screenshot({ path: file, fullPage: true });
        await context.close();
        shots.push({ file, caption: `${lang} ${viewport.width} ${theme}`, width: viewport.width });
      }
  return shots;
}

/** The page of what is not found speaks both languages and stands once. */
function stands(lang: Lang, page: string): boolean {
  const path = pagePath(lang, page);
  return existsSync(join(site, path.endsWith('/') || path === '' ? `${path}index.html` : path));
}

function shotName(kind: string, lang: Lang, width: number, theme: string): string {
  return `${kind}-${lang}-${width}-${theme}.png`;
}

function sheetOf(kinds: readonly PageKind[]): string {
  const links = ({ name, page }: PageKind): string =>
    Object.keys(themes)
      .flatMap((theme) =>
        languages
          .filter((lang) => stands(lang, page))
          .flatMap((lang) =>
            windows.map(
              ({ width }) =>
                `<a href="${shotName(name, lang, width, theme)}">${lang} ${width} ${theme}</a>`,
            ),
          ),
      )
      .join(' · ');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet</title>
<style>body { font: 1rem/1.6 sans-serif; margin: 2rem; } img { max-width: 100%; }</style>
<h1>Contact sheet</h1>
${kinds
  .map(
    (kind) =>
      `<h2>${kind.name}</h2>\n<p>/${kind.page}<br>${links(kind)}</p>\n<a href="${kind.name}.png"><img src="${kind.name}.png" alt="${kind.name}" loading="lazy"></a>`,
  )
  .join('\n')}
</html>
`;
}

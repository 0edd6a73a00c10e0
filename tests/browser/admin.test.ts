import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { checkContent } from '../../src/catalog/check.ts';
import { headerRules, valueAt } from '../../src/exports/headers.ts';
import { motifNames } from '../../src/pictures/motifs/index.ts';
import { openBrowser } from './chromium.ts';
import { serveSite } from './web-server.ts';

const rules = headerRules({ tiles: [] });
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite(undefined, (path) =>
    Object.fromEntries(rules.map((rule) => [rule.header, valueAt(rule, path)])),
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The project’s folder, as far as the form reads it: its content, and the sign that it is a repository. */
const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join('content', name)).isFile())
  .map((name) => [
    `content/${name.replaceAll('\\', '/')}`,
    readFileSync(join('content', name), 'utf8'),
  ]);

/** Puts the files into a folder that the browser keeps for itself: its handles are those of a real folder. */
async function fillFolder(page: Page): Promise<void> {
  await page.evaluate(async (all) => {
    const home = await navigator.storage.getDirectory();
    const root = await home.getDirectoryHandle('project', { create: true });
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path = '', text = ''] of all) {
      const steps = path.split('/');
      const name = steps.pop() ?? '';
      let folder = root;
      for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
      const file = await folder.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
}

async function fileIn(page: Page, path: string): Promise<string> {
  return page.evaluate(async (steps) => {
    const home = await navigator.storage.getDirectory();
    let folder = await home.getDirectoryHandle('project');
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step);
    const file = await folder.getFileHandle(steps.at(-1) ?? '');
    return (await file.getFile()).text();
  }, path.split('/'));
}

test('the form opens on a folder, changes one line of a spot, and the check finds nothing to say', async () => {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
  });
  await context.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(globalThis, {
      broken,
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('project'),
    });
    document.addEventListener('securitypolicyviolation', (event) => {
      broken.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!new RegExp(`^(?:${site.origin}|blob:|data:)`).test(request.url()))
      faults.push(`asked ${request.url()}`);
  });

  await page.goto(`${site.origin}/admin/`);
  await fillFolder(page);
  // Chinese, though the browser asked for English: the names of the fields are.
  const open = page.getByRole('button', { name: '使用本地仓库' });
  await open.waitFor();
  expect(await page.getByRole('button', { name: '使用访问令牌登录' }).isVisible()).toBe(false);
  await open.click();
  await page.getByText('三国城（无锡影视基地）').first().waitFor();
  await page.goto(`${site.origin}/admin/#/collections/spots/entries/sz-tongdeli`);

  // Fields far down are drawn as they come near.
  await page.locator('[data-key-path="lead"]').first().scrollIntoViewIfNeeded();
  const lead = page.locator('[data-key-path="lead.en"]').getByRole('textbox').first();
  await lead.scrollIntoViewIfNeeded();
  await lead.fill('Changed in the form: “the lane”, 3 m wide.');
  const path = 'content/spots/sz-tongdeli.mdx';
  const before = readFileSync(path, 'utf8').split('\n');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect
    .poll(async () => fileIn(page, path))
    .toContain('en: "Changed in the form: “the lane”, 3 m wide."');

  const saved = await fileIn(page, path);
  const after = saved.split('\n');
  expect(after.length).toBe(before.length);
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    expect.stringMatching(
      /^lead: \{ zh: "《都挺好》苏家老宅.*", en: "Changed in the form/u,
    ) as unknown,
  ]);
  // Nothing else was written, not the English beside it either.
  const english = 'content/spots/sz-tongdeli.en.mdx';
  expect(await fileIn(page, english)).toBe(readFileSync(english, 'utf8'));

  const copy = mkdtempSync(join(tmpdir(), 'ruxi-form-'));
  cpSync('content', copy, { recursive: true });
  const faultsOf = (): readonly string[] =>
    checkContent(copy, { motifs: new Set(motifNames) }).problems.map(
      ({ file, says }) => `${file} ${JSON.stringify(says)}`,
    );
  const known = faultsOf();
  writeFileSync(join(copy, 'spots/sz-tongdeli.mdx'), saved);
  expect(faultsOf()).toEqual(known);
  rmSync(copy, { recursive: true });

  expect(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).toEqual(
    [],
  );
  expect(faults).toEqual([]);
  await context.close();
});

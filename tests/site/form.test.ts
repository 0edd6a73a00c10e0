import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { load } from 'cheerio';
import { filesOf, isForm, pagesOf, textOf } from './built.ts';

const form = load(textOf('root', 'admin/index.html'));

test('no engine and no visitor is led to the form', () => {
  expect(form('meta[name=robots]').attr('content')).toBe('noindex,nofollow');
  expect(textOf('root', 'robots.txt')).toContain('\nDisallow: /admin/\n');
  const lists = filesOf('root').filter((file) =>
    /^(?:sitemap.*\.xml|llms\.txt|feed\.xml)$/.test(file),
  );
  expect(lists.length).toBeGreaterThan(2);
  for (const file of lists)
    expect([file, textOf('root', file).includes('/admin/')]).toEqual([file, false]);
  const linked = pagesOf('root').filter(({ $ }) => $('a[href*="/admin/"]').length > 0);
  expect(linked.map(({ address }) => address)).toEqual([]);
  expect(filesOf('root').filter((file) => file.startsWith('zh-hant/admin'))).toEqual([]);
});

test('the form brings all that it runs, and nothing of it is in a page', () => {
  const scripts = form('script[src]')
    .map((_, one) => form(one).attr('src'))
    .get();
  expect(scripts).toEqual(['/admin/form.js']);
  const files = filesOf('root').filter(isForm);
  expect(files).toEqual(
    expect.arrayContaining([
      'admin/form.js',
      expect.stringMatching(/^admin\/form\/zh-CN\..*\.js$/),
    ]),
  );
  for (const file of files.filter((one) => one.endsWith('.js'))) {
    const text = textOf('root', file);
    expect([file, text.includes('cdn.jsdelivr.net')]).toEqual([file, false]);
  }
  const strange = filesOf('root').filter(
    (file) =>
      file.startsWith('_astro/') &&
      file.endsWith('.js') &&
      textOf('root', file).includes('sveltia'),
  );
  expect(strange).toEqual([]);
});

test('under a base path the form finds its script and its mark there', () => {
  const page = load(textOf('underBase', 'admin/index.html'));
  expect(page('script[src]').attr('src')).toBe('/x/admin/form.js');
  const settings = JSON.parse(page('#form-settings').text()) as {
    readonly config: { readonly logo: { readonly src: string } };
  };
  expect(settings.config.logo.src).toBe('/x/favicon.svg');
});

test('the form can be left out, and a city’s edition has none unless it asks', () => {
  const asked = (env: Readonly<Record<string, string>>): boolean => {
    const told = execFileSync(
      'node',
      [
        '-e',
        "import('./astro.config.mjs').then(({ default: c }) => console.log(c.integrations.flat().find((one) => one.name === 'ruxi-editors-form').wanted))",
      ],
      { env: { ...process.env, ...env }, encoding: 'utf8' },
    );
    return told.trim() === 'true';
  };
  expect(asked({ RUXI_ADMIN: 'off' })).toBe(false);
  expect(asked({ RUXI_EDITION: 'suzhou' })).toBe(false);
});

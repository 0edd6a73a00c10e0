import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mistakeAddress, mistakeForm } from '../../src/exports/mistake.ts';
import { repositoryAt } from '../../src/model/repository.ts';

const about = {
  lang: 'zh',
  page: 'spots/sz-tongdeli/',
  address: 'https://ruxi.example/spots/sz-tongdeli/',
} as const;
const contact = { mail: 'someone@ruxi.example' };

/** A link’s address, and what it fills in. */
function filled(address: string | undefined): [string, Record<string, string>] {
  const url = new URL(address ?? '');
  return [url.origin + url.pathname, Object.fromEntries(url.searchParams)];
}

test('where the repository is open, a mistake is reported there, with the entry and the page filled in', () => {
  const repository = repositoryAt('https://github.com/someone/ruxi.git');
  expect(filled(mistakeAddress({ contact, repository }, about))).toEqual([
    'https://github.com/someone/ruxi/issues/new',
    { template: 'mistake.yml', entry: 'spots/sz-tongdeli', page: about.address },
  ]);
});

test('a host without forms gets the same as a title and a text', () => {
  const text = `spots/sz-tongdeli\n${about.address}\n\n`;
  expect(
    filled(
      mistakeAddress({ contact, repository: repositoryAt('https://codeberg.org/a/b/') }, about),
    ),
  ).toEqual([
    'https://codeberg.org/a/b/issues/new',
    { title: '报错：spots/sz-tongdeli', body: text },
  ]);
  expect(
    filled(mistakeAddress({ contact, repository: repositoryAt('https://gitlab.com/a/b') }, about)),
  ).toEqual([
    'https://gitlab.com/a/b/-/issues/new',
    { 'issue[title]': '报错：spots/sz-tongdeli', 'issue[description]': text },
  ]);
});

test('without a repository a mail is written, and without an address nothing is offered', () => {
  expect(mistakeAddress({ contact }, { ...about, lang: 'en' })).toBe(
    `mailto:someone@ruxi.example?subject=${encodeURIComponent('Mistake: spots/sz-tongdeli')}` +
      `&body=${encodeURIComponent(about.address)}`,
  );
  expect(mistakeAddress({ contact: {} }, about)).toBeUndefined();
});

test('a form that the site names is used as it is', () => {
  const form = 'https://forms.example/mistakes';
  expect(
    mistakeAddress(
      { contact: { ...contact, form }, repository: repositoryAt('https://github.com/a/b') },
      about,
    ),
  ).toBe(form);
});

test('the form for reports has the fields that the links fill, and both languages beside each', () => {
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${mistakeForm.file}`, 'utf8')) as {
    readonly body: readonly {
      readonly type: string;
      readonly id?: string;
      readonly attributes: { readonly label?: string };
    }[];
  };
  const ids = form.body.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([mistakeForm.entry, mistakeForm.page]));
  for (const { type, attributes } of form.body)
    if (type !== 'markdown') expect(attributes.label).toMatch(/^\p{Script=Han}.* · [A-Z]/u);
});

test('a stranger’s request is looked at with nothing but the right to read', () => {
  const text = readFileSync('.github/workflows/check.yml', 'utf8');
  const workflow = parse(text) as {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions: unknown;
    readonly jobs: Readonly<
      Record<
        string,
        {
          readonly permissions?: unknown;
          readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
        }
      >
    >;
  };
  expect(Object.keys(workflow.on)).toContain('pull_request');
  expect(text).not.toMatch(/pull_request_target|secrets\.|write/);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  for (const { uses } of steps)
    // A tag can be moved to other code; a commit cannot.
    if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  // A title that a stranger wrote would be run, were it put into a command.
  for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  expect(steps.map(({ run }) => run)).toContain('node scripts/check-content.ts --github');
});

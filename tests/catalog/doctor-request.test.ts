import { expect, test } from 'vitest';
import { langOfMachine, readRequest } from '../../src/catalog/doctor-request.ts';
import { doctorWords } from '../../src/i18n/doctor-words.ts';

const asked = (words: string, environment = {}) =>
  readRequest(words.split(' ').filter(Boolean), environment);

test('asked for nothing, it checks content/ and speaks the language of the machine', () => {
  expect(asked('', { LANG: 'zh_CN.UTF-8' })).toEqual({
    task: 'check',
    folder: 'content',
    lang: 'zh',
    form: 'text',
    quiet: false,
    dryRun: false,
  });
});

test.each([
  [{}, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: '', LC_MESSAGES: 'zh_CN' }, 'zh'],
] as const)('the language of a machine with %o is %s', (environment, lang) => {
  expect(langOfMachine(environment)).toBe(lang);
});

test('what is asked for is done', () => {
  expect(asked('--lang zh other/content --quiet')).toMatchObject({
    lang: 'zh',
    folder: 'other/content',
    quiet: true,
  });
  expect(asked('--lang=en --json', { LANG: 'zh_CN' })).toMatchObject({ lang: 'en', form: 'json' });
  expect(asked('--today 2026-11-25')).toMatchObject({ today: '2026-11-25', folder: 'content' });
  expect(asked('--fix --dry-run')).toMatchObject({ task: 'fix', dryRun: true });
  expect(asked('-h')).toMatchObject({ task: 'help' });
  expect(asked('--help --nonsense')).toMatchObject({ task: 'help' });
});

test('in GitHub Actions it annotates, unless another form is asked for', () => {
  const environment = { GITHUB_ACTIONS: 'true' };
  expect(asked('', environment)).toMatchObject({ form: 'github' });
  expect(asked('--json', environment)).toMatchObject({ form: 'json' });
  expect(asked('--github')).toMatchObject({ form: 'github' });
});

test.each([
  ['--lagn zh', 'There is no option --lagn. Did you mean --lang?'],
  ['--qiet', 'There is no option --qiet. Did you mean --quiet?'],
  ['-x', 'There is no option -x.'],
  ['--lang fr', '--lang takes zh or en, not “fr”.'],
  ['--lang', 'Write zh or en after --lang.'],
  ['--today gestern', 'Write a day after --today, as 2026-11-25, not “gestern”.'],
  ['--today=2026-02-30', 'Write a day after --today, as 2026-11-25, not “2026-02-30”.'],
  ['--today', 'Write a day after --today, as 2026-11-25.'],
  ['--lang --quiet', 'Write zh or en after --lang.'],
  ['one two', 'Only one folder can be checked at a time.'],
  ['--json --github', 'Only one of --json and --github can be used.'],
  ['--dry-run', '--dry-run goes with --fix.'],
  ['--fix --json', '--fix cannot be used with --json, --github or --quiet.'],
])('%s is answered with what is wrong', (words, wrong) => {
  expect(asked(words)).toEqual({ wrong, lang: 'en' });
  expect(asked(words, { LANG: 'zh_CN' })).toMatchObject({
    wrong: expect.stringMatching(/\p{Script=Han}/u) as string,
    lang: 'zh',
  });
});

test('the help names every option, in both languages', () => {
  for (const { help } of Object.values(doctorWords))
    for (const flag of ['--lang', '--quiet', '--json', '--github', '--fix', '--dry-run', '--help'])
      expect(help).toContain(flag);
});

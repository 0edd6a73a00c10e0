import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Astro would make a page of a README in src/pages, unless its name begins with an underscore.
const documents = [
  'README.md',
  'deploy/README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'content/README.md',
  'content/GUIDELINES.md',
  ...readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => (name === 'pages' ? 'src/pages/_README.md' : `src/${name}/README.md`)),
];

test('every layer has a README, and every document stands', () => {
  expect(documents.filter((file) => !existsSync(file))).toEqual([]);
});

test('a document names no path that is not there', () => {
  const gone = documents
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const named = readFileSync(file, 'utf8').matchAll(
        /`((?:src|content|tests|scripts|public|\.ci)\/[\w./[\]-]*)`/g,
      );
      return [...named]
        .map(([, path]) => path ?? '')
        .filter((path) => !existsSync(path))
        .map((path) => `${file}: ${path}`);
    });
  expect(gone).toEqual([]);
});

test('README says the two commands', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const command of ['npm start', 'npm test']) expect(readme).toContain(command);
});

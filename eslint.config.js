import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Which layer may import which, from least to most dependent. `packages` lists what a layer may take from outside;
 * `'any'` leaves that open. This table is the law of the code; ARCHITECTURE.md explains it.
 */
const layers = {
  model: { from: [], packages: ['gcoord', 'suncalc', 'chinese-days'] },
  i18n: { from: ['model'], packages: [] },
  schema: { from: ['model'], packages: ['zod'] },
  prose: {
    from: ['model', 'schema'],
    packages: ['satteri', 'js-yaml', 'yaml', 'zod', 'astro/loaders', 'node:*'],
  },
  exports: { from: ['model', 'i18n'], packages: ['schema-dts'] },
  pictures: {
    from: ['model', 'i18n', 'exports'],
    packages: ['sharp', 'satori', 'subset-font', 'uqr', 'node:*'],
  },
  traditional: {
    from: ['model', 'i18n'],
    packages: ['opencc-js', 'htmlparser2', 'node:*', 'astro'],
  },
  indexing: {
    from: ['model', 'i18n', 'traditional'],
    packages: ['pagefind', 'vite', 'node:*', 'astro'],
  },
  delivery: { from: ['model', 'i18n', 'exports'], packages: ['node:*', 'astro'] },
  catalog: {
    from: ['model', 'i18n', 'schema', 'prose'],
    packages: ['pinyin-pro', 'opening_hours', 'yaml', 'zod', 'node:*', 'astro'],
  },
  intake: {
    from: ['model', 'schema', 'prose', 'catalog'],
    packages: [
      '@clack/prompts',
      '@tmcw/togeojson',
      '@xmldom/xmldom',
      'csv-parse',
      'fflate',
      'read-excel-file',
      'write-excel-file',
      'yaml',
      'node:*',
    ],
  },
  cms: {
    from: ['model', 'i18n', 'schema'],
    packages: ['zod', 'yaml', '@sveltia/cms', 'vite', 'node:*', 'astro'],
  },
  islands: {
    from: ['model', 'exports', 'i18n'],
    packages: ['leaflet', 'supercluster', 'idb-keyval', 'idiomorph', 'sortablejs', 'uqr'],
  },
  components: { from: ['model', 'exports', 'prose', 'islands', 'i18n', 'styles'], packages: [] },
  layouts: { from: ['model', 'components', 'i18n', 'styles'], packages: [] },
  pages: {
    from: [
      'model',
      'catalog',
      'cms',
      'exports',
      'pictures',
      'traditional',
      'components',
      'layouts',
      'i18n',
      'styles',
    ],
    // Vite makes the two scripts that have addresses of their own.
    packages: ['astro', 'vite', 'node:path'],
  },
};
const names = Object.keys(layers);
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Patterns that refuse every import the table does not allow. */
function rulesOf(layer) {
  const { from, packages } = layers[layer];
  const forbidden = [...names, 'content.config.ts'].filter(
    (name) => name !== layer && !from.includes(name),
  );
  const allowed = packages.map((name) =>
    name.endsWith('*') ? `${escaped(name.slice(0, -1))}.*` : `${escaped(name)}(?:/.*)?`,
  );
  return [
    {
      regex: `^(?:\\.\\./)+(?:src/)?(?:${forbidden.map(escaped).join('|')})(?:/|$)`,
      message: `${layer}/ may import only: itself${from.map((name) => `, ${name}`).join('')}.`,
    },
    {
      regex: `^(?!\\.)(?!(?:${allowed.join('|') || '(?!)'})$).+`,
      message: `${layer}/ may take no other package than: ${packages.join(', ') || 'none'}.`,
    },
  ];
}

const parserOptions = {
  projectService: true,
  extraFileExtensions: ['.astro'],
  tsconfigRootDir: import.meta.dirname,
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.cache/',
      'shots/',
      'node_modules/',
      'src/model/geo/mainland-outline.ts',
      'public/',
      'tests/fixtures/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions },
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['**/*.ts', '**/*.astro'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Text here is names of places, cut into code points on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The compiler wants brackets for what only an index signature promises.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  ...names.map((layer) => ({
    files: [`src/${layer}/**/*.{ts,astro}`],
    rules: { 'no-restricted-imports': ['error', { patterns: rulesOf(layer) }] },
  })),
  // Leaflet touches `window` as it loads, and would weigh on every page: the live map alone takes it.
  {
    files: ['src/islands/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...rulesOf('islands'),
            { regex: '^(?:leaflet|supercluster)', message: 'Only islands/map/ draws maps.' },
          ],
        },
      ],
    },
  },
  // What is kept in the browser passes one door.
  {
    files: ['src/islands/**/*.ts'],
    ignores: ['src/islands/trip-store.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'indexedDB', message: 'Only islands/trip-store.ts keeps trips.' },
      ],
    },
  },
  // Only the catalog's index sees Astro's collections.
  { files: ['src/catalog/index.ts'], rules: { 'no-restricted-imports': 'off' } },
  // The model is the same everywhere and always: it has no page, no clock and no chance.
  {
    files: ['src/model/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'localStorage',
        'fetch',
        'process',
        'console',
        'Date',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  // The compiler looks for unused names in components, and knows their types, which this rule does not.
  { files: ['**/*.astro'], rules: { 'no-unused-vars': 'off' } },
  // A test knows what it has built; where it is wrong, it fails, which is its purpose.
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  // What a component's import is, the compiler knows and this rule does not.
  {
    files: ['tests/components/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-argument': 'off' },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: [
      'astro.config.mjs',
      'eslint.config.js',
      'vitest.config.ts',
      'tests/components/vitest.config.ts',
      'tests/site/build-site.ts',
      'src/**/*.d.ts',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
);

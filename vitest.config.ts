import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Plain Node, no mocks: finishes in seconds.
      {
        test: {
          name: 'pure',
          include: [
            'tests/{model,schema,prose,cms,catalog,exports,pictures,traditional,content,i18n,islands,intake}/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      // Over the built pages. The set-up builds them three times: at the root, again, and under a base path.
      {
        test: {
          name: 'site',
          include: ['tests/{site,deploy}/**/*.test.ts'],
          globalSetup: 'tests/site/build-site.ts',
          testTimeout: 120_000,
        },
      },
      // What happens after load, in a real Chromium.
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/site/build-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A busy machine answers late; what never comes is still told within seconds.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});

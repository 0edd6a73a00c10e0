import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';

/**
 * Components are rendered by Astro itself, without the site's content, checks and styles. A configuration of its own,
 * beside the other suites: one that opens Astro leaves BASE_URL in the environment, and the builds under a base path
 * that the site's tests start would read it.
 */
export default getViteConfig(
  {
    test: {
      name: 'components',
      root: resolve(import.meta.dirname, '../..'),
      include: ['tests/components/**/*.test.ts'],
    },
  },
  { configFile: false, trailingSlash: 'always', logLevel: 'error' },
);

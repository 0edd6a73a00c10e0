import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';

/** Components are rendered by Astro itself, without the site's content, checks and styles. */
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

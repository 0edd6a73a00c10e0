import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'vite';

/** Where the form opens. */
export const formPath = 'admin/';

/**
 * The form's page, where it is wanted: `npm run build -- --no-admin` leaves it out, and a city's edition has it on request.
 * Its script is bundled apart from the site's: it is a hundred times as large, has no traditional twin, and seldom changes.
 */
export function editorsForm(wanted: boolean): AstroIntegration & { readonly wanted: boolean } {
  let kept = '';
  return {
    name: 'ruxi-editors-form',
    wanted,
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        if (!wanted) return;
        injectRoute({ pattern: '/admin', entrypoint: './src/pages/_admin.astro' });
        // The server would copy the package to where its own files are not found.
        if (command === 'dev')
          updateConfig({
            vite: { plugins: [ownFormOnly], optimizeDeps: { exclude: ['@sveltia/cms'] } },
          });
      },
      'astro:config:done': ({ config }) => {
        // Beside what editions keep, since the script is the same for all.
        kept = fileURLToPath(new URL('../form/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!wanted) return;
        const started = performance.now();
        const bundle = join(kept, await digestOfForm());
        if (!existsSync(bundle)) await bundleForm(bundle);
        await cp(bundle, join(fileURLToPath(dir), formPath), { recursive: true });
        logger.info(`the form in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** What the bundle is made from: our own files here, and the packages as the lock file has them. */
async function digestOfForm(): Promise<string> {
  const names = (await readdir(here)).filter((name) => name.endsWith('.ts')).sort();
  const files = [...names.map((name) => join(here, name)), join(here, '../../package-lock.json')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function bundleForm(folder: string): Promise<void> {
  const made = `${folder}.${process.pid}`;
  await mkdir(made, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: './',
    plugins: [ownFormOnly],
    build: {
      outDir: made,
      target: 'es2023',
      assetsInlineLimit: 0,
      // The page preloads nothing, and a helper for it would ask for addresses that a base path has moved.
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        input: join(here, 'form.ts'),
        output: {
          entryFileNames: 'form.js',
          chunkFileNames: 'form/[name].[hash].js',
          assetFileNames: 'form/[name].[hash][extname]',
        },
      },
    },
  });
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
}

/**
 * Parts of the form that this site has no field for. They would be 30 MB of files: colours for three hundred programming
 * languages, decoders of pictures from telephones, and interface words that no editor here reads.
 */
const unused = [
  /^@shikijs\//,
  /(?:^|\/)heic(?:-worker|_dec)?-[\w-]+\.js$/,
  /(?:^|\/)webp_enc(?:_simd)?-[\w-]+\.js$/,
  /^(?:svgo\/browser|terra-draw|terra-draw-leaflet-adapter)$/,
  /\/locales\/(?!zh-|en-)[\w-]+\.json$/,
];

/** Faces that the form would fetch from a company's server; it brings the same ones along. */
const strangeFaces = /@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net\/[^}]*\}/g;

const ownFormOnly: Plugin = {
  name: 'ruxi-form-of-our-own',
  enforce: 'pre',
  resolveId: (id, from) =>
    from !== undefined && unused.some((sign) => sign.test(id)) ? nothing : undefined,
  load: (id) => (id === nothing ? 'export default {};' : undefined),
  transform(code, id) {
    if (!id.includes('@sveltia/cms/npm/index.js')) return undefined;
    const own = code.replace(strangeFaces, '');
    if (own === code || own.includes('cdn.jsdelivr.net'))
      this.error('The form fetches its faces in another way than before. Look at strangeFaces.');
    return { code: own, map: null };
  },
  generateBundle: (_, bundle) => {
    for (const name of Object.keys(bundle))
      if (name.includes('/heic')) Reflect.deleteProperty(bundle, name);
  },
};
const nothing = '\0ruxi-form-unused';

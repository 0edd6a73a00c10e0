import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * An island as one classic script under a stable address: hosts write that address into their own pages, and a module
 * would not load into a sandbox without an origin.
 */
export async function classicScript(island: string): Promise<Response> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve('src/islands', island), formats: ['iife'], name: 'ruxi' },
    },
  });
  const [bundle] = [made].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error(`Nothing was made of ${island}.`);
  return new Response(chunk.code, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}

import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeContent, type GeneratedContent } from './generated-content.ts';

/** Our site with generated entries in place of its own, in a folder of its own, ready to be built. */
export function generatedSite(folder: string, content: GeneratedContent): string {
  const parts = [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ];
  for (const path of parts) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeContent(join(folder, 'content'), content);
  cpSync('content/site.yaml', join(folder, 'content/site.yaml'));
  cpSync('content/guides', join(folder, 'content/guides'), { recursive: true });
  return folder;
}

import type { APIRoute } from 'astro';
import { buildDate, catalog, site, type Catalog } from '../../../catalog/index.ts';
import { formats, openData, type Format, type OpenData } from '../../../exports/api/files.ts';
import { asset } from '../../../i18n/address.ts';

const opened = new WeakMap<Catalog, OpenData>();

/** The open data of the catalog as it stands: in a build the same for every file. */
async function dataFor(base: URL | undefined): Promise<OpenData> {
  const all = await catalog();
  let data = opened.get(all);
  if (!data) {
    data = openData(all, {
      absolute: (path) => new URL(asset(path), base).href,
      generated: buildDate(),
      name: site().name,
    });
    opened.set(all, data);
  }
  return data;
}

/** Static paths of all files of a format. */
export function pathsOf(format: Format) {
  return async () =>
    (await dataFor(new URL(site().url))).pathsOf(format).map((file) => ({ params: { file } }));
}

/** Answers with a file of a format. */
export function fileOf(format: Format): APIRoute {
  return async ({ params, site: base }) =>
    new Response((await dataFor(base)).text(format, params['file'] ?? ''), {
      headers: { 'Content-Type': formats[format] },
    });
}

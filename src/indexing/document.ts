import { keyToken, restAnchor, type SearchRecord } from '../model/search/record.ts';

/**
 * How much a word counts by where it stands: a name before a fact, a fact before the prose. The engine knows weights from
 * 0 to 10, and squares them.
 */
const weights = { name: 10, names: 8, lead: 3, also: 2, parts: 1.5, prose: 0.5, keys: 10 };

/** A record as the engine reads it: a page with marked parts that nobody is ever shown. */
export function documentOf(record: SearchRecord, language: string): string {
  const { kind, name, names, keys, lead, also, parts, prose, filters, art } = record;
  const filter = (key: string, value: string | undefined): string =>
    value ? `<i data-pagefind-filter="${key}[data-v]" data-v="${escaped(value)}"></i>` : '';
  const part = (weight: number, text: string, mark = ''): string =>
    text ? `<p data-pagefind-weight="${weight}"${mark}>${escaped(text)}</p>` : '';
  return [
    `<!doctype html><html lang="${language}"><head><title>${escaped(name)}</title></head><body data-pagefind-body>`,
    filter('kind', kind),
    ...filters.city.map((value) => filter('city', value)),
    ...filters.drama.map((value) => filter('drama', value)),
    filter('claim', filters.claim),
    filter('access', filters.access),
    filter('length', filters.length),
    // How its row looks: what only scripts read is kept out of the words.
    filter('as', art && [filters.claim ?? '-', art.motif, art.inks].filter(Boolean).join(' ')),
    part(weights.name, name, ' data-pagefind-meta="title"'),
    part(weights.names, names.join('; ')),
    part(weights.lead, lead, ' data-pagefind-meta="lead"'),
    part(weights.also, also.filter(Boolean).join('; ')),
    ...parts.map(
      ({ anchor, title, text }) =>
        `<h3 id="${escaped(anchor)}" data-pagefind-weight="${weights.parts}">${escaped(title)}</h3>${part(weights.parts, text)}`,
    ),
    // What follows belongs to no scene.
    parts.length > 0 ? `<h3 id="${restAnchor}">·</h3>` : '',
    part(weights.prose, prose),
    // Last, so that no excerpt runs into them.
    part(weights.keys, keys.map(keyToken).join(' ')),
    '</body></html>',
  ].join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

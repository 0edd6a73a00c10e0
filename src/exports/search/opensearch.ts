import { xml } from '../feed.ts';

/** What a browser needs to search the site from its address bar. */
export interface OpenSearchSite {
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Full address of the search page. */
  readonly search: string;
  readonly icon: string;
}

/** An OpenSearch 1.1 description document. Its short name may have 16 characters. */
export function toOpenSearch({
  name,
  description,
  language,
  search,
  icon,
}: OpenSearchSite): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xml([...name].slice(0, 16).join(''))}</ShortName>`,
    `<Description>${xml([...description].slice(0, 1024).join(''))}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Language>${language}</Language>`,
    `<Image type="image/svg+xml">${xml(icon)}</Image>`,
    `<Url type="text/html" method="get" template="${xml(search)}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

import type { APIRoute } from 'astro';
import { searchRecords } from '../../exports/search/records.ts';
import { readingsFrom } from '../../model/search/name-key.ts';
import type { SearchRecords } from '../../model/search/record.ts';
import { languages, languageTags, type Lang } from '../../model/text.ts';
import { nameReadings, searchMatter } from './_matter.ts';

export function getStaticPaths() {
  return languages.map((lang) => ({ params: { lang }, props: { lang } }));
}

/** What the index is made from. The build takes it away again: visitors fetch the index. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) => {
  const records: SearchRecords = {
    language: languageTags[lang].toLowerCase(),
    records: searchRecords(await searchMatter(), lang, readingsFrom(await nameReadings())),
  };
  return Response.json(records);
};

import type { APIRoute } from 'astro';
import { commonCharacters, readingOf } from '../../catalog/index.ts';
import type { MoreReadings } from '../../model/search/found.ts';
import { readingTable } from '../../model/search/name-key.ts';
import { simplifiedFrom } from '../../traditional/simplified.ts';

/** How common characters are read, and traditional ones in simplified: fetched when a query needs more than names do. */
export const GET: APIRoute = () => {
  const common = commonCharacters();
  const more: MoreReadings = {
    readings: readingTable(common, readingOf),
    simplified: simplifiedFrom(common),
  };
  return Response.json(more);
};

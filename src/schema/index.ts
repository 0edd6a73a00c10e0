import type { z } from 'zod';
import { citySchema } from './city.ts';
import { dramaSchema } from './drama.ts';
import { itinerarySchema } from './itinerary.ts';
import { spotSchema } from './spot.ts';

/** The folders of content/ whose entries are data, and the shape of each. */
export const entrySchemas = {
  cities: citySchema,
  dramas: dramaSchema,
  spots: spotSchema,
  itineraries: itinerarySchema,
} as const satisfies Record<string, z.ZodType>;

export type Collection = keyof typeof entrySchemas;
export const collections = Object.keys(entrySchemas) as readonly Collection[];

export { accountSchema } from './figure.ts';
export { tellingSchema } from './pair.ts';
export { sourceSchema } from './source.ts';
export { siteSchema, type SiteInput } from './site.ts';
export { editionSchema, type EditionInput } from './edition.ts';

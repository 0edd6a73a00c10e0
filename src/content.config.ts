import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { proseLoader } from './prose/loader.ts';

export const collections = {
  cities: defineCollection({ loader: proseLoader('cities') }),
  dramas: defineCollection({ loader: proseLoader('dramas') }),
  spots: defineCollection({ loader: proseLoader('spots') }),
  itineraries: defineCollection({ loader: proseLoader('itineraries') }),
  guides: defineCollection({
    loader: glob({
      base: './content/guides',
      pattern: '*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.strictObject({
      title: z.string(),
      gloss: z.string().optional(),
      description: z.string(),
    }),
  }),
};

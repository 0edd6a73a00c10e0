import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/** Full MDX only. Cities, dramas, spots and itineraries are data, which the catalog reads by itself. */
export const collections = {
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

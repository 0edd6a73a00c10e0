import type { APIRoute } from 'astro';
import { catalog } from '../../catalog/index.ts';
import type { CityDot } from '../../model/map-place.ts';

/** A dot for each city, for the widest view of every map. */
export const GET: APIRoute = async () => {
  const { cities } = await catalog();
  const middle = (a: number, b: number): number => Math.round((a + b) * 500) / 1000;
  return Response.json(
    cities.map(({ name, bounds }): CityDot => ({
      name,
      lat: middle(bounds.south, bounds.north),
      lng: middle(bounds.west, bounds.east),
    })),
  );
};

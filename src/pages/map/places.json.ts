import type { APIRoute } from 'astro';
import { catalog } from '../../catalog/index.ts';
import { toMapPlace } from '../../exports/map-places.ts';
import type { MapFile } from '../../model/map-place.ts';

/** Every place, for the map of all of them. */
export const GET: APIRoute = async () => {
  const all = await catalog();
  const file: MapFile = {
    places: all.spots.map((spot) => toMapPlace(spot, all.scenesAt(spot.id))),
    dramas: Object.fromEntries(all.dramas.map(({ id, title }) => [id, title])),
  };
  return Response.json(file);
};

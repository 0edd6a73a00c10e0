import type { APIRoute } from 'astro';
import { catalog, site } from '../../catalog/index.ts';
import { borrowedPositions } from '../../exports/api/terms.ts';
import { toPlanPlace, type PlanFile } from '../../exports/plan-places.ts';
import type { LocalText } from '../../model/text.ts';

const names = (
  all: readonly { readonly id: string; readonly name: LocalText }[],
): PlanFile['cities'] => Object.fromEntries(all.map(({ id, name }) => [id, name]));

/** Every place, for the visitor's own plan. */
export const GET: APIRoute = async () => {
  const all = await catalog();
  const file: PlanFile = {
    places: all.spots.map((spot) => toPlanPlace(spot, all.scenesAt(spot.id))),
    dramas: names(all.dramas.map(({ id, title }) => ({ id, name: title }))),
    cities: names(all.cities),
    checked: site().checked,
    credits: borrowedPositions(all.spots, all.sources).map(({ credit, spots }) => ({
      credit,
      spots: spots.map(({ id }) => id),
    })),
  };
  return Response.json(file);
};

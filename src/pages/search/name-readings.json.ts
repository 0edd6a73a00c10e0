import type { APIRoute } from 'astro';
import { nameReadings } from './_matter.ts';

/** How the characters of names are read: fetched with the first query. */
export const GET: APIRoute = async () => Response.json(await nameReadings());

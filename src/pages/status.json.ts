import type { APIRoute } from 'astro';
import { contentStatus } from '../catalog/index.ts';

/** The numbers and the list of the status page, for programs. */
export const GET: APIRoute = async () => Response.json(await contentStatus());

import type { APIRoute } from 'astro';
import { classicScript } from '../_classic-script.ts';

/** What every embed runs in its head. */
export const GET: APIRoute = () => classicScript('embed-page.ts');

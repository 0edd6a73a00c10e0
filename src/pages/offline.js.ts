import type { APIRoute } from 'astro';
import { classicScript } from './_classic-script.ts';

/** What keeps the page of one's own trip for when there is no network. Browsers look for it again under this address. */
export const GET: APIRoute = () => classicScript('offline-worker.ts');

import type { APIRoute } from 'astro';
import { classicScript } from './_classic-script.ts';

/** The element for hosts. Its address is part of the contract. */
export const GET: APIRoute = () => classicScript('ruxi-embed.ts');

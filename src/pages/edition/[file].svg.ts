import type { APIRoute } from 'astro';
import { logoPaths, logoResponse } from './_logo.ts';

export const getStaticPaths = () => logoPaths('svg');

export const GET: APIRoute = () => logoResponse('image/svg+xml');

import type { APIRoute } from 'astro';
import { logoPaths, logoResponse } from './_logo.ts';

export const getStaticPaths = () => logoPaths('png');

export const GET: APIRoute = () => logoResponse('image/png');

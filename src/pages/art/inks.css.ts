import type { APIRoute } from 'astro';
import { wholeCatalog } from '../../catalog/index.ts';
import { inkSheet } from '../../components/art/inks.ts';

export const GET: APIRoute = async () => {
  const { dramas } = await wholeCatalog();
  return new Response(inkSheet(dramas.map(({ art }) => art.inks)), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
};

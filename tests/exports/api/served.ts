import { readLibrary } from '../../../src/catalog/library.ts';
import { openData, type Format } from '../../../src/exports/api/files.ts';
import type { Place } from '../../../src/exports/api/world.ts';
import { joinedWorld } from '../../catalog/joined-world.ts';

export const place: Place = {
  absolute: (path) => `https://ruxi.example/${path}`,
  generated: '2026-11-25',
  name: { zh: '入戏', en: 'Ruxi' },
};

/** Our own content, as the endpoints get it. */
export const world = joinedWorld(readLibrary('content'));
export const data = openData(world, place);

/** Every file of a format with its text. */
export function served(format: Format): { readonly path: string; readonly text: string }[] {
  return data.pathsOf(format).map((path) => ({ path, text: data.text(format, path) }));
}

export function json(format: Format, path: string): Record<string, unknown> {
  return JSON.parse(data.text(format, path)) as Record<string, unknown>;
}

import { logoBytes, site } from '../../catalog/index.ts';

/** The one path of a logo of this kind, where the edition has one. */
export function logoPaths(ending: 'svg' | 'png'): { params: { file: string } }[] {
  return site().edition?.logo?.endsWith(`.${ending}`) ? [{ params: { file: 'logo' } }] : [];
}

export function logoResponse(type: string): Response {
  const name = site().edition?.logo;
  if (name === undefined) throw new Error('There is no edition with a logo.');
  return new Response(logoBytes(name), {
    headers: { 'Content-Type': type },
  });
}

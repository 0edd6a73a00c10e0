import { toPinyin } from '../catalog/pinyin.ts';

/** Longer slugs are cut at a word: an address is also read aloud. */
const longestSlug = 40;

/** A name as an address has it: pinyin without tones, words joined by hyphens. Empty where nothing can be read. */
export function slugOf(name: string): string {
  const plain = toPinyin(name.normalize('NFKC'))
    .normalize('NFD')
    // Pinyin’s ü is typed v; every other mark is a tone.
    .replace(/u\u0304?\u0308[\u0300-\u036f]*/gi, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longestSlug && slug !== '') break;
    slug = longer.slice(0, longestSlug);
  }
  return slug;
}

/** The slug itself where it is free, else with the first number that is. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const slug = `${wanted}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}

/** What the slugs of a city’s spots begin with: what most of them do, or the city’s own slug where it has none. */
export function spotPrefix(
  city: string,
  spots: readonly { readonly id: string; readonly city: string }[],
): string {
  const counts = new Map<string, number>();
  for (const spot of spots) {
    if (spot.city !== city) continue;
    const [prefix = ''] = spot.id.split('-');
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? city;
}

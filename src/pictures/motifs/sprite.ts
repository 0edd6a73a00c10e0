import type { SceneLight, SceneWeather } from '../../model/scene.ts';
import { motifs, type MotifName } from './index.ts';
import { hours, weathers } from './weather.ts';

/**
 * What every shape of a picture inherits. A page's style rules do not reach into an external `<use>`, its custom
 * properties do; so the rules a print needs are attributes here. `--art-stroke` is set only where planes are left
 * unprinted and their outlines show: the key-line print of a story's setting, the overlay in the camera.
 */
const printed =
  'stroke="var(--art-stroke,none)" stroke-width="var(--art-stroke-width,.9)" stroke-linecap="round"';

/** One picture for inlining: into an embed or a card, where no second file may be fetched. It needs the `--art-*` variables about it. */
export const motifArt = (name: MotifName): string => `<g ${printed}>${motifs[name].draw()}</g>`;

/** The weather of a scene, to lie over its motif. */
export const weatherArt = (weather: SceneWeather): string => weathers[weather]();

/** The hour of a scene as a line-screen, for a picture whose planes are unprinted; nothing by day. */
export const hourArt = (light: SceneLight): string => (light === 'noon' ? '' : hours[light]());

/** The id of a picture within its file. */
export const motifId = (name: MotifName): string => `m-${name}`;

/** What may lie over a picture, by its id within their file. */
const overlays: readonly (readonly [id: string, draw: () => string])[] = [
  ...Object.entries(weathers).map(([name, draw]) => [`w-${name}`, draw] as const),
  ...Object.entries(hours).map(([name, draw]) => [`h-${name}`, draw] as const),
];

export const overlayIds: readonly string[] = overlays.map(([id]) => id);

/**
 * Pictures as a file that pages refer to from outside: `<svg viewBox="0 0 360 640" preserveAspectRatio="xMidYMid slice">`
 * round a `<use>`. The groups have no viewBox of their own, so that the page's alone decides the crop. Each motif is
 * served by itself: together they weigh 110 kB, and a page shows few.
 */
export function motifSprite(names: readonly MotifName[]): string {
  return sheetOf(
    names.map((name) => `<g id="${motifId(name)}" ${printed}>${motifs[name].draw()}</g>`),
  );
}

/** All that may lie over a picture, as a file of the same kind. */
export function overlaySprite(): string {
  return sheetOf(
    overlays.map(([id, draw]) => `<g id="${id}" stroke-linecap="round">${draw()}</g>`),
  );
}

const sheetOf = (groups: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${groups.join('')}</svg>\n`;

import { getCollection, render } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { City } from '../model/city.ts';
import type { Drama } from '../model/drama.ts';
import type { Itinerary } from '../model/itinerary.ts';
import type { Spot } from '../model/spot.ts';
import type { Lang } from '../model/text.ts';
import type { WithProse } from '../model/prose.ts';
import { joinCatalog, type Catalog } from './catalog.ts';
import { checkContent } from './check.ts';
import { ContentError, hasErrors } from './content-error.ts';
import type { Entry } from '../prose/entry.ts';
import { readLibrary } from './library.ts';
import { compileHours } from './hours.ts';
import { displayTexts, listTexts } from './display-text.ts';
import { editionFolder } from './edition.ts';
import { narrowed } from './narrow.ts';
import { buildDay } from './history.ts';
import { statusOf, type ContentStatus } from './status.ts';
import { pictureFolder } from './photos.ts';
import { toPinyin } from './pinyin.ts';
import { plainProse } from './plain-prose.ts';
import { withRevisions } from './revisions.ts';
import type { Site } from '../model/site.ts';
import { readSite } from './site.ts';
import { figuresFile, pairsOf, readStories, type Stories } from './stories.ts';
import type { Account } from '../model/figure.ts';
import type { Pair } from '../model/pair.ts';

export type { Catalog } from './catalog.ts';
export * from './citations.ts';
export { lastChange } from './history.ts';
export { byEntry, type CityStatus, type ContentStatus, type OpenEntry } from './status.ts';
export { photosOf } from './photos.ts';
export { commonCharacters } from './common-characters.ts';
export { readingOf, toPinyin } from './pinyin.ts';

const contentDir = resolve('content');

/** Where a photograph lies that an entry names. */
export function pictureFile(file: string): string {
  return resolve(contentDir, pictureFolder, file);
}

let joined: Promise<Catalog> | undefined;

/** Everything there is, joined once a build. In dev it is joined anew for each request, so that an edit shows at once. */
export function wholeCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return joinOrExplain();
  joined ??= Promise.resolve(join());
  return joined;
}

let shownHere: Promise<Catalog> | undefined;

/** Everything on the site: all there is, or in a city's edition what concerns its cities. */
export function catalog(): Promise<Catalog> {
  const { edition } = site();
  if (!edition) return wholeCatalog();
  const narrow = async (): Promise<Catalog> =>
    narrowed(await wholeCatalog(), edition.cities, stories().cited);
  if (import.meta.env.DEV) return narrow();
  shownHere ??= narrow();
  return shownHere;
}

/** The logo of a city's edition. */
export function logoBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve(contentDir, editionFolder, name)));
}

let settings: Site | undefined;

export function site(): Site {
  if (import.meta.env.DEV) return readSettings();
  settings ??= readSettings();
  return settings;
}

function readSettings(): Site {
  const settings = readSite(resolve(contentDir, 'site.yaml'));
  const account = existsSync(resolve(figuresFile)) && settings.edition?.figures !== false;
  return { ...settings, account };
}

let told: Stories | undefined;

function stories(): Stories {
  if (import.meta.env.DEV) return readStories(contentDir, readLibrary(contentDir));
  told ??= readStories(contentDir, readLibrary(contentDir));
  return told;
}

/** Every drama with its story in one place and its camera in another. */
export async function pairs(): Promise<readonly Pair[]> {
  return pairsOf(await catalog(), stories().tellings);
}

/** The page of figures, where the site has one. */
export function account(): Account | undefined {
  return site().account ? stories().account : undefined;
}

/** In dev an entry with a fault is missing here; the page then shows the fault, and not where the code tripped over it. */
function joinOrExplain(): Promise<Catalog> {
  try {
    return Promise.resolve(join());
  } catch (error) {
    const result = checkContent(contentDir, {});
    throw hasErrors(result) ? new ContentError(result, contentDir) : error;
  }
}

function join(): Catalog {
  const { entries, sources } = readLibrary(contentDir);
  const parts = {
    cities: entries.cities
      .map(shown<City>)
      .map(withPinyin)
      .sort(byId),
    dramas: entries.dramas
      .map(shown<Drama>)
      .map(withPlacesSaid)
      .sort((a, b) => yearOf(b) - yearOf(a) || byId(a, b)),
    spots: entries.spots
      .map(shown<Spot>)
      .map(withPinyin)
      .map(withWeeklyHours)
      .sort(byId),
    itineraries: entries.itineraries.map(shown<Itinerary>).sort(byId),
    sources,
  };
  return joinCatalog(import.meta.env.DEV ? parts : withRevisions(parts, site()));
}

/** The schema has seen to it that an entry is what the model says. */
function shown<T>({ data, prose }: Entry): WithProse<T> {
  return { ...(data as unknown as T), prose };
}

function withPinyin<
  T extends { readonly name: { readonly zh: string }; readonly pinyin?: string | undefined },
>(place: T): T {
  return { ...place, pinyin: place.pinyin ?? toPinyin(place.name.zh) };
}

function withWeeklyHours<T extends Spot>(spot: T): T {
  const { hours } = spot.visit;
  if (hours?.value.osm === undefined) return spot;
  const weekly = compileHours(hours.value.osm);
  return {
    ...spot,
    visit: { ...spot.visit, hours: { ...hours, value: { ...hours.value, weekly } } },
  };
}

/** How the places of a story told in one town and shot in another are said. */
function withPlacesSaid<T extends Drama>(drama: T): T {
  const { elsewhere } = drama;
  if (!elsewhere) return drama;
  const pinyin = { story: toPinyin(elsewhere.story.zh), shot: toPinyin(elsewhere.shot.zh) };
  return { ...drama, elsewhere: { ...elsewhere, pinyin } };
}

function yearOf({ year, premiere }: Drama): number {
  return year?.value ?? Number(premiere?.value.slice(0, 4) ?? 0);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A maintainers' page: full MDX, in the language asked for or, marked as such, in Chinese. */
export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly gloss?: string | undefined;
  readonly description: string;
  readonly lang: Lang;
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
}

/** Ids of the maintainers' pages. A translation is the same page in another language, not a page of its own. */
export async function guideIds(): Promise<readonly string[]> {
  return (await getCollection('guides'))
    .map(({ id }) => id)
    .filter((id) => !id.endsWith('.en'))
    .sort();
}

export async function guide(id: string, lang: Lang): Promise<Guide> {
  const guides = await getCollection('guides');
  const translated = lang === 'zh' ? undefined : guides.find((one) => one.id === `${id}.${lang}`);
  const found = translated ?? guides.find((one) => one.id === id);
  if (!found) throw new Error(`There is no guide “${id}”.`);
  const { Content } = await render(found);
  return { id, ...found.data, lang: translated ? lang : 'zh', Content };
}

/** The words of a guide, without its marks, in the language asked for or in Chinese. */
export async function guideText(id: string, lang: Lang): Promise<string> {
  const guides = await getCollection('guides');
  const found =
    guides.find((one) => one.id === (lang === 'zh' ? id : `${id}.${lang}`)) ??
    guides.find((one) => one.id === id);
  return plainProse(found?.body ?? '');
}

/** The day a build calls today; in a copy without a history, the day on which its facts were gone through. */
export function buildDate(): string {
  return buildDay() ?? site().checked;
}

/** How the content stands on the day of the build. */
export async function contentStatus(): Promise<ContentStatus> {
  const guides = await getCollection('guides');
  const translated = new Set(guides.map(({ id }) => id));
  return statusOf(await catalog(), {
    today: buildDate(),
    citedElsewhere: stories().cited,
    untranslatedGuides: guides
      .filter(({ id }) => !id.endsWith('.en') && !translated.has(`${id}.en`))
      .map(({ id, data }) => ({ id, name: { zh: data.title } })),
  });
}

/** What is set in the display face: by entries page by page, and by the pages that list them. */
export async function displayPages(): Promise<{
  readonly entries: readonly string[];
  readonly lists: ReturnType<typeof listTexts>;
  /** Names that a driver is shown, in simplified characters in every edition. */
  readonly asWritten: readonly string[];
}> {
  const [all, whole, guides] = await Promise.all([
    catalog(),
    wholeCatalog(),
    getCollection('guides'),
  ]);
  return {
    // An edition's pages also name what lies outside it.
    entries: displayTexts(
      whole,
      guides.map(({ data, body }) => `title: ${data.title}\n${body ?? ''}`),
      account(),
    ),
    lists: listTexts(all, site().featured, account()),
    asWritten: whole.spots.map(({ name }) => name.zh),
  };
}

import { editorWordsIn } from '../i18n/editor-words.ts';
import { roundedDistance } from '../i18n/rounded-distance.ts';
import { mapWordsIn } from '../i18n/map-words.ts';
import { contains, type Bounds } from '../model/geo/bounds.ts';
import { convert, toWgs84 } from '../model/geo/datum.ts';
import { metersBetween } from '../model/geo/distance.ts';
import { inMainland } from '../model/geo/mainland.ts';
import { readPastedPosition, type PastedPosition } from '../model/geo/pasted-position.ts';
import { datums, position, type Datum, type Position } from '../model/geo/position.ts';
import { isDrawn, type MapFile, type MapPlace, type MapSettings } from '../model/map-place.ts';
import { textIn, type Lang, type LocalText } from '../model/text.ts';
import { element } from './element.ts';
import { once } from './once.ts';

/** Milliseconds without a keystroke after which the map follows. */
const pause = 300;
/** Metres within which another entry may be the same place. */
const near = 300;
/** Metres that a point may be off: where nobody says, and at most, as the schema has it. */
const usualError = 200;
const widestError = 200_000;
/** Decimals of a coordinate: a tenth of a metre. */
const decimals = 6;

interface CityBox {
  readonly id: string;
  readonly name: LocalText;
  readonly bounds: Bounds;
}

/** Reads what is pasted, says what it would be in each datum, and writes the lines of an entry. */
class CoordinateTool extends HTMLElement {
  #stop: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: PastedPosition | undefined;
  readonly #places = once(() => this.#fetchPlaces());

  connectedCallback(): void {
    this.#stop?.abort();
    const { signal } = (this.#stop = new AbortController());
    const form = this.#part('form');
    form.hidden = false;
    this.querySelector('.unscripted')?.remove();
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'input',
      ({ target }) => {
        if (target === this.#field('paste')) this.#read();
        else this.#show();
      },
      { signal },
    );
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.#read()), { signal });
    // A browser that goes back fills the field in again.
    if (this.#field('paste').value !== '') this.#read();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
  }

  get #lang(): Lang {
    return this.dataset['lang'] === 'en' ? 'en' : 'zh';
  }

  #part<T extends keyof HTMLElementTagNameMap>(selector: T): HTMLElementTagNameMap[T];
  #part(selector: string): HTMLElement;
  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`A coordinate-tool needs its “${selector}”.`);
    return part;
  }

  #field(name: string): HTMLInputElement {
    const field = this.#part('form').elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field “${name}”.`);
    return field;
  }

  #chosen(): Datum | undefined {
    const value = this.querySelector<HTMLInputElement>('[name="datum"]:checked')?.value;
    return datums.find((datum) => datum === value);
  }

  #read(): void {
    const t = editorWordsIn(this.#lang).coordinates;
    const text = this.#field('paste').value;
    const pasted = readPastedPosition(text);
    this.#found = pasted.found;
    const said = this.#part('.read');
    said.classList.toggle('refused', text.trim() !== '' && !pasted.found);
    said.textContent =
      text.trim() === ''
        ? t.empty
        : textIn(pasted.found ? pasted.found.note : pasted.reason, this.#lang);
    const datum = pasted.found?.datum;
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name="datum"]'))
      if (pasted.found) radio.checked = radio.value === datum;
    this.#show();
  }

  #show(): void {
    const found = this.#found;
    this.#part('.found').hidden = !found;
    const chosen = this.#chosen();
    this.#part('.outcome').hidden = !found;
    this.#fillTable(found, chosen);
    clearTimeout(this.#timer);
    if (!found) {
      this.#part('.where').replaceChildren();
      return;
    }
    const t = editorWordsIn(this.#lang).coordinates;
    const abroad = !inMainland(found.lat, found.lng);
    this.#part('.why').textContent = [
      abroad ? t.abroad : found.datum ? t.known : t.asked,
      found.of === 'view' ? t.view : '',
    ]
      .filter(Boolean)
      .join(' ');
    const typed = Math.round(Number(this.#field('accuracy').value)) || usualError;
    const meters = Math.min(widestError, Math.max(1, typed));
    const written = chosen ?? (abroad ? 'wgs84' : undefined);
    this.#part('.written').hidden = written === undefined;
    this.#part('copy-block pre').textContent = written ? linesOf(found, written, meters) : '';
    this.#timer = setTimeout(() => {
      void this.#tellAround(found, written);
      this.#draw(found, meters);
    }, pause);
  }

  /** Latitude and longitude in all three datums; without a choice, in none but the copied numbers. */
  #fillTable(found: PastedPosition | undefined, chosen: Datum | undefined): void {
    const t = editorWordsIn(this.#lang).coordinates;
    const table = this.#part('table');
    const caption = this.#part('caption');
    const datum = chosen ?? (found && !inMainland(found.lat, found.lng) ? 'wgs84' : undefined);
    const from = found && datum ? position(datum, found.lat, found.lng) : undefined;
    // What is being chosen above need not be said once more.
    table.hidden = found !== undefined && !from;
    caption.textContent = from ? (caption.dataset['found'] ?? '') : t.datum;
    for (const cell of table.querySelectorAll<HTMLElement>('.lat-v, .lng-v, th[scope="col"] ~ th'))
      cell.hidden = !from;
    for (const cell of table.querySelectorAll<HTMLElement>('.from'))
      cell.hidden = from !== undefined;
    for (const row of table.querySelectorAll<HTMLElement>('tr[data-datum]')) {
      const to = datums.find((one) => one === row.dataset['datum']);
      if (!to) continue;
      row.classList.toggle('sel', to === datum && found !== undefined);
      if (!from) continue;
      const { lat, lng } = convert(from, to);
      row.querySelector('.lat-v')?.replaceChildren(rounded(lat));
      row.querySelector('.lng-v')?.replaceChildren(rounded(lng));
    }
  }

  /** Which city it lies in, and what has been written near it. */
  async #tellAround({ lat, lng }: PastedPosition, datum: Datum | undefined): Promise<void> {
    const list = this.#part('.about');
    if (datum === undefined) {
      list.replaceChildren();
      return;
    }
    const t = editorWordsIn(this.#lang).coordinates;
    const at = toWgs84(position(datum, lat, lng));
    const boxes = JSON.parse(this.#part('.boxes').textContent) as readonly CityBox[];
    // The smallest box is the county, not the city round it.
    const [home] = boxes
      .filter(({ bounds }) => contains(bounds, at))
      .sort((a, b) => areaOf(a.bounds) - areaOf(b.bounds));
    const city = home ? t.city(textIn(home.name, this.#lang), home.id) : t.noCity;
    list.replaceChildren(element('li', {}, city));
    for (const { place, meters } of nearestOf(await this.#places(), at)) {
      if (this.#found?.lat !== lat || this.#found.lng !== lng) return;
      const distance = roundedDistance(meters, mapWordsIn(this.#lang).unit);
      list.append(
        element(
          'li',
          {},
          element(
            'a',
            { href: place.page ?? (this.dataset['spot'] ?? '*').replace('*', place.id) },
            t.near(textIn(place.name, this.#lang), distance),
          ),
        ),
      );
    }
  }

  async #fetchPlaces(): Promise<readonly MapPlace[]> {
    try {
      const response = await fetch(this.dataset['places'] ?? '');
      return response.ok ? ((await response.json()) as MapFile).places : [];
    } catch {
      // Neighbours are a hint; without a network there is none.
      return [];
    }
  }

  /** A map with a mark for each reading. Outside the mainland all three are one. */
  #draw(found: PastedPosition, accuracy: number): void {
    const t = editorWordsIn(this.#lang).coordinates;
    const readings = inMainland(found.lat, found.lng) ? datums : (['wgs84'] as const);
    const places = readings.map((datum, nth): MapPlace => {
      const { lat, lng } = toWgs84(position(datum, found.lat, found.lng));
      const name = t.readAs(t.datums[datum].name);
      return {
        id: datum,
        name: { zh: name, en: name },
        mode: 'pin',
        lat,
        lng,
        accuracy,
        number: nth + 1,
        page: '#coordinates',
      };
    });
    const map = this.#part('template');
    const drawn = map.content.cloneNode(true) as DocumentFragment;
    const script = drawn.querySelector('script[type="application/json"]');
    if (!script) throw new Error('The map of a coordinate-tool needs its settings.');
    const settings = JSON.parse(script.textContent) as MapSettings;
    script.textContent = JSON.stringify({ ...settings, places });
    this.#part('.where').replaceChildren(drawn);
  }
}

function linesOf({ lat, lng }: PastedPosition, datum: Datum, accuracy: number): string {
  return [
    'position:',
    `  ${datum}: [${rounded(lat)}, ${rounded(lng)}]`,
    `  accuracy: ${accuracy}`,
    '  verified: false',
  ].join('\n');
}

function rounded(degrees: number): string {
  return String(Number(degrees.toFixed(decimals)));
}

function areaOf({ south, north, west, east }: Bounds): number {
  return (north - south) * (east - west);
}

function nearestOf(
  places: readonly MapPlace[],
  at: Position,
): readonly { readonly place: MapPlace; readonly meters: number }[] {
  return places
    .filter(isDrawn)
    .map((place) => ({
      place,
      meters: metersBetween(at, position('wgs84', place.lat, place.lng)),
    }))
    .filter(({ meters }) => meters <= near)
    .sort((a, b) => a.meters - b.meters)
    .slice(0, 3);
}

if (!customElements.get('coordinate-tool'))
  customElements.define('coordinate-tool', CoordinateTool);

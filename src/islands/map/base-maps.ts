import * as L from 'leaflet';
import type { StreetLayer } from '../../model/map-place.ts';
import { textIn, type Lang } from '../../model/text.ts';
import type { MapWords } from '../../i18n/map-words.ts';
import type { BasemapLayer } from './basemap-layer.ts';
import type { Controls } from './controls.ts';
import { element } from '../element.ts';
import { overviewZoom, streetZoom } from './leaflet-map.ts';
import { askForStreets } from './street-choice.ts';
import { crsOf, openStreets, rememberedStreets, rememberStreets } from './street-layers.ts';

interface Parts {
  readonly map: L.Map;
  readonly overview: BasemapLayer;
  readonly streets: readonly StreetLayer[];
  readonly lang: Lang;
  readonly t: MapWords;
  readonly controls: Controls;
  readonly say: (sentence: string) => void;
}

/** What lies under the marks: our overview, or a company's streets once the visitor has asked for them. */
export class BaseMaps {
  readonly #parts: Parts;
  readonly credit = element('p', { class: 'mcredit' });
  #beyond = false;
  #street: StreetLayer | undefined;
  #layer: L.LayerGroup | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.overview.addTo(parts.map);
    this.#showCredit();
  }

  /** Says where the overview ends, and what is left of it beyond. */
  showReach(beyond: boolean): void {
    if (beyond === this.#beyond) return;
    this.#beyond = beyond;
    this.#showCredit();
  }

  /** Brings back what the visitor chose on an earlier page: that choice was made knowing what it costs. */
  async restore(): Promise<void> {
    const street = rememberedStreets(this.#parts.streets);
    if (street) await this.show(street);
  }

  async ask(): Promise<void> {
    const { map, overview, streets, lang, t, controls } = this.#parts;
    const chosen = await askForStreets(map.getContainer(), streets, {
      lang,
      t,
      now: this.#street,
      credit: await overview.credit(),
    });
    controls.button('layers').focus();
    if (chosen === undefined) return;
    rememberStreets(chosen === 'overview' ? undefined : chosen.id);
    await this.show(chosen === 'overview' ? undefined : chosen);
  }

  async show(street: StreetLayer | undefined): Promise<void> {
    if (street?.id === this.#street?.id) return;
    const { map, overview, lang, t, controls, say } = this.#parts;
    const crs = street ? await crsOf(street) : L.CRS.EPSG3857;
    const [center, zoom] = [map.getCenter(), map.getZoom()];
    this.#layer?.remove();
    this.#layer = undefined;
    this.#street = street;
    map.options.crs = crs;
    map.setMaxZoom(street ? streetZoom : overviewZoom);
    // Positions stay as they are; only where they meet the canvas changes, so everything is to be placed anew.
    map.setView(center, Math.min(zoom, map.getMaxZoom()), {
      reset: true,
      animate: false,
    } as L.ZoomPanOptions);
    if (street) {
      overview.remove();
      this.#layer = openStreets(street, () => this.#failed(street)).addTo(map);
      say(t.streetsOn(textIn(street.name, lang)));
    } else {
      overview.addTo(map);
      say(t.streetsOff);
    }
    map.getContainer().classList.toggle('streets', street !== undefined);
    controls.button('layers').setAttribute('aria-pressed', String(street !== undefined));
    this.#showCredit();
  }

  #failed(street: StreetLayer): void {
    const { lang, t, controls, say } = this.#parts;
    if (this.#street?.id !== street.id) return;
    const sentence = t.streetsFailed(textIn(street.name, lang));
    void this.show(undefined).then(() => {
      controls.say(sentence, { word: t.retry, do: () => void this.show(street) });
      say(sentence);
    });
  }

  #showCredit(): void {
    const { t } = this.#parts;
    if (!this.#street) {
      this.credit.replaceChildren(this.#beyond ? t.beyond : t.credit);
      return;
    }
    const { attribution, home, review, datum } = this.#street;
    this.credit.replaceChildren(
      element('a', { href: home, rel: 'noopener' }, attribution),
      [review ? t.review(review) : undefined, datum === 'gcj02' ? t.datumNote : undefined]
        .filter((part) => part !== undefined)
        .map((part) => t.dot + part)
        .join(''),
    );
  }
}

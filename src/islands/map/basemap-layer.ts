import * as L from 'leaflet';
import type { BasemapLabel } from '../../model/geo/basemap.ts';
import type { Bounds } from '../../model/geo/bounds.ts';
import { position } from '../../model/geo/position.ts';
import type { CityDot } from '../../model/map-place.ts';
import type { Lang, LocalText } from '../../model/text.ts';
import { inksOf, onThemeChange, type Inks } from './basemap-inks.ts';
import { labelsAt, writeLabels, type Taken } from './basemap-labels.ts';
import { drawGraticule, drawSheets, labelsOf } from './basemap-drawing.ts';
import { pathsOf, type SheetPaths } from './basemap-paths.ts';
import type { BasemapSource, Sheet } from './basemap-source.ts';
import { graticuleOf, latText, lngText } from './graticule.ts';
import { NameSheet } from './name-sheet.ts';

/** The drawing is good to here; nearer in, a river could stand on the wrong side of a door. */
export const overviewReach = 12;
/**
 * Part of the view that is drawn beyond its edges, so that a push of the map uncovers no bare paper. A longer push draws
 * on as it goes: more in store would be more to copy, and the browser copies a canvas whole whenever the page moves.
 */
const beyond = 0.125;

interface Options {
  readonly lang: Lang;
  readonly source: BasemapSource;
  readonly cities: () => readonly CityDot[];
  /** Where marks and their names stand already. */
  readonly taken: () => readonly Taken[];
  /** Told once when sheets could not be had, and not again until they came. */
  readonly onTrouble: (lost: boolean) => void;
}

/** The overview map: water, paper, graticule, lines and names, drawn in the page's own inks. */
export class BasemapLayer extends L.Layer {
  readonly #options: Options;
  readonly #ground = document.createElement('canvas');
  readonly #names = new NameSheet();
  readonly #paths = new Map<string, SheetPaths>();
  #sheets: readonly Sheet[] = [];
  #inks: Inks | undefined;
  #on: L.Map | undefined;
  #frame = 0;
  #drawn: { readonly topLeft: L.LatLng; readonly zoom: number; readonly box: L.Bounds } | undefined;
  #stopTheme: (() => void) | undefined;
  #lost = false;
  #asked = 0;

  constructor(options: Options) {
    super();
    this.#options = options;
  }

  override onAdd(map: L.Map): this {
    this.#on = map;
    this.#ground.className = 'mbase leaflet-zoom-animated';
    this.#ground.setAttribute('aria-hidden', 'true');
    map.getPane('tilePane')?.append(this.#ground, this.#names.element);
    this.#stopTheme = onThemeChange(() => {
      this.#inks = undefined;
      this.redraw();
    });
    this.redraw();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    this.#stopTheme?.();
    this.#ground.remove();
    this.#names.element.remove();
    this.#on = undefined;
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      // Names follow when the marks stand: both in one breath would hold up a map that is being pushed.
      moveend: () => this.#inNextFrame(() => this.#drawGround()),
      move: () => this.#drawOn(),
      viewreset: () => this.redraw(),
      resize: () => this.redraw(),
      zoomanim: (event) => this.#animate(event as L.ZoomAnimEvent),
    };
  }

  credit(): Promise<LocalText | undefined> {
    return this.#options.source.credit();
  }

  /** Draws in the next frame, and again when new sheets have come. */
  redraw(): void {
    this.#inNextFrame(() => this.#draw());
  }

  #inNextFrame(draw: () => void): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      draw();
      void this.#fetch();
    });
  }

  /** Draws the ground anew once a push has used up what was drawn beyond the edges. */
  #drawOn(): void {
    const map = this.#on;
    if (!map || this.#drawn?.zoom !== map.getZoom()) return;
    const corner = map.containerPointToLayerPoint(L.point(0, 0));
    const view = L.bounds(corner, corner.add(map.getSize()));
    if (!this.#drawn.box.contains(view)) this.#inNextFrame(() => this.#drawGround());
  }

  async #fetch(): Promise<void> {
    const map = this.#on;
    if (!map) return;
    const asked = (this.#asked += 1);
    const view = viewOf(map, beyond);
    const { sheets, lost } = await this.#options.source.sheetsFor(view, Math.floor(map.getZoom()));
    if (asked !== this.#asked || !this.#on) return;
    const same = drawnAs(sheets) === drawnAs(this.#sheets);
    this.#sheets = sheets;
    // A pack that is missing or broken leaves the graticule and the dots, which is a map still.
    if (lost !== this.#lost) this.#options.onTrouble((this.#lost = lost));
    if (!same) this.#draw();
  }

  #draw(): void {
    this.#drawGround();
    this.drawNames();
  }

  #drawGround(): void {
    const map = this.#on;
    if (!map) return;
    const inks = (this.#inks ??= inksOf(map.getContainer()));
    const size = map.getSize();
    const pad = size.multiplyBy(beyond).round();
    const [width, height] = [size.x + 2 * pad.x, size.y + 2 * pad.y];
    const zoom = map.getZoom();
    const corner = map.containerPointToLayerPoint(L.point(0, 0)).subtract(pad);
    const ground = this.#prepare(corner, width, height);
    if (!ground) return;
    this.#drawn = {
      topLeft: map.layerPointToLatLng(corner),
      zoom,
      box: L.bounds(corner, corner.add([width, height])),
    };
    ground.fillStyle = inks.land;
    ground.fillRect(0, 0, width, height);
    const origin = map.getPixelOrigin().add(corner);
    if (zoom <= overviewReach + 0.5)
      drawSheets(ground, this.#sheets, {
        origin,
        zoom,
        inks,
        pathsOf: (sheet) => this.#pathsOf(sheet),
      });
    drawGraticule(ground, map, {
      view: viewOf(map, beyond),
      corner,
      width,
      height,
      ink: inks.rule,
    });
  }

  #prepare(corner: L.Point, width: number, height: number): CanvasRenderingContext2D | null {
    const canvas = this.#ground;
    const dense = Math.min(2, devicePixelRatio);
    if (
      canvas.width !== Math.round(width * dense) ||
      canvas.height !== Math.round(height * dense)
    ) {
      canvas.width = Math.round(width * dense);
      canvas.height = Math.round(height * dense);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    L.DomUtil.setTransform(canvas, corner, 1);
    const context = canvas.getContext('2d');
    context?.setTransform(dense, 0, 0, dense, 0, 0);
    return context;
  }

  #pathsOf(sheet: Sheet): SheetPaths {
    const paths = this.#paths.get(sheet.key) ?? pathsOf(sheet.pack);
    this.#paths.set(sheet.key, paths);
    return paths;
  }

  /** Names go on a sheet of their own: they make room for marks, which are known only later. */
  drawNames(): void {
    const map = this.#on;
    const inks = this.#inks;
    if (!map || !inks) return;
    const size = map.getSize();
    const corner = map.containerPointToLayerPoint(L.point(0, 0));
    this.#names.lay(corner, size.x, size.y);
    const zoom = map.getZoom();
    const { lats, lngs, step } = graticuleOf(viewOf(map, 0));
    const hand = { font: `400 11px ${inks.fontCode}`, ink: inks.text };
    const taken: Taken[] = [...this.#options.taken()];
    const note = (text: string, x: number, y: number): void => {
      const box = {
        left: x,
        right: x + this.#names.widthOf(text, hand.font),
        top: y - 11,
        bottom: y + 2,
      };
      this.#names.write(text, x, y, hand);
      taken.push(box);
    };
    for (const lat of lats) {
      const { y } = map.latLngToContainerPoint([lat, map.getCenter().lng]);
      if (y > 24 && y < size.y - 32) note(latText(lat, step), 6, y - 4);
    }
    for (const lng of lngs) {
      const { x } = map.latLngToContainerPoint([map.getCenter().lat, lng]);
      if (x > 60 && x < size.x - 180) note(lngText(lng, step), x + 4, size.y - 6);
    }
    const place = ({ lat, lng }: { lat: number; lng: number }): L.Point =>
      map.latLngToContainerPoint([lat, lng]);
    if (zoom < 6.5 || this.#lost) this.#drawCities(place, taken, inks);
    writeLabels(this.#names, labelsAt(this.#sheets.flatMap(labelsOf), zoom), {
      lang: this.#options.lang,
      inks,
      taken,
      place,
      sheet: { left: 0, top: 0, right: size.x, bottom: size.y },
    });
    this.#names.show();
  }

  #drawCities(
    place: (at: { lat: number; lng: number }) => L.Point,
    taken: Taken[],
    inks: Inks,
  ): void {
    const dots = this.#options.cities();
    const { x: right, y: bottom } = this.#on?.getSize() ?? L.point(0, 0);
    for (const dot of dots) {
      const { x, y } = place(dot);
      this.#names.dot(x, y, 3, inks.dot);
    }
    const labels = dots.map(({ name, lat, lng }): BasemapLabel => ({
      kind: 'city',
      from: 0,
      at: position('wgs84', lat, lng),
      text: { zh: name.zh, en: name.en ?? name.zh },
    }));
    writeLabels(this.#names, labels, {
      lang: this.#options.lang,
      inks,
      taken,
      place: (at) => place(at).add(L.point(0, 13)),
      sheet: { left: 0, top: 0, right, bottom },
    });
  }

  /** Carries the drawing along while Leaflet zooms; the new one follows at its end. */
  #animate({ center, zoom }: L.ZoomAnimEvent): void {
    const map = this.#on;
    if (!map || !this.#drawn) return;
    const scale = map.getZoomScale(zoom, this.#drawn.zoom);
    const pane = map.containerPointToLayerPoint(L.point(0, 0));
    const origin = map
      .project(center, zoom)
      .subtract(map.getSize().divideBy(2))
      .subtract(pane)
      .round();
    L.DomUtil.setTransform(
      this.#ground,
      map.project(this.#drawn.topLeft, zoom).subtract(origin),
      scale,
    );
    this.#names.clear();
  }
}

/** What decides how sheets look: which, and which parts of them. */
function drawnAs(sheets: readonly Sheet[]): string {
  return JSON.stringify(sheets.map(({ key, parts }) => [key, parts]));
}

/** The box in view, and a part of it more on each side. */
export function viewOf(map: L.Map, more: number): Bounds {
  const bounds = map.getBounds().pad(more);
  return {
    south: bounds.getSouth(),
    north: bounds.getNorth(),
    west: bounds.getWest(),
    east: bounds.getEast(),
  };
}

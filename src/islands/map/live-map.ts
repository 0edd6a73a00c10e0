import type * as L from 'leaflet';
import type { CityDot, MapPlace, MapSettings } from '../../model/map-place.ts';
import { isDrawn } from '../../model/map-place.ts';
import { textIn } from '../../model/text.ts';
import { mapWordsIn, type MapWords } from '../../i18n/map-words.ts';
import { Announcer } from './announcer.ts';
import type { Around, SelectedBy } from './around.ts';
import { BaseMaps } from './base-maps.ts';
import { BasemapLayer, overviewReach } from './basemap-layer.ts';
import { Card } from './card.ts';
import { spokenPlace } from './cells.ts';
import type { Mark } from './cluster-index.ts';
import { Controls, toggleFullScreen, type Tool } from './controls.ts';
import { GroundLayer } from './ground-layer.ts';
import { listenToMap } from './map-events.ts';
import { fit, isStill, openLeaflet } from './leaflet-map.ts';
import type { Located } from '../where-am-i.ts';
import { Visitor } from './locate.ts';
import { MarkLayer } from './mark-layer.ts';
import { MarkView } from './mark-view.ts';
import { packSource } from './pack-source.ts';
import { drawnOf, stepFrom } from './place-order.ts';

/** Single marks up to which circles of error are drawn: more would be a pattern, not information. */
const ringedMarks = 80;
/** The zoom from which a camera's cone is wider than a mark. */
const coneZoom = 13;

/** A map with places on it. The page around it is told what happens, and asked for the order of things. */
export class LiveMap {
  readonly map: L.Map;
  readonly t: MapWords;
  readonly controls: Controls;
  readonly marks: MarkLayer;
  readonly base: BaseMaps;
  readonly #settings: MapSettings;
  readonly #places: readonly MapPlace[];
  readonly #around: Around;
  readonly #view: MarkView;
  readonly #ground: GroundLayer;
  readonly #overview: BasemapLayer;
  readonly #announcer = new Announcer();
  readonly #card: Card;
  readonly #box: HTMLElement;
  readonly #stop = new AbortController();
  /** The one place of a page about it: marked as if it were selected. */
  readonly #alone: number | undefined;
  readonly #visitor: Visitor;
  #drawing = 0;
  #active: number | undefined;
  selected: number | undefined;
  #cities: readonly CityDot[] = [];

  constructor(
    box: HTMLElement,
    settings: MapSettings,
    places: readonly MapPlace[],
    around: Around,
    wide: boolean,
  ) {
    const { lang } = settings;
    this.#settings = settings;
    this.#places = places;
    this.#around = around;
    this.#box = box;
    this.#alone = wide || places.length !== 1 ? undefined : 0;
    this.t = mapWordsIn(lang);
    this.map = openLeaflet(box, wide);
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', this.t.canvas);
    this.controls = new Controls(this.t, (tool) => this.#use(tool));
    this.marks = new MarkLayer(this.map, places, { lang, t: this.t });
    this.#view = new MarkView(this.map, places, settings.route !== undefined);
    this.#ground = new GroundLayer(this.map, places, settings.route ?? []);
    this.#overview = new BasemapLayer({
      lang,
      source: packSource(settings.basemap),
      cities: () => this.#cities,
      taken: () => [...this.marks.taken(), this.controls.taken()],
      onTrouble: (lost) => (lost ? this.controls.say(this.t.noBasemap) : this.controls.quiet()),
    });
    this.base = new BaseMaps({
      map: this.map,
      overview: this.#overview,
      streets: settings.streets,
      lang,
      t: this.t,
      controls: this.controls,
      say: (sentence) => this.say(sentence),
    });
    this.#visitor = new Visitor(this.map, this.t, {
      show: (text) => this.controls.say(text),
      quiet: () => this.controls.quiet(),
      say: (sentence) => this.say(sentence),
    });
    this.#card = new Card(lang, this.t, {
      pageOf: (id) => this.pageOf(id),
      onClose: () => this.#escape(),
    });
    box.append(
      this.controls.element,
      this.#card.element,
      this.base.credit,
      this.#announcer.element,
    );
    listenToMap(
      this.map,
      {
        over: [this.controls.element, this.#card.element, this.base.credit],
        onPress: (index, byKey) => this.select(index, { focus: byKey }),
        onTicket: (id, byKey) => void this.#open(id, byKey),
        onGround: () => (this.#view.fold() ? void this.draw() : this.select(undefined)),
        onHot: (index) => this.#around.onHot(index),
        onFocus: (index) => (this.#active = index),
        onFull: (on) =>
          (this.controls.button('full').textContent = on ? this.t.unfull : this.t.full),
        keys: {
          step: (steps) => void this.#step(stepFrom(around.order(), this.#active, steps)),
          end: (which) => void this.#step(around.order().at(which === 'first' ? 0 : -1)),
          escape: () => this.#escape(),
          zoom: (steps) => this.map.setZoom(this.map.getZoom() + steps, { animate: false }),
        },
      },
      this.#stop.signal,
    );
  }

  showCities(cities: readonly CityDot[]): void {
    this.#cities = cities;
    this.#overview.drawNames();
  }

  pageOf(id: string): string {
    const elsewhere = this.#places.find((place) => place.id === id)?.page;
    return elsewhere ?? this.#settings.spotPage.replace('*', id);
  }

  /** Loads the marks and shows the first view. */
  async start(view?: { lat: number; lng: number; zoom: number }): Promise<void> {
    // A worker reckons while the view is set.
    const loading = this.#settings.route ? undefined : this.#view.load();
    if (view)
      this.map.setView(view, Math.min(view.zoom, this.map.getMaxZoom()), { animate: false });
    else this.fitAll();
    await loading;
    if (this.#stop.signal.aborted) return;
    this.map.on('moveend', () => void this.draw());
    this.map.on('zoomstart', () => this.#view.fold());
    await this.draw();
  }

  fitAll(indexes?: readonly number[]): void {
    const points = indexes
      ? this.#view.points(indexes)
      : drawnOf(this.#places).map(([, place]) => place);
    fit(this.map, points, { leastMeters: this.#settings.leastMeters ?? 1200 });
  }

  /** Keeps these places on the map only, or all of them again. */
  async choose(indexes: Uint32Array | undefined): Promise<void> {
    await this.#view.choose(indexes);
    await this.draw();
  }

  /** Draws the marks of the present view. The latest call wins: a worker's answer to an older one comes too late. */
  async draw(): Promise<void> {
    const drawing = (this.#drawing += 1);
    const marks = await this.#view.marks(this.selected);
    if (drawing !== this.#drawing || this.#stop.signal.aborted) return;
    this.#around.onView();
    this.#show(marks);
  }

  #show(marks: readonly Mark[]): void {
    this.marks.select(this.selected ?? this.#alone);
    this.marks.show(marks, this.#view.offsets, this.#around.numbers());
    const singles = marks.flatMap((mark) => (mark.kind === 'place' ? [mark.index] : []));
    const few = singles.length <= ringedMarks ? singles : [];
    this.#ground.rings(few, this.selected ?? this.#alone);
    this.#ground.cones(this.map.getZoom() >= coneZoom ? few : []);
    this.#ground.route();
    this.base.showReach(this.map.getZoom() > overviewReach + 0.5);
    // Names are set in a task of their own: with the marks they would hold up a map that is being pushed.
    const drawing = this.#drawing;
    setTimeout(() => {
      if (drawing === this.#drawing && !this.#stop.signal.aborted) this.#name();
    });
  }

  #name(): void {
    this.marks.name(this.controls.taken());
    this.#overview.drawNames();
  }

  select(
    index: number | undefined,
    { by = 'mark', focus = false }: { by?: SelectedBy; focus?: boolean } = {},
  ): void {
    this.selected = index;
    this.#active = index ?? this.#active;
    const place = index === undefined ? undefined : this.#places[index];
    if (place && index !== undefined) {
      this.#card.show(place, this.#around.numbers().get(index));
      if (by !== 'mark' && isDrawn(place) && !this.map.getBounds().contains([place.lat, place.lng]))
        this.map.panTo([place.lat, place.lng], { animate: !isStill() });
      this.say(spokenPlace(place, this.#settings.lang, this.t));
    } else this.#card.hide();
    this.#around.onSelect(index, by);
    void this.draw().then(() => {
      if (focus && index !== undefined && !this.#around.focusOutside(index)) this.#card.focus();
    });
  }

  /** Goes to a place's mark, wherever it is: pushes the map, or stops at the ticket that holds it. */
  async #step(index: number | undefined): Promise<void> {
    const place = index === undefined ? undefined : this.#view.drawn(index);
    if (index === undefined || !place) return;
    if (!this.map.getBounds().contains([place.lat, place.lng])) {
      this.map.panTo([place.lat, place.lng], { animate: false });
      await this.draw();
    }
    const ticket = this.marks.focusPlace(index)
      ? undefined
      : await this.#view.ticketOf(index, this.marks.marks);
    if (ticket) this.marks.focusCluster(ticket.id);
    this.#active = index;
    const order = this.#around.order();
    this.say(
      [
        textIn(place.name, this.#settings.lang),
        this.t.nth(order.indexOf(index) + 1, order.length),
        ticket && this.t.inGroup(ticket.count),
      ]
        .filter((part) => part !== undefined)
        .join(this.t.comma),
    );
  }

  /** Zooms to where a ticket falls apart; where it never does, spreads what is in it. */
  async #open(id: number, byKey: boolean): Promise<void> {
    const ticket = this.marks.marks.find((mark) => mark.kind === 'cluster' && mark.id === id);
    if (ticket?.kind !== 'cluster') return;
    const { members, zoom, parts } = await this.#view.open(id);
    if (parts)
      fit(this.map, this.#view.points(members), {
        leastMeters: 60,
        nearest: Math.min(this.map.getMaxZoom(), Math.max(zoom, this.map.getZoom() + 1)),
      });
    else this.#view.spread(ticket, members);
    await this.draw();
    if (byKey) await this.#step(members[0]);
  }

  /** One step back: from a selected place to its mark, from what was spread to its ticket. */
  #escape(): boolean {
    const index = this.selected;
    if (index === undefined) {
      if (!this.#view.fold()) return false;
      void this.draw();
      return true;
    }
    this.select(undefined);
    void this.draw().then(() => this.#step(index));
    return true;
  }

  #use(tool: Tool): void {
    const zoom = this.map.getZoom();
    const actions: Readonly<Record<Tool, () => void>> = {
      locate: () => void this.locate(),
      layers: () => void this.base.ask(),
      zoomIn: () => this.map.setZoom(Math.min(zoom + 1, this.map.getMaxZoom())),
      zoomOut: () => this.map.setZoom(zoom - 1),
      reset: () => this.fitAll(),
      full: () => void toggleFullScreen(this.#box),
    };
    actions[tool]();
  }

  /** Asks where the visitor is, and says in words what comes of it. */
  async locate(): Promise<Located | undefined> {
    const at = await this.#visitor.find();
    if (at && !this.#stop.signal.aborted) this.#around.onLocate(at);
    return at;
  }

  say(sentence: string): void {
    this.#announcer.say(sentence);
  }

  close(): void {
    this.#stop.abort();
    this.#announcer.close();
    this.#view.close();
    this.map.remove();
  }
}

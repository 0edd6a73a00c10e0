import * as L from 'leaflet';
import type { MapWords } from '../../i18n/map-words.ts';
import { roundedDistance } from '../../i18n/rounded-distance.ts';
import { locate, type Located } from '../where-am-i.ts';

interface Voice {
  /** Writes over the map. */
  readonly show: (text: string) => void;
  readonly quiet: () => void;
  /** Speaks to a screen reader. */
  readonly say: (sentence: string) => void;
}

/** The visitor on the map: a dot in ink, and a ring as wide as the device is unsure. Nobody asks before a press. */
export class Visitor {
  readonly #map: L.Map;
  readonly #t: MapWords;
  readonly #voice: Voice;
  #drawn: L.LayerGroup | undefined;

  constructor(map: L.Map, t: MapWords, voice: Voice) {
    this.#map = map;
    this.#t = t;
    this.#voice = voice;
  }

  /** Asks where the visitor is, goes there, and says in words what came of it. */
  async find(): Promise<Located | undefined> {
    const [t, voice] = [this.#t, this.#voice];
    voice.show(`${t.locating} ${t.locateAsk}`);
    try {
      const at = await locate(t);
      voice.quiet();
      this.#draw(at);
      this.#map.setView(at, Math.max(this.#map.getZoom(), 11), { animate: false });
      voice.say(t.youAreHere(roundedDistance(at.accuracy, t.unit)));
      return at;
    } catch (error) {
      const sentence = error instanceof Error ? error.message : t.unavailable;
      voice.show(sentence);
      voice.say(sentence);
      return undefined;
    }
  }

  #draw({ lat, lng, accuracy }: Located): void {
    this.#drawn?.remove();
    const dot = document.createElement('i');
    dot.className = 'mme';
    dot.title = this.#t.youAreHere(roundedDistance(accuracy, this.#t.unit));
    this.#drawn = L.layerGroup([
      L.circle([lat, lng], { radius: accuracy, className: 'mmering', interactive: false }),
      L.marker([lat, lng], {
        icon: L.divIcon({ html: dot, className: 'mk-at', iconSize: [0, 0] }),
        interactive: false,
        keyboard: false,
        pane: 'overlayPane',
      }),
    ]).addTo(this.#map);
  }
}

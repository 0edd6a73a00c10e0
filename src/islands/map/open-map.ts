import '../../styles/live-map.css';
import type { CityDot, MapSettings } from '../../model/map-place.ts';
import { mapWordsIn } from '../../i18n/map-words.ts';
import { element } from '../element.ts';
import { Explore } from './explore.ts';
import { LiveMap } from './live-map.ts';
import { placesOf, settingsOf } from './map-data.ts';
import { PageMap } from './page-map.ts';

export interface OpenMap {
  readonly close: () => void;
}

/** Lays the live map over the drawing that stands in an element. The drawing comes back when the map is closed. */
export async function openMap(host: HTMLElement, signal: AbortSignal): Promise<OpenMap> {
  const settings = settingsOf(host);
  const sheet = host.querySelector('.map svg');
  if (!sheet) throw new Error('A place-map needs a drawing to stand in for.');
  const wide = host.hasAttribute('explore');
  let data: Awaited<ReturnType<typeof placesOf>>;
  try {
    data = await placesOf(settings, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return missing(host, settings, signal);
  }
  const box = element('div', { class: 'mlive' });
  const frame = element('div', { class: 'mframe' });
  sheet.replaceWith(frame);
  frame.append(sheet, box);
  const page = wide ? new Explore(host, data.places) : new PageMap(host, data.places);
  const live = new LiveMap(box, settings, data.places, page.around, wide);
  const close = (): void => {
    page.close();
    live.close();
    frame.replaceWith(sheet);
  };
  signal.addEventListener('abort', close, { once: true });
  void citiesOf(settings, signal).then((cities) => live.showCities(cities));
  await page.start(live, data);
  await live.base.restore();
  if (host.isConnected) {
    frame.classList.add('on');
    performance.mark('place-map:interactive');
    host.dispatchEvent(new CustomEvent('place-map:open', { bubbles: true }));
  }
  return { close };
}

async function citiesOf({ cities }: MapSettings, signal: AbortSignal): Promise<readonly CityDot[]> {
  try {
    const response = await fetch(cities, { signal });
    const dots: unknown = response.ok ? await response.json() : [];
    return Array.isArray(dots) ? (dots as readonly CityDot[]) : [];
  } catch {
    // Dots are company for the marks, nothing more.
    return [];
  }
}

/** Says that the places did not come. The drawing and the list stay as they are. */
function missing(host: HTMLElement, { lang }: MapSettings, signal: AbortSignal): OpenMap {
  const t = mapWordsIn(lang);
  const again = element('button', { type: 'button', class: 'btn' }, t.retry);
  const note = element('p', { class: 'mword plain', role: 'status' }, t.missingAll, again);
  const close = (): void => note.remove();
  again.addEventListener('click', () => {
    close();
    void openMap(host, signal);
  });
  signal.addEventListener('abort', close, { once: true });
  host.querySelector('.map')?.append(note);
  return { close };
}

import { drawing } from '../element.ts';
import type { PlannedDay } from './plan.ts';

/** Width and height of the drawing, and the room left at its edges, in its own units. */
const [wide, high, margin] = [210, 236, 18];

/**
 * Stops of a day where they lie to each other, joined in order. A sketch and no map: it needs nothing from the network.
 * A stop known only roughly is a ring; one without a position is not drawn. `undefined` where there is nothing to draw.
 */
export function sketchOf(stops: PlannedDay['stops'], label: string): SVGSVGElement | undefined {
  const drawn = stops.flatMap(({ place }, index) =>
    place.position ? [{ ...place.position.at, number: index + 1, mode: place.mode }] : [],
  );
  if (drawn.length < 2) return undefined;
  const lats = drawn.map(({ lat }) => lat);
  const lngs = drawn.map(({ lng }) => lng);
  const [north, south] = [Math.max(...lats), Math.min(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
  const squeeze = Math.cos(((north + south) / 2 / 180) * Math.PI);
  const span = Math.max((east - west) * squeeze, north - south, 1e-4);
  const scale = Math.min(
    (wide - 2 * margin) / Math.max((east - west) * squeeze, span * 0.2),
    (high - 2 * margin) / Math.max(north - south, span * 0.2),
  );
  const middle = { lat: (north + south) / 2, lng: (west + east) / 2 };
  const points = drawn.map(({ lat, lng, number, mode }) => ({
    x: Math.round(wide / 2 + (lng - middle.lng) * squeeze * scale),
    y: Math.round(high / 2 - (lat - middle.lat) * scale),
    number,
    mode,
  }));
  const line = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return drawing(
    'svg',
    { viewBox: `0 0 ${wide} ${high}`, role: 'img', 'aria-label': label, class: 'psketch' },
    drawing('path', { d: line, class: 'way', fill: 'none' }),
    ...points.flatMap(({ x, y, number, mode }) => [
      drawing('circle', {
        cx: `${x}`,
        cy: `${y}`,
        r: '10',
        class: mode === 'pin' ? 'dot' : 'ring',
      }),
      numeral(x, y, number, mode === 'pin'),
    ]),
  );
}

function numeral(x: number, y: number, number: number, onDot: boolean): SVGTextElement {
  const text = drawing('text', {
    x: `${x}`,
    y: `${y + 4}`,
    'text-anchor': 'middle',
    class: onDot ? 'num' : 'num out',
  });
  text.textContent = String(number);
  return text;
}

import { convert } from '../model/geo/datum.ts';
import { inMainland } from '../model/geo/mainland.ts';
import type { Position } from '../model/geo/position.ts';
import type { PlaceMode } from '../model/spot.ts';
import type { LegMode } from '../model/trip/leg-estimate.ts';
import {
  caller,
  encoded,
  mapApps,
  sentDatum,
  tencentDatums,
  written,
  type MapApp,
  type SentDatum,
} from './map-apps.ts';

/** A stop of a day as map apps are told of it. */
export interface RouteStop {
  /** In Chinese, which is what the apps hold. */
  readonly name: string;
  /** The city as map apps know it. Baidu asks for it; a point of one's own has none. */
  readonly city?: string | undefined;
  /** Missing where it is known by name only. */
  readonly at?: Position | undefined;
  readonly mode: PlaceMode;
  /** How one comes here from the stop before, where that is not how one travels all day. */
  readonly by?: LegMode | undefined;
}

/** What apps call a way of travelling. A boat is none of them: it keeps to a timetable of its own. */
const travels = {
  walk: 'walk',
  bike: 'bike',
  metro: 'transit',
  bus: 'transit',
  transit: 'transit',
  taxi: 'drive',
  drive: 'drive',
  boat: undefined,
} as const satisfies Readonly<Record<LegMode, string | undefined>>;
export type Travel = NonNullable<(typeof travels)[LegMode]>;

/** The apps that open a route from a plain link, in the order a page lists them. */
export type RouteApp = Extract<MapApp, 'amap' | 'baidu' | 'tencent' | 'apple' | 'google'>;

/** A stop that one may be led to. */
type PinStop = RouteStop & { readonly at: Position };

/** A stretch of a day that an app takes in one piece. */
interface Stretch {
  readonly from: PinStop;
  readonly on: readonly PinStop[];
  readonly to: PinStop;
  /** One for all its points: outside the mainland both datums are the same. */
  readonly datum: SentDatum;
}

interface RouteAppFacts {
  /** How the app says a way of travelling. One that its documentation does not have is not sent. */
  readonly says: Readonly<Partial<Record<Travel, string>>>;
  /** The stops one link holds, both ends counted. Two where the app takes no point on the way. */
  readonly most: Readonly<Partial<Record<Travel, number>>>;
  readonly link: (stretch: Stretch, says: string) => string;
}

/**
 * Every limit is one that the app's maker has in writing (read in November 2026); where there is none, the smallest number
 * that is. An app drops what is too many without a word, so a link must not count on more.
 */
const routeApps: Readonly<Record<RouteApp, RouteAppFacts>> = {
  amap: {
    says: { walk: 'walk', transit: 'bus', drive: 'car', bike: 'ride' },
    // One `via`, and by car alone (lbs.amap.com, URI API, route planning, 2025-03-03).
    most: { drive: 3 },
    // The page has no parameter for the datum: GCJ-02 is what it takes.
    link: ({ from, on, to, datum }, mode) => {
      const point = ({ at, name }: PinStop): string =>
        `${sent('amap', at, datum)},${encoded(name.replaceAll(',', '，'))}`;
      const via = on.map((stop) => `&via=${point(stop)}`).join('');
      return `https://uri.amap.com/navigation?from=${point(from)}&to=${point(to)}${via}&mode=${mode}&src=${caller}&callnative=1`;
    },
  },
  baidu: {
    // The web address knows these three alone; cycling is for Baidu's own app.
    says: { walk: 'walking', transit: 'transit', drive: 'driving' },
    most: {},
    link: ({ from, to, datum }, mode) => {
      // The parts of a point are joined by `|` and `:`, which a name must not bring along.
      const point = ({ at, name }: PinStop): string =>
        encoded(
          `latlng:${sent('baidu', at, datum)}|name:${name.replaceAll('|', ' ').replaceAll(':', '：')}`,
        );
      const region = (key: string, city = ''): string => (city ? `&${key}=${encoded(city)}` : '');
      const regions =
        from.city === to.city
          ? region('region', from.city)
          : region('origin_region', from.city) + region('destination_region', to.city);
      return `https://api.map.baidu.com/direction?origin=${point(from)}&destination=${point(to)}&mode=${mode}${regions}&coord_type=${datum}&output=html&src=webapp.${caller}.${caller}`;
    },
  },
  tencent: {
    // Points on the way and cycling are for the app's own scheme, which wants a key (lbs.qq.com, URI API).
    says: { walk: 'walk', transit: 'bus', drive: 'drive' },
    most: {},
    link: ({ from, to, datum }, type) =>
      `https://apis.map.qq.com/uri/v1/routeplan?type=${type}&from=${encoded(from.name)}&fromcoord=${sent('tencent', from.at, datum)}&to=${encoded(to.name)}&tocoord=${sent('tencent', to.at, datum)}&coord_type=${tencentDatums[datum]}&referer=${caller}`,
  },
  apple: {
    says: { walk: 'walking', transit: 'transit', drive: 'driving', bike: 'cycling' },
    // The unified addresses take stops by car, on foot and by transit but give no number (developer.apple.com, MapKit). In
    // Maps itself a route has 14 stops besides its end; with the start among the 14 a link holds under any reading.
    most: { walk: 14, transit: 14, drive: 14 },
    link: ({ from, on, to, datum }, mode) => {
      const point = ({ at }: PinStop): string => sent('apple', at, datum);
      const via = on.map((stop) => `&waypoint=${point(stop)}`).join('');
      return `https://maps.apple.com/directions?source=${point(from)}${via}&destination=${point(to)}&mode=${mode}`;
    },
  },
  google: {
    says: { walk: 'walking', transit: 'transit', drive: 'driving', bike: 'bicycling' },
    // Nine points on the way, but three in a browser on a phone (developers.google.com, Maps URLs): the same link must do
    // for both. By transit none is promised, so it goes leg by leg.
    most: { walk: 5, drive: 5, bike: 5 },
    link: ({ from, on, to, datum }, mode) => {
      const point = ({ at }: PinStop): string => sent('google', at, datum);
      const via = on.length > 0 ? `&waypoints=${on.map(point).join('%7C')}` : '';
      return `https://www.google.com/maps/dir/?api=1&origin=${point(from)}&destination=${point(to)}${via}&travelmode=${mode}`;
    },
  },
};

/** A link to a stretch of a day, in one app. */
export interface RouteLink {
  readonly href: string;
  readonly travel: Travel;
  readonly datum: SentDatum;
  /** Places in the list that was given, from 0, both ends among them. A link begins where the one before it ends. */
  readonly stops: readonly number[];
}

/** A day in one app. */
export interface AppRoutes {
  readonly app: RouteApp;
  readonly links: readonly RouteLink[];
  /** Legs that have no link, by the places of their ends: the app has no address for going that way. */
  readonly unlinked: readonly (readonly [number, number])[];
  /** What is to be said of the datum; nothing outside the mainland. */
  readonly note?: (typeof mapApps)[RouteApp]['note'] | undefined;
}

/** A day as routes in map apps. */
export interface DayLinks {
  readonly apps: readonly AppRoutes[];
  /** Places in the list of the stops that go into no link, since nobody should be led to a point that is not sure. */
  readonly leftOut: readonly number[];
}

/** A pin and its place in the list. */
interface Pinned {
  readonly index: number;
  readonly stop: PinStop;
}

/**
 * A day's stops as routes in map apps, in order. Only pins go in. A day longer than a link may be, or travelled in more
 * than one way, becomes several links that follow on from one another.
 */
export function dayLinks(stops: readonly RouteStop[], by: LegMode = 'walk'): DayLinks {
  const pins: Pinned[] = [];
  const leftOut: number[] = [];
  for (const [index, stop] of stops.entries()) {
    const { at, mode } = stop;
    if (mode !== 'pin' || !at) {
      leftOut.push(index);
      continue;
    }
    const before = pins.at(-1)?.stop.at;
    // From a point to itself there is no way.
    if (before?.lat !== at.lat || before.lng !== at.lng)
      pins.push({ index, stop: { ...stop, at } });
  }
  if (pins.length < 2) return { apps: [], leftOut };
  const apps = (Object.keys(routeApps) as RouteApp[]).map((app) => routesIn(app, pins, by));
  return { apps: apps.filter(({ links }) => links.length > 0), leftOut };
}

function routesIn(app: RouteApp, pins: readonly Pinned[], by: LegMode): AppRoutes {
  const { says, most, link } = routeApps[app];
  const stretches: { readonly travel: Travel; readonly pins: Pinned[] }[] = [];
  const unlinked: (readonly [number, number])[] = [];
  for (const [nth, pin] of pins.entries()) {
    const before = pins[nth - 1];
    if (!before) continue;
    const travel = travels[pin.stop.by ?? by];
    if (travel === undefined || says[travel] === undefined) {
      unlinked.push([before.index, pin.index]);
      continue;
    }
    const open = stretches.at(-1);
    if (
      open?.travel === travel &&
      open.pins.at(-1) === before &&
      open.pins.length < (most[travel] ?? 2)
    )
      open.pins.push(pin);
    else stretches.push({ travel, pins: [before, pin] });
  }
  const links = stretches.map(({ travel, pins: run }): RouteLink => {
    const stops = run.map(({ stop }) => stop);
    const [from, to] = [stops[0], stops.at(-1)];
    if (!from || !to) throw new Error('A stretch has two ends.');
    // Outside the mainland both datums are the same, so one of its points inside decides for all.
    const datum = stops.some(({ at }) => sentDatum(app, at) === 'gcj02') ? 'gcj02' : 'wgs84';
    return {
      href: link({ from, on: stops.slice(1, -1), to, datum }, says[travel] ?? ''),
      travel,
      datum,
      stops: run.map(({ index }) => index),
    };
  });
  const inside = pins.some(({ stop: { at } }) => inMainland(at.lat, at.lng));
  return { app, links, unlinked, note: inside ? mapApps[app].note : undefined };
}

/** A point in the datum and the order of an app. */
function sent(app: RouteApp, at: Position, datum: SentDatum): string {
  return written(app, convert(at, datum));
}

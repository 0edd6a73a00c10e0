import type { Said } from '../../model/problem.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, type Bounds } from '../../model/geo/bounds.ts';
import { toWgs84 } from '../../model/geo/datum.ts';
import { metersBetween } from '../../model/geo/distance.ts';
import { datums, position, type Datum, type Position } from '../../model/geo/position.ts';
import { areaReach } from '../../model/spot.ts';
import type { LocalText } from '../../model/text.ts';
import { readYaml, splitEntry } from '../../prose/frontmatter.ts';
import type { LinkOptions } from '../link.ts';
import { fault, type Rule, type Spotted } from './rule.ts';

/** Points of spots and cameras that lie outside their city: swapped, in another datum, or simply wrong. */
export const pointsInBounds: Rule = (library, report, options) => {
  const cities = new Map(library.entries.cities.map(({ id, data }) => [id, data]));
  const spots = new Map(library.entries.spots.map(({ id, data }) => [id, data]));
  const check = (at: Spotted, point: Position, cityId: string, loose: boolean): void => {
    const city = cities.get(cityId);
    if (!city || contains(city.bounds, point)) return;
    const within = { id: city.id, name: city.name, bounds: city.bounds };
    if (contains(city.bounds, turned(point))) {
      report(fault('swapped', at, ...swapped(point, within)));
      return;
    }
    if (loose) return;
    const elsewhere = [...cities.values()].find(({ bounds }) => contains(bounds, point));
    const away = kilometers(metersBetween(point, nearestIn(city.bounds, point)));
    report(
      fault(
        'out-of-bounds',
        at,
        {
          zh: `坐标 ${shown(point)} 在“${city.name.zh}”（${city.id}）的范围外 ${away} 公里。`,
          en: `The point ${shown(point)} lies ${away} km outside ${city.id}.`,
        },
        outsideMend(writtenPoint(at, options), within, elsewhere),
      ),
    );
  };
  for (const { id, data } of library.entries.spots) {
    const { at, accuracy } = data.position;
    check({ collection: 'spots', id, path: ['position'] }, at, data.city, accuracy > areaReach);
  }
  for (const { id, data } of library.entries.dramas) {
    for (const [index, { camera, spot }] of data.scenes.entries()) {
      const city = spots.get(spot)?.city;
      if (!camera || city === undefined) continue;
      const path = ['scenes', index, 'camera', 'position'];
      check({ collection: 'dramas', id, path }, camera.position, city, false);
    }
  }
};

interface Within {
  readonly id: string;
  readonly name: LocalText;
  readonly bounds: Bounds;
}

function swapped(point: Position, { id, name }: Within): [says: Said, mend: Said] {
  const right = `[${degrees(point.lng)}, ${degrees(point.lat)}]`;
  return [
    {
      zh: `坐标 ${shown(point)} 的纬度和经度写反了；换过来正好在“${name.zh}”（${id}）里。`,
      en: `Latitude and longitude of the point ${shown(point)} are swapped: the other way round it lies in ${id}.`,
    },
    {
      zh: `纬度写在前面，经度写在后面：${right}。`,
      en: `Write ${right}: latitude comes first.`,
    },
  ];
}

const datumNames: Readonly<Record<Datum, Said>> = {
  wgs84: { zh: 'WGS-84（GPS、OpenStreetMap）', en: 'WGS-84 (GPS, OpenStreetMap)' },
  gcj02: { zh: 'GCJ-02（高德、腾讯）', en: 'GCJ-02 (AMap, Tencent)' },
  bd09: { zh: 'BD-09（百度）', en: 'BD-09 (Baidu)' },
};

function outsideMend(
  written: Position<Datum> | undefined,
  { bounds }: Within,
  elsewhere: Within | undefined,
): Said {
  const meant =
    written &&
    datums.find(
      (datum) =>
        datum !== written.datum &&
        contains(bounds, toWgs84(position(datum, written.lat, written.lng))),
    );
  if (written && meant) {
    const line = `${meant}: [${degrees(written.lat)}, ${degrees(written.lng)}]`;
    return {
      zh: `同样的数字按 ${datumNames[meant].zh}读，就在范围里。如果是从那里抄的，写成 ${line}。`,
      en: `Read as ${datumNames[meant].en} the same numbers lie inside. If they come from there, write ${line}.`,
    };
  }
  const noDatum = written !== undefined;
  if (elsewhere)
    return {
      zh: `这一点落在“${elsewhere.name.zh}”里：核对坐标，或者把 city 改成 ${elsewhere.id}。`,
      en: `It lies in ${elsewhere.id}: correct the point, or write city: ${elsewhere.id}.`,
    };
  return noDatum
    ? {
        zh: '按 WGS-84、GCJ-02、BD-09 读都在范围外：核对坐标，或者改 city。',
        en: 'It lies outside as WGS-84, GCJ-02 and BD-09 alike: correct the point or the city.',
      }
    : {
        zh: '核对坐标、坐标系或 city。',
        en: 'Correct the point, its datum, or the city.',
      };
}

/** The point as its author wrote it. Only a faulty entry is read once more for it. */
function writtenPoint(
  { collection, id, path }: Spotted,
  { contentDir }: LinkOptions,
): Position<Datum> | undefined {
  const file = contentDir === undefined ? '' : join(contentDir, collection, `${id}.mdx`);
  if (file === '' || !existsSync(file)) return undefined;
  const { yaml = '' } = splitEntry(readFileSync(file, 'utf8'));
  const read = readYaml(yaml, 1);
  let value: unknown = read.ok ? read.value : undefined;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  for (const datum of datums) {
    const pair: unknown = (value as Partial<Record<Datum, unknown>> | undefined)?.[datum];
    if (!Array.isArray(pair)) continue;
    const [lat, lng] = pair as readonly unknown[];
    if (typeof lat === 'number' && typeof lng === 'number') return position(datum, lat, lng);
  }
  return undefined;
}

function turned(point: Position): Position {
  return { ...point, lat: point.lng, lng: point.lat };
}

function nearestIn({ south, north, west, east }: Bounds, point: Position): Position {
  return {
    ...point,
    lat: Math.min(north, Math.max(south, point.lat)),
    lng: Math.min(east, Math.max(west, point.lng)),
  };
}

function shown({ lat, lng }: Position): string {
  return `${degrees(lat)}, ${degrees(lng)}`;
}

/** As many digits as a metre needs: a converted point has more than its author wrote. */
function degrees(angle: number): string {
  return String(Number(angle.toFixed(5)));
}

function kilometers(meters: number): string {
  return (meters / 1000).toFixed(meters < 10_000 ? 1 : 0);
}

/** A site on Eleventy as its guides would have it: Markdown with front matter, Nunjucks layouts, collections, filters. */

const home = 'https://ruxi.example';
const radians = (degrees) => (degrees * Math.PI) / 180;
const drawn = ({ position }) => position.accuracy <= 3000;
/** Places are looked for in their own band of latitude and the two beside it. */
const bandOf = ({ position }) => Math.floor(position.wgs84[0] / 0.028);

/** Metres between two points, near enough for a list. */
function metersBetween([lat, lng], [otherLat, otherLng]) {
  const x = radians(otherLng - lng) * Math.cos(radians(lat));
  return Math.hypot(x, radians(otherLat - lat)) * 6_371_000;
}

/** What stands in an entry's own front matter, without what the whole site shares. */
function ownFields(data) {
  const shared = ['collections', 'eleventy', 'page', 'pkg', 'register', 'words', 'layout', 'tags'];
  return Object.fromEntries(Object.entries(data).filter(([key]) => !shared.includes(key)));
}

/** Everything by id, and the links that go the other way. */
function catalogOf(api) {
  const byId = (tag) =>
    Object.fromEntries(
      api
        .getFilteredByTag(tag)
        .map(({ fileSlug, data }) => [fileSlug, { ...ownFields(data), id: fileSlug }]),
    );
  const [spots, dramas, cities, itineraries] = ['spots', 'dramas', 'cities', 'itineraries'].map(
    byId,
  );
  const lists = { scenesAt: {}, spotsIn: {}, dramasIn: {}, daysIn: {}, daysThrough: {}, bands: {} };
  const put = (list, key, item) => (lists[list][key] ??= []).push(item);
  for (const spot of Object.values(spots)) {
    put('spotsIn', spot.city, spot);
    put('bands', bandOf(spot), spot);
  }
  for (const drama of Object.values(dramas)) {
    for (const city of drama.cities) put('dramasIn', city, drama);
    for (const scene of drama.scenes) put('scenesAt', scene.spot, { ...scene, drama });
  }
  for (const day of Object.values(itineraries)) {
    for (const city of day.cities) put('daysIn', city, day);
    for (const { spot } of day.days[0].stops) put('daysThrough', spot, day);
  }
  return { spots, dramas, cities, itineraries, ...lists };
}

/** Numbers of all sources below a piece of data, in order. */
function citesIn(...parts) {
  const numbers = {};
  let count = 0;
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'sources') for (const id of inner) numbers[id] ??= count += 1;
        else if (key !== 'drama') walk(inner);
      }
    }
  };
  parts.forEach(walk);
  return numbers;
}

/** Places on a sheet of 640 by 420 with a grid and a scale. */
function sketchOf(places) {
  const points = places
    .filter(drawn)
    .map(({ name, position }) => ({ name, position, at: position.wgs84 }));
  if (points.length === 0) return undefined;
  const [lats, lngs] = [points.map(({ at }) => at[0]), points.map(({ at }) => at[1])];
  const middle = [
    (Math.min(...lats) + Math.max(...lats)) / 2,
    (Math.min(...lngs) + Math.max(...lngs)) / 2,
  ];
  const span = Math.max(
    0.006,
    Math.max(...lats) - Math.min(...lats),
    Math.max(...lngs) - Math.min(...lngs),
  );
  const scale = 290 / span;
  const step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find((one) => span / one <= 5) ?? 1;
  const round = (units) => Math.round(units * 10) / 10;
  const x = (lng) => round(320 + (lng - middle[1]) * scale);
  const y = (lat) => round(210 - (lat - middle[0]) * scale);
  const ticks = (centre, reach) =>
    Array.from({ length: 7 }, (_, n) => (Math.round(centre / step) - 3 + n) * step).filter(
      (tick) => Math.abs(tick - centre) < reach / scale,
    );
  return {
    lats: ticks(middle[0], 210).map((lat) => ({ y: y(lat), text: lat.toFixed(2) })),
    lngs: ticks(middle[1], 320).map((lng) => ({ x: x(lng), text: lng.toFixed(2) })),
    points: points.map(({ name, position, at }) => ({
      name,
      x: x(at[1]),
      y: y(at[0]),
      radius: round((position.accuracy / 111_195) * scale),
      pin: position.verified,
    })),
  };
}

export default function (config) {
  config.addCollection('catalog', catalogOf);
  config.addFilter('cites', citesIn);
  config.addFilter('sketch', sketchOf);
  config.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'));
  config.addFilter('absolute', (path) => home + path);
  config.addFilter('values', (map) => Object.values(map));
  config.addFilter('near', (spot, bands) =>
    [-1, 0, 1]
      .flatMap((step) => bands[bandOf(spot) + step] ?? [])
      .filter((other) => other.id !== spot.id && drawn(other))
      .map((other) => ({
        spot: other,
        meters: metersBetween(spot.position.wgs84, other.position.wgs84),
      }))
      .filter(({ meters }) => meters <= 3000)
      .sort((a, b) => a.meters - b.meters)
      .slice(0, 5),
  );
  return {
    dir: { input: 'site', output: 'dist' },
    // Prose holds no template code, so the pass that looks for some is spared.
    markdownTemplateEngine: false,
  };
}

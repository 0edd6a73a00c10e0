import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link, proseProblems } from '../../src/catalog/link.ts';
import { fieldName } from '../../src/prose/frontmatter.ts';
import { day, scene, worldOf, type Written } from './small-world.ts';

/** What the rules say about a world: where, and what is wrong. Spots without a scene are left out unless asked for. */
function told(written: Written, severity: 'error' | 'warning' = 'error'): string[] {
  return link(worldOf(written), { motifs: new Set(['bridge', 'lane-wall']) })
    .filter((problem) => problem.severity === severity)
    .map(({ at, says }) =>
      'source' in at
        ? `sources ${at.source}: ${says.en}`
        : `${at.collection}/${at.id} ${fieldName(at.path)}: ${says.en}`,
    );
}

test('a small sound world has nothing to tell', () => {
  expect(told({})).toEqual([]);
  expect(told({}, 'warning')).toEqual([]);
});

test.each([
  [
    'a city within none',
    { cities: { quarter: { within: 'twon' } } },
    'cities/quarter within: There is no city “twon”.',
  ],
  [
    'a spot in no city',
    { spots: { lane: {}, pier: { city: 'sea' } } },
    'spots/pier city: There is no city “sea”.',
  ],
  [
    'a drama in no city',
    { dramas: { play: { cities: ['town', 'sea'] } } },
    'dramas/play cities[1]: There is no city “sea”.',
  ],
  [
    'a scene at no spot',
    { dramas: { play: { scenes: [scene('play--a', 'laen')] } } },
    'dramas/play scenes[0].spot: There is no spot “laen”.',
  ],
  [
    'a stop at no spot',
    { itineraries: { walk: { days: [day({ spot: 'laen' })] } } },
    'itineraries/walk days[0].stops[0].spot: There is no spot “laen”.',
  ],
  [
    'a stop for no scene',
    { itineraries: { walk: { days: [day({ spot: 'lane', scenes: ['play--laen'] })] } } },
    'itineraries/walk days[0].stops[0].scenes[0]: There is no scene “play--laen”.',
  ],
  [
    'an itinerary in no city',
    { itineraries: { walk: { cities: ['sea'], days: [day({ spot: 'lane' })] } } },
    'itineraries/walk cities[0]: There is no city “sea”.',
  ],
  [
    'a source of a drama',
    { dramas: { play: { sources: ['papper'] } } },
    'dramas/play sources[0]: There is no source “papper”.',
  ],
  [
    'a source of a scene',
    { dramas: { play: { scenes: [scene('play--lane', 'lane', { sources: ['papper'] })] } } },
    'dramas/play scenes[0].sources[0]: There is no source “papper”.',
  ],
  [
    'a source of a credit',
    { dramas: { play: { credits: [{ role: 'cast', names: ['某'], sources: ['papper'] }] } } },
    'dramas/play credits[0].sources[0]: There is no source “papper”.',
  ],
  [
    'a source of a fact',
    { spots: { lane: { visit: { fee: { value: '免费', sources: ['paper', 'papper'] } } } } },
    'spots/lane visit.fee.sources[1]: There is no source “papper”.',
  ],
  [
    'a source of a position',
    {
      spots: {
        lane: {
          position: { wgs84: [31.3, 120.6], accuracy: 100, verified: true, sources: ['papper'] },
        },
      },
    },
    'spots/lane position.sources[0]: There is no source “papper”.',
  ],
  [
    'a source of filming terms',
    { spots: { lane: { filming: { terms: '问', sources: ['papper'] } } } },
    'spots/lane filming.sources[0]: There is no source “papper”.',
  ],
  [
    'a source of a city’s figure',
    { cities: { town: { facts: [{ what: '人', value: '多', sources: ['papper'] }] } } },
    'cities/town facts[0].sources[0]: There is no source “papper”.',
  ],
  [
    'a source of an itinerary',
    { itineraries: { walk: { sources: ['papper'], days: [day({ spot: 'lane' })] } } },
    'itineraries/walk sources[0]: There is no source “papper”.',
  ],
] as const)('%s leads nowhere', (_, written, expected) => {
  expect(told(written)).toEqual([expected]);
});

test('what points at a file that could not be read is no second fault', () => {
  expect(
    told({
      unread: { cities: ['sea'], spots: ['pier'], dramas: ['broken'] },
      spots: { quay: { city: 'sea' } },
      dramas: { play: { scenes: [scene('play--pier', 'pier')] } },
      itineraries: { walk: { days: [day({ spot: 'pier', scenes: ['broken--pier'] })] } },
    }),
  ).toEqual([]);
});

test('an id near to what was written is offered', () => {
  const [problem] = link(worldOf({ dramas: { play: { scenes: [scene('play--a', 'laen')] } } }), {
    motifs: new Set(['bridge']),
  });
  expect(problem?.mend.en).toBe(
    'Did you mean “lane”? Add content/spots/laen.mdx or correct the slug.',
  );
});

test('references in prose lead to places, dramas, scenes and sources', () => {
  const reference = (
    to: 'spot' | 'drama' | 'scene' | 'source' | 'picture',
    id: string,
    line: number,
  ) => ({
    to,
    id,
    place: { line, column: 3 },
    file: 'content/spots/lane.en.mdx',
  });
  const world = worldOf({
    references: [
      reference('spot', 'lane', 1),
      reference('drama', 'play', 2),
      reference('scene', 'play--lane', 3),
      reference('source', 'paper', 4),
      reference('spot', 'play', 5),
      reference('drama', 'lane', 6),
      reference('scene', 'lane', 7),
      reference('source', 'constructor', 8),
    ],
  });
  expect(
    proseProblems(world).map(({ line, column, file, says }) => [line, column, file, says.en]),
  ).toEqual([
    [5, 3, 'content/spots/lane.en.mdx', 'There is no spot “play”.'],
    [6, 3, 'content/spots/lane.en.mdx', 'There is no drama “lane”.'],
    [7, 3, 'content/spots/lane.en.mdx', 'There is no scene “lane”.'],
    [8, 3, 'content/spots/lane.en.mdx', 'There is no source “constructor”.'],
  ]);
});

test('a scene id is one scene’s on the whole site, and begins with its drama', () => {
  const twice = { scenes: [scene('play--lane', 'lane'), scene('play--lane', 'lane')] };
  expect(told({ dramas: { play: twice } })).toEqual([
    'dramas/play scenes[1].id: The scene id “play--lane” is taken by “play”.',
  ]);
  expect(told({ dramas: { play: {}, other: { scenes: [scene('play--lane', 'lane')] } } })).toEqual([
    "dramas/other scenes[0].id: The scene id “play--lane” does not begin with its drama's slug.",
  ]);
  // Only a drama whose slug begins another's could take its ids by mistake.
  expect(
    told({ dramas: { play: {}, 'play-2': { scenes: [scene('play-2--lane', 'lane')] } } }),
  ).toEqual([]);
});

test('a former slug leads to one entry', () => {
  expect(told({ spots: { lane: { formerly: ['alley'] }, pier: { formerly: ['alley'] } } })).toEqual(
    ['spots/pier formerly[0]: “alley” was already the slug of “lane”.'],
  );
  expect(told({ spots: { lane: {}, pier: { formerly: ['lane'] } } })).toEqual([
    'spots/pier formerly[0]: “lane” is the slug of content/spots/lane.mdx.',
  ]);
  expect(told({ spots: { lane: { formerly: ['lane'] } } })).toEqual([
    'spots/lane formerly[0]: “lane” is the slug of content/spots/lane.mdx.',
  ]);
  expect(told({ spots: { lane: { formerly: ['alley', 'alley'] } } })).toEqual([
    'spots/lane formerly[1]: “alley” was already the slug of “lane”.',
  ]);
  // Addresses of spots and of dramas do not meet.
  expect(
    told({
      spots: { lane: { formerly: ['old'] } },
      cities: { town: { formerly: ['old', 'lane'] } },
    }),
  ).toEqual([]);
});

test('a drama names every city it was shot or is set in', () => {
  const elsewhere = { bounds: { south: 35, west: 110, north: 36, east: 111 } };
  const quay = {
    city: 'harbour',
    position: { wgs84: [35.5, 110.5], accuracy: 100, verified: true },
  };
  const written = (cities: string[]): Written => ({
    cities: { harbour: elsewhere },
    spots: { quay },
    dramas: { play: { cities, scenes: [scene('play--quay', 'quay')] } },
  });
  expect(told(written(['town']))).toEqual([
    'dramas/play scenes[0].spot: “quay” lies in harbour, which the drama does not name.',
  ]);
  expect(told(written(['town', 'harbour']))).toEqual([]);
});

const shot = (over: object, lane: object = {}): string[] =>
  told({ spots: { lane }, dramas: { play: { scenes: [scene('play--lane', 'lane', over)] } } });

test('where a story is only set there stood no camera and ran no clock', () => {
  const camera = { position: { wgs84: [31.3, 120.6] }, bearing: 90 };
  expect(shot({ claim: 'setting', camera })).toEqual([
    'dramas/play scenes[0].camera: Nobody says a camera stood here, yet the scene has one.',
  ]);
  expect(shot({ claim: 'setting', at: '03:24' })).toEqual([
    'dramas/play scenes[0].at: Nobody says it was shot here, yet the scene has the timecode 03:24.',
  ]);
  expect(shot({ claim: 'reported', camera, at: '03:24' })).toEqual([]);
});

test('a scene without a source claims nothing', () => {
  expect(shot({ sources: [] })).toEqual([
    'dramas/play scenes[0].sources: The scene claims “confirmed” without a source.',
  ]);
});

test.each([
  ['2024', '2020', true],
  ['2020-05-03', '2020-05-02', true],
  ['2020-06', '2020-05-02', true],
  ['2021', '2020-05', true],
  // Within the same year, month or day nobody can tell which came first.
  ['2020-05', '2020', false],
  ['2020', '2020-05', false],
  ['2020-05-03', '2020-05', false],
  ['2019-12-31', '2020', false],
  ['unknown', '2020', false],
  ['2024', 'unknown', false],
])('a scene of %s at a place gone since %s is an error: %s', (date, since, wrong) => {
  expect(shot({ shot: date }, { access: 'gone', since }).length).toBe(wrong ? 1 : 0);
  // A place that is closed may have been open to a camera.
  expect(shot({ shot: date }, { access: 'closed', since })).toEqual([]);
});

const walk = (...stops: readonly object[]): string[] =>
  told({
    spots: {
      lane: {},
      pier: { position: { wgs84: [31.31, 120.6], accuracy: 500, verified: true } },
      marsh: { position: { wgs84: [31.32, 120.6], accuracy: 501, verified: true } },
      rumour: { position: { wgs84: [31.33, 120.6], accuracy: 50, verified: false } },
    },
    itineraries: { walk: { days: [day(...stops)] } },
  });

test('a leg goes from pin to pin', () => {
  expect(walk({ spot: 'lane' }, { spot: 'pier', by: 'walk' })).toEqual([]);
  expect(walk({ spot: 'lane' }, { spot: 'marsh' }, { spot: 'rumour' })).toEqual([]);
  expect(walk({ spot: 'lane' }, { spot: 'marsh', by: 'walk' })).toEqual([
    'itineraries/walk days[0].stops[1].by: A leg is asked for, but “marsh” is known only to 501 m.',
  ]);
  expect(walk({ spot: 'rumour' }, { spot: 'lane', legMinutes: 9 })).toEqual([
    'itineraries/walk days[0].stops[1].legMinutes: A leg is asked for, but “rumour” is known only to 50 m, unverified.',
  ]);
});

test('between two pins the way must be said, and on the first stop of a day it cannot', () => {
  expect(walk({ spot: 'lane' }, { spot: 'pier' })).toEqual([
    'itineraries/walk days[0].stops[1].spot: Nothing says how one comes from “lane” to “pier”.',
  ]);
  expect(walk({ spot: 'lane', by: 'walk' })).toEqual([
    'itineraries/walk days[0].stops[0].by: The first stop of a day says how one comes from the stop before.',
  ]);
  expect(walk({ spot: 'lane', legMinutes: 20 })).toEqual([
    'itineraries/walk days[0].stops[0].legMinutes: The first stop of a day says how one comes from the stop before.',
  ]);
});

test('a second day starts afresh', () => {
  const stops = [day({ spot: 'lane' }), day({ spot: 'lane' })];
  expect(told({ itineraries: { walk: { length: 'two-day', days: stops } } })).toEqual([]);
});

test.each([0, 1])('a scene is looked for where it is, at stop %i too', (index) => {
  const stops = [{ spot: 'lane' }, { spot: 'pier', by: 'walk' }].map((stop, at) => ({
    ...stop,
    ...(at === index ? { scenes: [index === 0 ? 'play--pier' : 'play--lane'] } : {}),
  }));
  expect(
    told({
      spots: { lane: {}, pier: {} },
      dramas: { play: { scenes: [scene('play--lane', 'lane'), scene('play--pier', 'pier')] } },
      itineraries: { walk: { days: [day(...stops)] } },
    }),
  ).toEqual([
    index === 0
      ? 'itineraries/walk days[0].stops[0].scenes[0]: The scene “play--pier” is at “pier”, not at “lane”.'
      : 'itineraries/walk days[0].stops[1].scenes[0]: The scene “play--lane” is at “lane”, not at “pier”.',
  ]);
});

const at = (wgs84: [number, number], accuracy = 100, city: object = {}): string[] =>
  told({
    cities: { town: city },
    spots: { lane: { position: { wgs84, accuracy, verified: true } } },
  });

test('a point lies in the box of its city', () => {
  expect(at([31, 120])).toEqual([]);
  expect(at([32, 121])).toEqual([]);
  expect(at([33, 120.5])).toEqual([
    'spots/lane position: The point 33, 120.5 lies 111 km outside town.',
  ]);
  expect(at([32.001, 120.5])).toEqual([
    'spots/lane position: The point 32.001, 120.5 lies 0.1 km outside town.',
  ]);
});

test('a place known by its name only may be anywhere', () => {
  expect(at([33, 120.5], 3000)).toHaveLength(1);
  expect(at([33, 120.5], 3001)).toEqual([]);
});

test('two numbers in the wrong order are named as such', () => {
  const box = { bounds: { south: 36, west: 76, north: 38, east: 81 } };
  const library = worldOf({
    cities: { town: box },
    spots: { lane: { position: { wgs84: [79.9, 37.1], accuracy: 100, verified: true } } },
  });
  const [problem] = link(library, { motifs: new Set(['bridge']) });
  expect(problem?.kind).toBe('swapped');
  expect(problem?.mend.en).toBe('Write [37.1, 79.9]: latitude comes first.');
});

test('no point inside a city is ever complained of, and every one outside is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 29, max: 34, noNaN: true }),
      fc.double({ min: 118, max: 123, noNaN: true }),
      (lat, lng) => {
        const inside = lat >= 31 && lat <= 32 && lng >= 120 && lng <= 121;
        expect(at([lat, lng]).length).toBe(inside ? 0 : 1);
      },
    ),
  );
});

test.each([
  'Mo-Su 08:30-17:00',
  '24/7',
  'Apr-Oct: Mo-Su 07:30-17:30; Nov-Mar: Mo-Su 07:30-17:00',
  'PH off',
  'sunrise-sunset',
  'Fr-Sa 18:00-02:00',
])('hours “%s” can be read', (osm) => {
  expect(told({ spots: { lane: { visit: { hours: { words: '看牌子', osm } } } } })).toEqual([]);
});

test.each([
  ['每天', 'something is wrong at the end of “每天”.'],
  ['Mo-Su 8点-5点', 'something is wrong at the end of “Mo-Su 8点”.'],
  [
    'Mo-Su 25:00-26:00',
    'Time range starts outside of the current day, at the end of “Mo-Su 25:00”.',
  ],
  [
    'Mo-Su 08:30',
    'hyphen (-) or open end (+) in time range expected, at the end of “Mo-Su 08:30”.',
  ],
])('hours “%s” cannot be read', (osm, why) => {
  expect(told({ spots: { lane: { visit: { hours: { words: '看牌子', osm } } } } })).toEqual([
    `spots/lane visit.hours.value.osm: The hours “${osm}” cannot be read: ${why}`,
  ]);
});

test('a motif that nobody draws is refused wherever it is named', () => {
  expect(
    told({
      cities: { town: { motif: 'brigde' } },
      spots: { lane: { motif: 'volcano' } },
      dramas: { play: { art: { inks: ['#000000', '#000000', '#000000'], motif: 'x' } } },
    }),
  ).toEqual([
    'dramas/play art.motif: There is no motif “x”.',
    'spots/lane motif: There is no motif “volcano”.',
    'cities/town motif: There is no motif “brigde”.',
  ]);
});

test('a source that nobody cites, a place without a scene and a page without English are warnings', () => {
  expect(
    told(
      { sources: ['paper', 'dusty'], spots: { pier: { name: '码头' } }, untranslated: ['play'] },
      'warning',
    ),
  ).toEqual([
    'sources dusty: Nobody cites the source “dusty”.',
    'dramas/play frontmatter: The prose is in Chinese only; the English page shows it with a notice.',
    'spots/pier frontmatter: No scene leads to this spot.',
  ]);
});

test('a source that only prose cites is cited', () => {
  const references = [
    { to: 'source', id: 'dusty', place: { line: 1, column: 1 }, file: 'x' },
  ] as const;
  expect(told({ sources: ['paper', 'dusty'], references }, 'warning')).toEqual([]);
});

test('two dramas of one city do not wear the same picture, and the later one hears which are free', () => {
  const world = {
    cities: { town: {}, sea: {} },
    dramas: {
      play: { scenes: [scene('play--lane', 'lane')] },
      sequel: { scenes: [] },
      stranger: { cities: ['sea'], scenes: [] },
    },
  };
  expect(told(world, 'warning')).toEqual([
    'dramas/sequel art.motif: In town, “play” wears the picture “bridge” too.',
  ]);
  const [problem] = link(worldOf(world), { motifs: new Set(['bridge', 'lane-wall']) });
  expect(problem?.mend.en).toBe('Choose a motif that nobody wears there: lane-wall.');
});

test('a city with more dramas than there are pictures is left in peace', () => {
  const inks = ['#1f3a44', '#5f9093', '#c4553b'];
  const dramas = {
    sequel: { art: { inks, motif: 'lane-wall' }, scenes: [] },
    third: { scenes: [] },
  };
  expect(told({ dramas }, 'warning')).toEqual([]);
});

test('a picture that an entry or its prose shows has to be there', () => {
  const photo = { file: 'lane-at-dusk.jpg', alt: '巷', credit: '某人', licence: 'CC BY 4.0' };
  const world = {
    spots: { lane: { photos: [photo] } },
    dramas: { play: { scenes: [scene('play--lane', 'lane', { still: photo })] } },
  };
  expect(told(world)).toEqual([
    'spots/lane photos[0].file: There is no picture “lane-at-dusk.jpg”.',
    'dramas/play scenes[0].still.file: There is no picture “lane-at-dusk.jpg”.',
  ]);
  expect(told({ ...world, pictures: ['lane-at-dusk.jpg'] })).toEqual([]);
  const place = { line: 3, column: 1 };
  const inProse = [{ to: 'picture' as const, id: 'lane-at-dsk.jpg', place, file: 'a.mdx' }];
  expect(
    proseProblems(worldOf({ references: inProse, pictures: ['lane-at-dusk.jpg'] })),
  ).toMatchObject([
    { kind: 'dangling', mend: { en: expect.stringContaining('“lane-at-dusk.jpg”?') as string } },
  ]);
});

import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { joinedWorld } from './joined-world.ts';
import { day, scene, worldOf, type Written } from './small-world.ts';

const joined = (written: Written): Catalog => joinedWorld(worldOf(written));
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

const world = joined({
  cities: { harbour: {}, empty: {} },
  spots: { lane: {}, pier: {}, quay: { city: 'harbour' } },
  dramas: {
    play: {
      scenes: [
        scene('play--lane', 'lane'),
        scene('play--lane-at-night', 'lane'),
        scene('play--quay', 'quay'),
      ],
      cities: ['town', 'harbour'],
    },
    film: { scenes: [scene('film--lane', 'lane')] },
  },
  itineraries: {
    walk: {
      days: [
        day({ spot: 'lane', scenes: ['play--lane', 'film--lane'] }, { spot: 'pier' }),
        day({ spot: 'lane', scenes: ['play--lane-at-night'] }),
      ],
    },
    sail: { cities: ['town', 'harbour'], days: [day({ spot: 'quay' })] },
  },
});

test('a scene knows its drama, its place and its number in the drama', () => {
  expect(world.scene('play--quay')).toMatchObject({
    number: 3,
    drama: { id: 'play' },
    spot: { id: 'quay', city: 'harbour' },
  });
  expect(world.scene('film--lane').number).toBe(1);
});

test('scenes are found from their drama and from their place', () => {
  expect(ids(world.scenesOf('play'))).toEqual(['play--lane', 'play--lane-at-night', 'play--quay']);
  expect(ids(world.scenesAt('lane'))).toEqual(['play--lane', 'play--lane-at-night', 'film--lane']);
  expect(world.scenesAt('pier')).toEqual([]);
});

test('a city holds its places, its dramas and its days', () => {
  expect(ids(world.spotsIn('town'))).toEqual(['lane', 'pier']);
  expect(ids(world.dramasIn('harbour'))).toEqual(['play']);
  expect(ids(world.itinerariesIn('harbour'))).toEqual(['sail']);
  expect([world.spotsIn('empty'), world.dramasIn('empty'), world.itinerariesIn('empty')]).toEqual([
    [],
    [],
    [],
  ]);
});

test('a day that comes by a place twice is told once', () => {
  expect(ids(world.itinerariesThrough('lane'))).toEqual(['walk']);
  expect(ids(world.itinerariesWith('play'))).toEqual(['walk']);
  expect(ids(world.itinerariesWith('film'))).toEqual(['walk']);
});

test('lists keep the order in which they came', () => {
  expect(ids(world.dramas)).toEqual(['play', 'film']);
  expect(ids(world.cities)).toEqual(['town', 'harbour', 'empty']);
});

test.each(['city', 'drama', 'spot', 'itinerary', 'scene'] as const)(
  'a %s that is not there is a programmer’s fault and is named',
  (noun) => {
    expect(() => world[noun]('nowhere')).toThrow(`There is no ${noun} “nowhere”.`);
    expect(() => world[noun]('constructor')).toThrow('constructor');
  },
);

test('a scene at a place that is not there cannot be joined', () => {
  expect(() => joined({ dramas: { play: { scenes: [scene('play--a', 'sea')] } } })).toThrow(
    'There is no spot “sea”.',
  );
});

import { expect, test } from 'vitest';
import { fieldHelp, knownFields } from '../../src/schema/known-fields.ts';
import { dramaSchema } from '../../src/schema/drama.ts';
import { itinerarySchema } from '../../src/schema/itinerary.ts';
import { spotSchema } from '../../src/schema/spot.ts';

test('the fields of a spot are known at its head', () => {
  expect(knownFields(spotSchema, [])).toEqual(
    expect.arrayContaining(['name', 'city', 'kind', 'position', 'access', 'etiquette', 'formerly']),
  );
});

test('fields are known inside lists, maps and lists in lists', () => {
  expect(knownFields(dramaSchema, ['scenes', 7])).toContain('spoiler');
  expect(knownFields(itinerarySchema, ['days', 0, 'stops', 3])).toContain('legMinutes');
  expect(knownFields(spotSchema, ['position'])).toEqual(
    expect.arrayContaining(['wgs84', 'gcj02', 'bd09', 'accuracy']),
  );
});

test('fields are known inside a fact, in each of its forms, each once', () => {
  const fields = knownFields(spotSchema, ['visit', 'fee']);
  expect(fields).toEqual(
    expect.arrayContaining(['value', 'sources', 'asOf', 'dateNote', 'words', 'yuan', 'zh', 'en']),
  );
  expect(new Set(fields).size).toBe(fields.length);
  expect(knownFields(spotSchema, ['visit', 'fee', 'value'])).toContain('yuan');
});

test('nothing is known where nothing is', () => {
  for (const path of [['nowhere'], ['name', 'zh', 'x'], ['kind', 0], ['constructor'], [0]])
    expect(knownFields(spotSchema, path)).toEqual([]);
});

test('a field says what it is for', () => {
  expect(fieldHelp(spotSchema, ['city'])).toBe('Slug of its city.');
  expect(fieldHelp(dramaSchema, ['scenes', 0, 'episode'])).toMatch(/^Episode/);
  expect(fieldHelp(spotSchema, ['position', 'wgs84', 0])).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sceneLights, sceneWeathers, type SceneLight } from '../../src/model/scene.ts';
import { printedMotif, tints } from '../../src/pictures/cards/print.ts';
import { hourArt, overlayIds, weatherArt } from '../../src/pictures/motifs/sprite.ts';

const weathers = Object.keys(sceneWeathers) as (keyof typeof sceneWeathers)[];
const lights = Object.keys(sceneLights) as SceneLight[];
const inks = ['#1f3a44', '#5f9093', '#c4553b'] as const;
const print = (
  claim: 'confirmed' | 'reported' | 'setting',
  look?: Parameters<typeof printedMotif>[3],
): string => printedMotif('canal-bridge', inks, claim, look);
const coloursOf = (svg: string): string[] => [...new Set(svg.match(/#[0-9a-f]{6}/g))].sort();

test('the sprite has something to lay over a picture for each weather, and for each hour but the day', () => {
  expect(overlayIds).toEqual([
    ...weathers.map((name) => `w-${name}`),
    ...lights.filter((name) => name !== 'noon').map((name) => `h-${name}`),
  ]);
});

describe.each(weathers)('%s', (name) => {
  const art = weatherArt(name);

  test('is planes and lines in the inks of a print, with no gradient and no colour of its own', () => {
    expect(art).not.toMatch(/#|rgb|gradient|filter|url\(|\bid=|NaN|undefined/);
    expect([...art.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, paint]) => paint)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^var\(--art-[abpv]\)$/)]),
    );
  });

  test('falls the same way in each build, and weighs next to nothing', () => {
    expect(weatherArt(name)).toBe(art);
    expect(gzipSync(art).length).toBeLessThan(2600);
  });

  test('changes a picture at every claim level', () => {
    for (const claim of ['confirmed', 'reported', 'setting'] as const)
      expect(print(claim, { weather: name })).not.toBe(print(claim));
  });
});

test('where neither hour nor weather is known the picture is what it was', () => {
  expect(print('confirmed', {})).toBe(print('confirmed'));
  expect(print('confirmed', { light: 'noon' })).toBe(print('confirmed'));
});

test('at night the windows are lit and the sun is a moon', () => {
  expect(print('confirmed', { light: 'night' })).toContain('#f5c872');
  expect(print('confirmed', { light: 'night' })).toContain('#efe0bd');
});

test('rain hides the sun: its disc takes the ink of the sky', () => {
  expect(print('confirmed', { weather: 'rain' })).not.toMatch(/<circle[^>]*fill="#c4553b"/);
  expect(print('confirmed')).toMatch(/<circle[^>]*fill="#c4553b"/);
});

test('a key-line picture stays two colours at any hour and in any weather', () => {
  for (const light of lights)
    for (const weather of [undefined, ...weathers])
      // Paper, slate, and the slate of what falls, which is thinner.
      expect(coloursOf(print('setting', { light, weather })).length).toBeLessThanOrEqual(3);
  expect(hourArt('noon')).toBe('');
});

test('one ochre ink stays one ink by day: no tint leans to blue', () => {
  for (const light of ['dawn', 'noon', 'dusk'] as const)
    for (const colour of coloursOf(print('reported', { light }))) {
      const [red = 0, , blue = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(colour.slice(at, at + 2), 16),
      );
      expect(blue, `${light} ${colour}`).toBeLessThanOrEqual(red);
    }
});

test('the style sheet tints with the same colours as the cards', () => {
  const css = readFileSync('src/styles/light.css', 'utf8');
  for (const [claim, byHour] of Object.entries(tints))
    for (const [hour, tint] of Object.entries(byHour))
      for (const [part, colour] of Object.entries(tint as Readonly<Record<string, string>>))
        expect(css, `${claim} ${hour}`).toContain(`--${part}: ${colour}`);
});

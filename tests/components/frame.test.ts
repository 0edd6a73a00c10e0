import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load, type CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import Frame from '../../src/components/art/Frame.astro';
import Han from '../../src/components/ui/Han.astro';
import type { SceneLook } from '../../src/model/scene.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const rails = { motif: 'moon-gate', lang: 'en', left: '01 / 05', right: '--:--', foot: 'Suzhou' };
const frame = async (props: object): Promise<CheerioAPI> =>
  load(await container.renderToString(Frame, { props: { ...rails, ...props } }));
const overlays = ($: CheerioAPI): string[] =>
  $('.print use')
    .toArray()
    .map((use) => ($(use).attr('href') ?? '').split('#')[1] ?? '');

describe('a frame with a photograph', () => {
  const photo = {
    file: 'lane-at-dusk.jpg',
    alt: { zh: '黄昏的巷子', en: 'A lane at dusk' },
    credit: 'A. Somebody',
    licence: 'CC BY 4.0',
  };

  test('shows it in the motif’s place, with its description', async () => {
    const $ = await frame({ photo, claim: 'confirmed' });
    expect(overlays($)).toEqual([]);
    expect($('.vf img').attr('alt')).toBe('A lane at dusk');
    expect($('.frame > .rail .claim').text().trim()).toBe('Shot here');
  });

  test('says below whose it is and on what terms', async () => {
    const $ = await frame({ photo });
    expect($('.vf').nextAll('.by').text()).toBe('Photograph: A. Somebody, CC BY 4.0');
  });

  test('keeps its place before it comes, and comes only when it is near', async () => {
    const $ = await frame({ photo });
    const img = $('.vf img');
    expect([img.attr('width'), img.attr('height'), img.attr('loading')]).toEqual([
      '360',
      '640',
      'lazy',
    ]);
  });

  test('comes from the site itself, in three formats and several widths', async () => {
    const $ = await frame({ photo });
    expect(
      $('.vf source')
        .toArray()
        .map((source) => $(source).attr('type')),
    ).toEqual(['image/avif', 'image/webp']);
    const addresses = $('.vf source, .vf img')
      .toArray()
      .flatMap((one) => ($(one).attr('srcset') ?? '').split(', '));
    expect(addresses.length).toBe(12);
    for (const address of addresses)
      expect(address).toMatch(/^\/photos\/lane-at-dusk-jpg-\d+\.(?:avif|webp|jpg) \d+w$/);
  });

  test('is described in Chinese, and says so, where no other description is', async () => {
    const $ = await frame({ photo: { ...photo, alt: { zh: '黄昏的巷子' } } });
    expect([$('.vf img').attr('alt'), $('.vf img').attr('lang')]).toEqual(['黄昏的巷子', 'zh-CN']);
  });
});

describe('a frame without one', () => {
  test('shows the motif', async () => {
    const $ = await frame({});
    expect(overlays($)).toEqual(['m-moon-gate']);
    expect($('img, .by').length).toBe(0);
  });

  test('carries neither hour nor weather where none is known', async () => {
    const $ = await frame({ look: {} });
    expect($('.print').attr('data-light')).toBeUndefined();
    expect($('.print').attr('data-weather')).toBeUndefined();
  });

  test.each<[SceneLook, string, string[]]>([
    [{ light: 'night' }, 'confirmed', ['m-moon-gate']],
    [{ light: 'dusk', weather: 'fog' }, 'reported', ['m-moon-gate', 'w-fog']],
    [{ light: 'night', weather: 'rain' }, 'setting', ['m-moon-gate', 'h-night', 'w-rain']],
    [{ light: 'noon', weather: 'snow' }, 'setting', ['m-moon-gate', 'w-snow']],
  ])('shows %j of a scene that is %s', async (look, claim, expected) => {
    const $ = await frame({ look, claim });
    expect(overlays($)).toEqual(expected);
    // Key line has no planes to tint: the hour is drawn there, elsewhere it is in the inks.
    expect($('.print').attr('data-light')).toBe(claim === 'setting' ? undefined : look.light);
  });
});

test('a Chinese name carries its reading, word by word, in the right languages', async () => {
  const props = { name: '大理古城', pinyin: 'Dàlǐ Gǔchéng' };
  const $ = load(await container.renderToString(Han, { props }));
  expect($('ruby').attr('lang')).toBe('zh-CN');
  expect(
    $('rt')
      .toArray()
      .map((rt) => [$(rt).text(), $(rt).attr('lang')]),
  ).toEqual([
    ['Dàlǐ', 'zh-Latn-pinyin'],
    ['Gǔchéng', 'zh-Latn-pinyin'],
  ]);
});

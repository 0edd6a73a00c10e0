import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { toOembed } from '../../src/exports/oembed.ts';
import { embedPage } from '../../src/model/embed.ts';

const answer = (title: string): Record<string, unknown> =>
  JSON.parse(
    toOembed({
      title,
      provider: { name: 'Ruxi', url: 'https://ruxi.example/en/' },
      embed: `https://ruxi.example/en/${embedPage('spot', 'sz-pingjiang')}`,
      page: 'https://ruxi.example/en/spots/sz-pingjiang/',
      card: 'https://ruxi.example/cards/en/spots/sz-pingjiang.png',
    }),
  ) as Record<string, unknown>;

test('an answer has all that oEmbed 1.0 asks of a rich one', () => {
  expect(answer('Pingjiang Road')).toMatchObject({
    type: 'rich',
    version: '1.0',
    title: 'Pingjiang Road',
    width: expect.any(Number) as number,
    height: expect.any(Number) as number,
    html: expect.stringContaining('<iframe ') as string,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test('its frame stands in a sandbox, waits until it is seen and has a title', () => {
  const frame = load(String(answer('Pingjiang Road')['html']))('iframe');
  expect(frame.attr('src')).toBe('https://ruxi.example/en/embed/spot/sz-pingjiang/');
  expect(frame.attr('loading')).toBe('lazy');
  expect(frame.attr('title')).toBe('Pingjiang Road');
  expect(frame.attr('sandbox')?.split(' ')).toContain('allow-scripts');
  expect(frame.attr('sandbox')).not.toContain('top-navigation');
});

test('until its frame speaks, a quotation with a link to the page stands for it', () => {
  const $ = load(String(answer('Pingjiang Road')['html']));
  expect($('blockquote a').attr('href')).toBe('https://ruxi.example/en/spots/sz-pingjiang/');
  expect($('blockquote a').text()).toBe('Pingjiang Road');
});

test('a title cannot break out of its attribute', () => {
  const $ = load(String(answer('"><script>alert(1)</script>')['html']));
  expect($('script')).toHaveLength(0);
  expect($('iframe').attr('title')).toBe('"><script>alert(1)</script>');
});

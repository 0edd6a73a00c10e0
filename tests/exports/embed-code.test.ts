import { load } from 'cheerio';
import { expect, test } from 'vitest';
import {
  elementCode,
  embedAddress,
  iframeCode,
  policyLines,
  type EmbedOrder,
} from '../../src/exports/embed-code.ts';
import { standingOptions } from '../../src/model/embed.ts';

const order: EmbedOrder = {
  home: 'https://ruxi.example/x/',
  kind: 'itinerary',
  id: 'pingjiang-panmen',
  edition: 'en',
  title: 'A day “with” <b>"marks"</b> & more',
  page: 'itineraries/pingjiang-panmen/',
  options: { ...standingOptions, accent: '#2a6f9e', map: 'on' },
  height: 620,
};

test('an embed’s address has the language in its path and only what differs in its query', () => {
  expect(embedAddress(order)).toBe(
    'https://ruxi.example/x/en/embed/itinerary/pingjiang-panmen/?accent=2a6f9e&map=on',
  );
  expect(embedAddress({ ...order, edition: 'zh', options: standingOptions })).toBe(
    'https://ruxi.example/x/embed/itinerary/pingjiang-panmen/',
  );
});

test('the frame’s code is one frame, whatever stands in the title', () => {
  const $ = load(iframeCode(order), null, false);
  expect($.root().children()).toHaveLength(1);
  const frame = $('iframe');
  expect(frame.attr('title')).toBe(order.title);
  expect(frame.attr('src')).toBe(embedAddress(order));
  expect(frame.attr('loading')).toBe('lazy');
  expect(frame.attr('height')).toBe('620');
  expect(frame.attr('sandbox')?.split(' ')).toEqual([
    'allow-scripts',
    'allow-same-origin',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
  ]);
});

test('the element’s code has a link to the page inside, for where the script does not run', () => {
  const $ = load(elementCode(order), null, false);
  expect($('script').attr('src')).toBe('https://ruxi.example/x/embed.js');
  expect($('ruxi-embed').attr()).toEqual({
    kind: 'itinerary',
    id: 'pingjiang-panmen',
    lang: 'en',
    accent: '2a6f9e',
    map: 'on',
    height: '620',
  });
  expect($('ruxi-embed > a').attr('href')).toBe(
    'https://ruxi.example/x/en/itineraries/pingjiang-panmen/',
  );
});

test('a policy names the site’s origin, without its path', () => {
  expect(policyLines(order.home)).toEqual({
    frame: 'frame-src https://ruxi.example',
    script: 'script-src https://ruxi.example',
  });
});

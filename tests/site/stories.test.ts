import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, pagesOf } from './built.ts';

const page = (address: string) => {
  const found = pagesOf('root').find((one) => one.address === address);
  if (!found) throw new Error(`There is no page ${address}.`);
  return found;
};
const accounts = ['/jiangsu/', '/en/jiangsu/'];
const stories = ['/set-here-shot-there/', '/en/set-here-shot-there/'];

test.each(accounts)('%s: every number of a chart stands in the table beside it', (address) => {
  const { $ } = page(address);
  let looked = 0;
  const missing = $('main section.sec')
    .toArray()
    .flatMap((section) => {
      const table = $(section).find('.ledger').text().replace(/\s+/g, ' ');
      return $(section)
        .find('.chart svg .ch-n:not(.unk)')
        .toArray()
        .map((text) => $(text).text().trim())
        .filter((number) => {
          looked += 1;
          return !table.includes(number);
        });
    });
  expect(missing).toEqual([]);
  expect(looked).toBeGreaterThan(20);
});

test.each(accounts)('%s: both drawings of a chart say the same', (address) => {
  const { $ } = page(address);
  const numbers = (chart: (typeof charts)[number], size: string): string[] =>
    $(chart)
      .find(`.${size} .ch-n`)
      .toArray()
      .map((text) => $(text).text().trim());
  const charts = $('.chart').toArray();
  expect(charts.length).toBeGreaterThan(4);
  for (const chart of charts) expect(numbers(chart, 'narrow')).toEqual(numbers(chart, 'wide'));
});

test.each(accounts)('%s: every row has a source, and a date or a word on it', (address) => {
  const { $ } = page(address);
  const rows = $('.ledger tbody tr').toArray();
  expect(rows.length).toBeGreaterThan(20);
  expect(
    rows
      .filter(
        (row) =>
          $(row).find('sup.ref').length === 0 || $(row).find('.d .quiet').text().trim() === '',
      )
      .map((row) => $(row).attr('id')),
  ).toEqual([]);
});

test('wherever Sihong’s visitors are counted, no word near by makes a drama their cause', () => {
  const causes =
    /因为|由于|带来|带动|带火|拉动|引来|吸引了|引发|归功|得益|thanks to|because of|due to|owing to|led to|brought in|boosted|drew/i;
  const near = pagesOf('root').flatMap(({ $, address }) => {
    // What stands in quotes is what others might write, and is held up to be refused.
    const text = $('main')
      .text()
      .replace(/\s+/g, ' ')
      .replace(/“[^”]*”/g, '');
    return [...text.matchAll(/871\.3\s*万|8\.713 million/g)]
      .map(({ index }) => text.slice(Math.max(0, index - 120), index + 160))
      .filter((around) => causes.test(around))
      .map((around) => `${address}: ${around}`);
  });
  expect(near).toEqual([]);
});

test.each(stories)('%s: every line on the map is a pair in the list, and says so', (address) => {
  const { $ } = page(address);
  const inList = $('.pair-list > li > .cell')
    .toArray()
    .map((cell) => $(cell).text().trim());
  expect(inList.length).toBeGreaterThan(0);
  for (const size of ['wide', 'narrow']) {
    const onMap = $(`.story-map .${size} .sm-num`)
      .toArray()
      .map((number) => $(number).text().trim());
    expect(onMap).toEqual(inList.slice(0, onMap.length));
    expect($('.pair-list .where:not(.unk)').length).toBe(onMap.length);
  }
  expect($('.pair-list .told sup.ref').length).toBeGreaterThanOrEqual(inList.length);
});

test.each(stories)('%s: every drama with two places leads here, and back', (address) => {
  const { $ } = page(address);
  const prefix = address.startsWith('/en/') ? '/en/' : '/';
  const listed = $('.pair-list > li')
    .toArray()
    .map((row) => $(row).attr('id') ?? '');
  for (const id of listed) {
    const drama = page(`${prefix}dramas/${id}/`);
    expect(drama.$(`a[href$="set-here-shot-there/#${id}"]`).length).toBe(1);
    expect($(`#${id} a[href$="dramas/${id}/"]`).length).toBe(1);
  }
  expect(page(prefix).$('main a[href$="set-here-shot-there/"]').length).toBe(1);
  expect(page(prefix).$('main a[href$="jiangsu/"]').length).toBeGreaterThanOrEqual(1);
});

test('both pages are at most 40 kB of HTML and style sheets, gzipped', () => {
  const gzipped = (file: string): number => gzipSync(bytesOf('root', file), { level: 9 }).length;
  const heavy = [...accounts, ...stories]
    .map((address) => {
      const { $, file } = page(address);
      const sheets = $('link[rel=stylesheet]')
        .toArray()
        .map((link) => ($(link).attr('href') ?? '').slice(1));
      return { address, bytes: [file, ...sheets].reduce((sum, one) => sum + gzipped(one), 0) };
    })
    .filter(({ bytes }) => bytes > 40_000);
  expect(heavy).toEqual([]);
});

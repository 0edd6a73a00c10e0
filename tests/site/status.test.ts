import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildDay } from '../../src/catalog/history.ts';
import { checkContent } from '../../src/catalog/check.ts';
import { readLibrary } from '../../src/catalog/library.ts';
import { readSite } from '../../src/catalog/site.ts';
import { readStories } from '../../src/catalog/stories.ts';
import { statusOf, type ContentStatus } from '../../src/catalog/status.ts';
import { joinedWorld } from '../catalog/joined-world.ts';
import { filesOf, isEmbed, isPrintSheet, pagesOf, textOf } from './built.ts';

const content = resolve('content');
const library = readLibrary(content);
const expected = statusOf(joinedWorld(library), {
  citedElsewhere: readStories(content, library).cited,
  today: buildDay() ?? readSite(resolve(content, 'site.yaml')).checked,
});
const pages = ['/status/', '/en/status/'].map((address) => {
  const page = pagesOf('root').find((one) => one.address === address);
  if (!page) throw new Error(`There is no page ${address}.`);
  return page;
});
const files = new Set(filesOf('root'));

test('status.json says what the catalog counts', () => {
  expect(JSON.parse(textOf('root', 'status.json')) as ContentStatus).toEqual(
    JSON.parse(JSON.stringify(expected)),
  );
});

test('every number on the status page is the catalog’s', () => {
  const { dramas, spots, cities, itineraries, sources, scenes } = expected.counts;
  const all = {
    dramas,
    spots,
    cities,
    itineraries,
    sources,
    ...scenes,
    scenes: scenes.confirmed + scenes.reported + scenes.setting,
    ...expected.kinds,
    ...expected.checkers,
  };
  for (const { $ } of pages) {
    const shown = new Map(
      $('[data-count]')
        .toArray()
        .map((element) => [$(element).attr('data-count'), Number($(element).text())]),
    );
    // What counts nothing is offered as no filter.
    const wanted = Object.entries(all).filter(([name, n]) => n > 0 || shown.has(name));
    expect(shown).toEqual(new Map(wanted));
    expect(
      $('.kpi b')
        .toArray()
        .map((number) => Number($(number).text())),
    ).toEqual([
      expected.places.pin,
      expected.kinds.unverified,
      expected.kinds.unsourced,
      expected.kinds.stale,
    ]);
    expect($('time').first().attr('datetime')).toBe(expected.today);
  }
});

test('the list has as many points of each kind and for each to ask as the numbers say', () => {
  for (const { $ } of pages) {
    const listed = (name: string): number =>
      $(`.open-entries li.${name}[data-findings]`)
        .toArray()
        .reduce((sum, line) => sum + Number($(line).attr('data-findings')), 0);
    for (const [name, n] of Object.entries({ ...expected.kinds, ...expected.checkers }))
      expect([name, listed(name)]).toEqual([name, n]);
  }
});

test('a city shows a mark for each of its places, by how they may be shown', () => {
  for (const { $ } of pages) {
    const rows = $('.health tbody tr').toArray();
    expect(rows.length).toBe(expected.cities.length);
    for (const [index, { places, sourced, facts }] of expected.cities.entries()) {
      const row = $(rows[index]);
      expect([
        row.find('.hc.p').length,
        row.find('.hc.a').length,
        row.find('.hc.n').length,
        row.find('td').last().text().replace(/\s+/g, ' ').trim(),
      ]).toEqual([places.pin, places.area, places['named-only'], `${sourced} / ${facts}`]);
    }
  }
});

test('every entry on the list leads to its page, and only sources, which have none, lead nowhere', () => {
  const open = new Set(
    expected.findings
      .filter(({ collection }) => collection !== 'sources')
      .map(({ collection, id }) => `${collection}/${id}/`),
  );
  for (const { $, address } of pages) {
    const links = $('.open-entries .who-what a')
      .toArray()
      .map((link) => ($(link).attr('href') ?? '').slice(1));
    expect(links.filter((link) => !files.has(`${link}index.html`))).toEqual([]);
    const prefix = address.slice(1).replace(/status\/$/, '');
    expect(new Set(links.map((link) => link.slice(prefix.length)))).toEqual(open);
  }
});

test('every filter leads to an anchor that the list answers to', () => {
  for (const { $ } of pages) {
    for (const link of $('.picks a').toArray()) {
      const name = ($(link).attr('href') ?? '').slice(1);
      expect($(`[id="${name}"]`).length).toBe(1);
      if ($(`.aim[id="${name}"]`).length)
        expect($(`.open-entries li.${name}[data-findings]`).length).toBeGreaterThan(0);
    }
  }
});

test('the status page and the check of the content agree on what is uncited and untranslated', () => {
  const { problems } = checkContent(content, {});
  expect(expected.kinds.uncited).toBe(problems.filter(({ kind }) => kind === 'uncited').length);
  expect(
    expected.findings.filter(
      ({ kind, field, collection }) =>
        kind === 'untranslated' && field === 'prose' && collection !== 'guides',
    ).length,
  ).toBe(problems.filter(({ kind }) => kind === 'untranslated').length);
});

test('every page has the way to the status page at its foot', () => {
  const lacking = pagesOf('root')
    .filter(({ address }) => !isEmbed(address) && !isPrintSheet(address))
    .filter(({ $ }) => $('footer a[href$="/status/"]').length === 0)
    .map(({ address }) => address);
  expect(lacking).toEqual([]);
});

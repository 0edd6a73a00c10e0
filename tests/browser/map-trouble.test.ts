import { expect, test } from 'vitest';
import type { MapPlace } from '../../src/model/map-place.ts';
import { day, focused, place, visit, withPlaces } from './map-visit.ts';

for (const [what, answer] of [
  ['missing', { status: 404, body: 'not here' }],
  ['cut off', { status: 200, body: '{"format":"ruxi-basemap-1","bounds":[118,30' }],
  [
    'wrong',
    {
      status: 200,
      body: '{"format":"ruxi-basemap-1","bounds":[0,0,1,1],"perDegree":1,"water":[[1]]}',
    },
  ],
] as const)
  test(`with a basemap that is ${what} the places stand on a graticule, and the map says so`, async () => {
    await visit(
      'map/',
      async ({ page, faults }) => {
        await expect.poll(() => page.locator('.mword').innerText()).toContain('底图的数据没有取到');
        expect(await page.locator('.mk').count()).toBeGreaterThan(2);
        expect(await page.locator('.live li').count()).toBeGreaterThan(10);
        expect(faults).toEqual([]);
      },
      {
        before: (page) =>
          page.route(/\/basemap\/(?!index)/, (route) =>
            route.fulfill({ ...answer, contentType: 'application/json' }),
          ),
      },
    );
    await visit(
      day,
      async ({ page, faults }) => {
        await expect.poll(() => page.locator('.mword').isVisible()).toBe(true);
        expect(await page.locator('.mk').count()).toBe(6);
        expect(faults).toEqual([]);
      },
      { before: (page) => page.route('**/basemap/index.json', (route) => route.fulfill(answer)) },
    );
  });

test('when the places do not come the drawing and the list stay, with a way to try again', async () => {
  let broken = true;
  await visit(
    'map/',
    async ({ page, faults }) => {
      await page.locator('.mword.plain').waitFor();
      expect(await page.locator('.standing li').count()).toBeGreaterThan(30);
      expect(await page.locator('.dots svg').isVisible()).toBe(true);
      broken = false;
      await page.locator('.mword.plain .btn').click();
      await page.waitForSelector('.mframe.on');
      expect(await page.locator('.mk').count()).toBeGreaterThan(2);
      expect(faults).toEqual([]);
    },
    {
      open: false,
      before: (page) =>
        page.route('**/map/places.json', (route) =>
          broken ? route.fulfill({ status: 500, body: '' }) : route.continue(),
        ),
    },
  );
});

test('a blocked position is said in words and nothing is lost; a given one sorts the list', async () => {
  await visit('map/', async ({ page, faults }) => {
    await page.locator('[data-tool=locate] .btn').click();
    await expect.poll(() => page.locator('.mword').innerText()).toContain('没有拿到你的位置');
    expect(await page.locator('.live li').count()).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });
  await visit(
    'map/',
    async ({ page }) => {
      await page.locator('label', { hasText: '在我附近' }).click();
      await expect.poll(() => page.locator('.mcount').innerText()).toContain('按离你的直线距离排');
      const [first] = await page.locator('.live .n').allInnerTexts();
      expect(first).toBe('沧浪亭');
      expect(await page.locator('[name=near]').isChecked()).toBe(true);
      expect(page.url()).not.toContain('31.29,');
    },
    { permissions: ['geolocation'], geolocation: { latitude: 31.2953, longitude: 120.6256 } },
  );
});

test('places at one point open from their ticket, and fold again', async () => {
  await visit(
    'map/#map=15/31.3/120.6',
    async ({ page, faults }) => {
      expect(await page.locator('.mk.tick').count()).toBe(1);
      await page.locator('.mk.tick').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.mk:not(.tick)').count()).toBe(5);
      expect(await focused(page)).toBe('0');
      const boxes = await page
        .locator('.mk')
        .evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => [x, y] as const),
        );
      for (const [nth, [x, y]] of boxes.entries())
        for (const [otherX, otherY] of boxes.slice(nth + 1))
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(36);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.mk.tick').count()).toBe(1);
      expect(faults).toEqual([]);
    },
    { before: withPlaces(Array.from({ length: 5 }, (_, nth) => place(`p${nth}`, 31.3, 120.6))) },
  );
});

test('places at the antimeridian stand side by side', async () => {
  await visit(
    'map/',
    async ({ page, faults }) => {
      const boxes = await page
        .locator('.mk')
        .evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => [x, y] as const),
        );
      expect(boxes).toHaveLength(2);
      expect(Math.abs(boxes[0]![0] - boxes[1]![0])).toBeLessThan(900);
      expect(await page.locator('.live li').count()).toBe(2);
      expect(faults).toEqual([]);
    },
    { before: withPlaces([place('east', -17, 179.6), place('west', -17.4, -179.5)]) },
  );
});

test('a place abroad, one known to 25 km, one alone and none at all each have a map', async () => {
  const cases: readonly (readonly [string, readonly MapPlace[], number, number])[] = [
    ['abroad', [place('a', 35.69, 139.7), place('b', -33.86, 151.2)], 2, 2],
    [
      '25 km',
      [place('c', 31.3, 120.6), place('d', 31.4, 120.8, { mode: 'area', accuracy: 25_000 })],
      2,
      2,
    ],
    ['alone', [place('e', 31.3, 120.6)], 1, 1],
    ['none', [], 0, 0],
    ['name only', [{ id: 'f', name: { zh: '某处' }, mode: 'named-only', accuracy: 9000 }], 0, 0],
  ];
  for (const [what, places, marks, rows] of cases)
    await visit(
      'map/',
      async ({ page, faults }) => {
        expect(await page.locator('.mk').count(), what).toBe(marks);
        expect(await page.locator('.live li').count(), what).toBe(rows);
        if (what === '25 km') expect(await page.locator('path.mring').count()).toBe(1);
        if (what === 'none') expect(await page.locator('.mfoot').innerText()).toContain('没有一处');
        if (what === 'name only') expect(await page.locator('.unplaced li').count()).toBe(1);
        expect(faults, what).toEqual([]);
      },
      { before: withPlaces(places) },
    );
});

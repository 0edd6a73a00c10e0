import { expect, test } from 'vitest';
import { legPaces } from '../../src/model/trip/leg-estimate.ts';
import { pagesOf } from './built.ts';

test.each([
  ['/guides/about/', '（', '）'],
  ['/en/guides/about/', ' (', ')'],
])('%s states the numbers that times are worked out with', (address, opens, closes) => {
  const page = pagesOf('root').find((one) => one.address === address);
  const cells = new Set(
    page
      ?.$('td')
      .map((_, cell) => page.$(cell).text().trim())
      .toArray(),
  );
  const missing = Object.entries(legPaces).flatMap(([mode, { usual, best, worst }]) =>
    // A boat goes by a timetable.
    mode === 'boat'
      ? []
      : (['detour', 'kilometersPerHour', 'overhead'] as const)
          .map((of) => {
            const [from, to] = [best[of], worst[of]].sort((a, b) => a - b);
            return `${usual[of]}${opens}${from}–${to}${closes}`;
          })
          .filter((cell) => !cells.has(cell)),
  );
  expect(missing).toEqual([]);
});

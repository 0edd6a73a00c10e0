import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, textWidth, type Box, type Label } from '../../src/model/geo/labels.ts';
import { storySheet, type StoryInput } from '../../src/pictures/maps/stories.ts';

const cities = {
  huaian: { name: '淮安', lat: 33.55, lng: 119.05 },
  kunshan: { name: '昆山', lat: 31.4, lng: 120.95 },
  suzhou: { name: '苏州', lat: 31.3, lng: 120.65 },
  linfen: { name: '临汾', lat: 35.8, lng: 111.4 },
  shanghai: { name: '上海', lat: 31.2, lng: 121.45 },
  nanjing: { name: '南京', lat: 32.05, lng: 118.8 },
  xian: { name: 'Xi’an', lat: 34.25, lng: 108.95 },
  xiangshan: { name: 'Xiangshan', lat: 29.45, lng: 121.85 },
} as const;
const end = (id: keyof typeof cities) => ({ id, ...cities[id] });
const pair = (
  number: number,
  story: keyof typeof cities,
  shot: keyof typeof cities,
  claim: StoryInput['claim'] = 'confirmed',
): StoryInput => ({ number, claim, story: end(story), shot: end(shot) });
const pairs = [
  pair(1, 'huaian', 'kunshan'),
  pair(2, 'suzhou', 'linfen', 'reported'),
  pair(3, 'xian', 'xiangshan'),
  pair(4, 'shanghai', 'nanjing'),
];
const wide = {
  width: 840,
  height: 640,
  size: 15,
  radius: 6,
  inset: 72,
  cell: { width: 17, height: 28 },
};
const narrow = {
  width: 350,
  height: 460,
  size: 14,
  radius: 4,
  inset: 40,
  cell: { width: 15, height: 23 },
};

type Sheet = NonNullable<ReturnType<typeof storySheet>>;
const labelBox = ({ x, y, anchor }: Label, text: string, size: number): Box => {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.25 };
};
const labelsOf = ({ dots, size }: Sheet): Box[] =>
  dots.flatMap(({ label, name }) => (label ? [labelBox(label, name, size)] : []));
const cellsOf = ({ lines, cell }: Sheet): Box[] =>
  lines.map(({ cell: at }) => ({
    left: at.x - cell.width / 2,
    right: at.x + cell.width / 2,
    top: at.y - cell.height / 2,
    bottom: at.y + cell.height / 2,
  }));
const dotsOf = ({ dots }: Sheet): Box[] =>
  dots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
/** Places are rounded to a tenth of a unit. */
const touch = (a: Box, b: Box): boolean =>
  overlap(a, {
    left: b.left + 0.3,
    right: b.right - 0.3,
    top: b.top + 0.3,
    bottom: b.bottom - 0.3,
  });
const clashes = (boxes: readonly Box[], others: readonly Box[]): number =>
  boxes.reduce((sum, box) => sum + others.filter((other) => touch(box, other)).length, 0);
const among = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, box, i) => sum + boxes.slice(i + 1).filter((b) => touch(box, b)).length, 0);
const numbersIn = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe.each([
  ['for a sheet', wide],
  ['for a phone', narrow],
])('the map of stories, %s', (_, options) => {
  const sheet = storySheet(pairs, Object.values(cities), options)!;

  test('no name lies on another, on a dot or on a number', () => {
    const labels = labelsOf(sheet);
    expect(among(labels)).toBe(0);
    expect(clashes(labels, cellsOf(sheet))).toBe(0);
    expect(clashes(labels, dotsOf(sheet))).toBe(0);
  });

  test('no number lies on another or on a dot, and all are inside the frame', () => {
    const cells = cellsOf(sheet);
    expect(among(cells)).toBe(0);
    expect(clashes(cells, dotsOf(sheet))).toBe(0);
    const { left, right, top, bottom } = sheet.frame;
    expect(
      [...cells, ...labelsOf(sheet)].filter(
        (box) => box.left < left || box.right > right || box.top < top || box.bottom > bottom,
      ),
    ).toEqual([]);
  });

  test('a line begins at the story and its arrow ends at the camera', () => {
    for (const { number, path, arrow } of sheet.lines) {
      const { story, shot } = pairs[number - 1]!;
      const at = (name: string) => sheet.dots.find((dot) => dot.name === name)!;
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = numbersIn(path);
      const near = (name: string, x: number, y: number): number =>
        Math.hypot(at(name).x - x, at(name).y - y);
      expect(near(story.name, x1, y1)).toBeLessThan(options.radius + 4);
      expect(near(shot.name, x2, y2)).toBeLessThan(options.radius + 4);
      expect(numbersIn(arrow).slice(2, 4)).toEqual([x2, y2]);
    }
  });

  test('north is up and east is right', () => {
    const at = (name: string) => sheet.dots.find((dot) => dot.name === name)!;
    expect(at('临汾').y).toBeLessThan(at('Xiangshan').y);
    expect(at('Xi’an').x).toBeLessThan(at('上海').x);
  });
});

test('on a sheet every city has its name; on a phone the list has those that find no room', () => {
  const named = (options: typeof wide | typeof narrow): number =>
    storySheet(pairs, [], options)!.dots.filter(({ label }) => label).length;
  expect(named(wide)).toBe(8);
  expect(named(narrow)).toBeGreaterThanOrEqual(6);
});

test('a city that is one pair’s story and another’s camera is one dot of both kinds', () => {
  const sheet = storySheet([pair(1, 'huaian', 'suzhou'), pair(2, 'suzhou', 'linfen')], [], wide)!;
  expect(sheet.dots.map(({ name, role }) => [name, role])).toEqual([
    ['淮安', 'story'],
    ['苏州', 'both'],
    ['临汾', 'shot'],
  ]);
});

test('without a pair to draw there is no map', () => {
  expect(storySheet([], Object.values(cities), wide)).toBeUndefined();
});

test('wherever the cities lie, names and numbers keep off one another', () => {
  const place = fc.record({
    lat: fc.double({ min: 20, max: 48, noNaN: true }),
    lng: fc.double({ min: 84, max: 128, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 7 }), (ends) => {
      const sheet = storySheet(
        ends.map(([story, shot], index) => ({
          number: index + 1,
          claim: 'reported',
          story: { id: `a${index}`, name: '故事城', ...story },
          shot: { id: `b${index}`, name: '镜头城', ...shot },
        })),
        [],
        wide,
      )!;
      const labels = labelsOf(sheet);
      expect(among(labels) + clashes(labels, cellsOf(sheet))).toBe(0);
    }),
    { numRuns: 40 },
  );
});

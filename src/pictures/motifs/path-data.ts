/** A place in the frame's units. */
export type Point = readonly [x: number, y: number];

/** A tenth of a unit is finer than a pixel at any size we print; more digits would only weigh. */
const tenths = (value: number): number => Math.round(value * 10);
const written = (inTenths: number): string => String(inTenths / 10).replace(/^(-?)0\./, '$1.');

/** A number as an attribute writes it: to a tenth, without a leading zero. */
export const units = (value: number): string => written(tenths(value));

/** Path data with numbers set into it to a tenth; text goes in as it is. */
export function trace(text: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return text.reduce((done, piece, index) => {
    const value = values[index - 1] ?? '';
    return done + (typeof value === 'number' ? units(value) : value) + piece;
  });
}

/** An open line through the points. */
export const through = (points: readonly Point[]): string =>
  'M' + points.map(([x, y]) => trace`${x} ${y}`).join('L');

/** One straight stroke. */
export const segment = (from: Point, to: Point): string => through([from, to]);

/** The closed shape with these corners. */
export const outline = (points: readonly Point[]): string => `${through(points)}Z`;

/** An upright rectangle. */
export const box = (x: number, y: number, width: number, height: number): string =>
  trace`M${x} ${y}h${width}v${height}h${-width}z`;

/** An ellipse as path data, so that the many of a tree's crown can share one path. */
export const oval = (x: number, y: number, rx: number, ry: number): string =>
  // One arc from the top, round to a tenth beside it: an arc that ended where it began would draw nothing.
  trace`M${x} ${y - ry}a${rx} ${ry} 0 1 0 .1 0z`;

/** How many numbers a command takes. Cubic curves are not here: the drawings are made of arcs and quadratics. */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, A: 7, Z: 0 };

/**
 * The same path in fewer bytes, each command absolute or relative as is shorter. Motifs are written in whatever
 * coordinates read best; the sprite is loaded by every page with a picture and carries none of that comfort.
 */
export function compact(data: string): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let short = '';
  let last = '';
  for (const [, letter = '', list = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const command = letter.toUpperCase();
    const count = takes[command];
    const numbers = (list.match(/-?\d*\.?\d+/g) ?? []).map((number) => tenths(Number(number)));
    if (
      count === undefined ||
      (count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count > 0)
    )
      throw new Error(`Not a path this pen can write: “${letter}${list}” in “${data}”.`);
    if (command === 'Z') {
      short += 'z';
      [x, y, last] = [startX, startY, 'z'];
    }
    for (let i = 0; i < numbers.length; i += count) {
      // Further pairs after a move are lines.
      const verb = command === 'M' && i > 0 ? 'L' : command;
      const given = numbers.slice(i, i + count);
      const isRelative = letter !== command;
      // Only the end of an arc is a place; its radii, turn and flags are the same either way.
      const firstPlace = verb === 'A' ? 5 : 0;
      const origin = (at: number): number =>
        verb === 'V' || (verb !== 'H' && (at - firstPlace) % 2 === 1) ? y : x;
      const absolute = given.map((number, at) =>
        at < firstPlace || !isRelative ? number : number + origin(at),
      );
      const relative = absolute.map((number, at) =>
        at < firstPlace ? number : number - origin(at),
      );
      const spelling = shorter(
        spell(verb, absolute, last),
        spell(verb.toLowerCase(), relative, last),
      );
      short += spelling;
      last = afterwards(/^[a-z]/i.exec(spelling)?.[0] ?? last);
      if (verb === 'V') y = absolute[0] ?? y;
      else {
        x = absolute[verb === 'H' ? 0 : count - 2] ?? x;
        if (verb !== 'H') y = absolute[count - 1] ?? y;
      }
      if (verb === 'M') [startX, startY] = [x, y];
    }
  }
  return short;
}

/** One command; its letter is left out where it repeats, and the space where a minus already parts two numbers. */
function spell(letter: string, numbers: readonly number[], last: string): string {
  const joined = numbers.map(written).join(' ').replaceAll(' -', '-');
  if (letter !== last || letter === 'M' || letter === 'm') return letter + joined;
  return joined.startsWith('-') ? joined : ` ${joined}`;
}

/** Numbers that follow a move without a letter are lines. */
const afterwards = (letter: string): string =>
  letter === 'M' ? 'L' : letter === 'm' ? 'l' : letter;

const shorter = (one: string, other: string): string => (other.length < one.length ? other : one);

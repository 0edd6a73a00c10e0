import type { Claim } from '../../model/claim.ts';
import {
  boxesOf,
  overlap,
  placeLabels,
  type Box,
  type Label,
  type Mark,
} from '../../model/geo/labels.ts';
import type { StoryDot, StorySheet } from '../../model/sheet.ts';

interface Place {
  readonly lat: number;
  readonly lng: number;
}

/** A pair with both its ends on the ground. A city is known by its id, so that two pairs may share one. */
export interface StoryInput {
  readonly number: number;
  readonly claim: Claim;
  readonly story: Place & { readonly id: string; readonly name: string };
  readonly shot: Place & { readonly id: string; readonly name: string };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a line swings out, in parts of its length: gentle first, either side. */
const swings = [0.2, -0.2, 0.3, -0.3, 0.42, -0.42, 0.6, -0.6, 0.85, -0.85, 1.2, -1.2];
/** Where on its line a cell may sit. */
const seats = [0.5, 0.4, 0.6, 0.3, 0.7];

/**
 * A bare graticule with a dot for each city and a curved line from each story to where it was shot. No outline, no
 * border. Names, dots and cells keep off one another; a name that fits nowhere is left out, since the list has it.
 */
export function storySheet(
  pairs: readonly StoryInput[],
  others: readonly Place[],
  {
    width,
    height: tallest,
    size,
    radius,
    inset,
    cell,
  }: {
    readonly width: number;
    readonly height: number;
    /** Of the names. */
    readonly size: number;
    readonly radius: number;
    /** Room for names between the outermost dots and the frame. */
    readonly inset: number;
    readonly cell: { readonly width: number; readonly height: number };
  },
): StorySheet | undefined {
  const ends = pairs.flatMap(({ story, shot }) => [story, shot]);
  if (ends.length === 0) return undefined;
  const frame = { left: 0.5, top: 0.5, right: width - 44, bottom: tallest - 28 };
  const middleLat =
    (Math.min(...ends.map(({ lat }) => lat)) + Math.max(...ends.map(({ lat }) => lat))) / 2;
  const middleLng =
    (Math.min(...ends.map(({ lng }) => lng)) + Math.max(...ends.map(({ lng }) => lng))) / 2;
  const stretch = 1 / Math.cos((middleLat * Math.PI) / 180);
  const spanLng = Math.max(3, spread(ends.map(({ lng }) => lng)));
  const spanLat = Math.max(2, spread(ends.map(({ lat }) => lat)));
  const scale = Math.min(
    (frame.right - frame.left - inset * 2) / spanLng,
    (frame.bottom - frame.top - inset * 2) / (spanLat * stretch),
  );
  // A sheet no higher than what it shows: a row of cities is a strip.
  const tall = Math.min(frame.bottom - frame.top, spanLat * stretch * scale + inset * 2);
  const bottom = frame.top + tall;
  const box = { ...frame, bottom: round(bottom) };
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const place = ({ lat, lng }: Place): Point => ({
    x: round(centre.x + (lng - middleLng) * scale),
    y: round(centre.y - (lat - middleLat) * scale * stretch),
  });
  const inside = ({ left, right, top, bottom: low }: Box): boolean =>
    left >= box.left && right <= box.right && top >= box.top && low <= box.bottom;

  const dots = cityDots(pairs, radius, place);
  const dotBoxes = dots.map(({ x, y, radius: r }) => around({ x, y }, r + 1, r + 1));
  const dotAt = new Map(dots.map((dot) => [dot.id, dot]));

  // Where names will want to stand.
  const nameRoom = dots.map((dot) => around(dot, radius + size * 2.6, radius + size * 1.4));
  const cells: Box[] = [];
  const drawnCurves: Point[][] = [];
  const drawnBoxes: Box[][] = [];
  // Long lines first: a short one finds room beside them more easily than the other way round.
  const drawn = [...pairs]
    .map((pair) => {
      const [from, to] = [dotAt.get(pair.story.id), dotAt.get(pair.shot.id)];
      if (!from || !to) throw new Error(`Pair ${pair.number} has an end that is no city.`);
      return { pair, from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
    })
    .sort((a, b) => b.length - a.length || a.pair.number - b.pair.number)
    .map(({ pair, from, to, length }) => {
      const choices = swings.flatMap((swing) => {
        const curve = curveOf(from, to, swing, length, radius);
        const points = sampled(curve).map((point) => around(point, 1, 1));
        const meets = (boxes: readonly Box[]): number =>
          boxes.filter((other) => points.some((point) => overlap(point, other))).length;
        const weight =
          40 * meets(dotBoxes.filter((_, index) => dots[index] !== from && dots[index] !== to)) +
          40 * meets(cells) +
          10 * points.filter((point) => !inside(point)).length +
          6 * Math.abs(swing);
        return seats.map((seat) => ({ curve, at: pointOn(curve, seat), seat, weight }));
      });
      const weigh = ({ at, seat, weight }: (typeof choices)[number]): number => {
        const own = around(at, cell.width / 2 + 2, cell.height / 2 + 2);
        const under = (boxes: readonly Box[]): number =>
          boxes.filter((other) => overlap(own, other)).length;
        return (
          weight +
          (inside(own) ? 0 : 1000) +
          1000 * (under(dotBoxes) + under(cells)) +
          20 * drawnBoxes.filter((boxes) => under(boxes) > 0).length +
          12 * under(nameRoom) +
          10 * Math.abs(seat - 0.5)
        );
      };
      const [best] = choices
        .map((choice) => ({ ...choice, weight: weigh(choice) }))
        .sort((a, b) => a.weight - b.weight);
      if (!best) throw new Error('A line has no way to go.');
      cells.push(around(best.at, cell.width / 2, cell.height / 2));
      drawnCurves.push(sampled(best.curve));
      drawnBoxes.push(sampled(best.curve).map((point) => around(point, 1, 1)));
      const { start, control, end } = best.curve;
      return {
        number: pair.number,
        claim: pair.claim,
        path: `M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`,
        arrow: arrowOf(best.curve, radius),
        cell: { x: round(best.at.x), y: round(best.at.y) },
      };
    })
    .sort((a, b) => a.number - b.number);

  const marks = dots.map(({ x, y, name, radius: r }) => ({ x, y, radius: r, text: name }));
  const labels = namesBeside(marks, { width: box.right, height: box.bottom }, size, {
    cells,
    curves: drawnCurves,
  });

  const written = boxesOf(marks, labels, size);

  const lngOf = (x: number): number => middleLng + (x - centre.x) / scale;
  const latOf = (y: number): number => middleLat - (y - centre.y) / (scale * stretch);
  const step = [1, 2, 5, 10].find((degrees) => degrees * scale >= 56) ?? 10;
  const meridians = multiples(lngOf(box.left), lngOf(box.right), step).map((lng) => ({
    text: `${lng}°E`,
    x: place({ lat: middleLat, lng }).x,
    y: round(box.bottom + 17),
    anchor: 'middle' as const,
  }));
  const parallels = multiples(latOf(box.bottom), latOf(box.top), step).map((lat) => ({
    text: `${lat}°N`,
    x: box.right + 6,
    y: round(place({ lat, lng: middleLng }).y),
    anchor: 'start' as const,
  }));
  return {
    width,
    height: round(box.bottom + 28),
    frame: box,
    meridians,
    parallels,
    specks: others.map(place).filter((point) => {
      const own = around(point, 4, 4);
      return inside(own) && ![...written, ...cells].some((other) => overlap(other, own));
    }),
    dots: dots.map(({ x, y, radius: r, role, name }, index) => ({
      x,
      y,
      radius: r,
      role,
      name,
      label: labels[index],
    })),
    lines: drawn,
    size,
    cell,
  };
}

/**
 * Names for the dots. A name keeps clear of every line where it can; where it cannot it may cross one, since it has a
 * rim of paper round it, but never an arrow's head. Which name comes first decides who finds room, so each gets a turn.
 */
function namesBeside(
  marks: readonly Mark[],
  sheet: { readonly width: number; readonly height: number },
  size: number,
  { cells, curves }: { readonly cells: readonly Box[]; readonly curves: readonly Point[][] },
): readonly (Label | undefined)[] {
  const strokes = curves.flat().map((point) => around(point, 2, 2));
  const heads = curves.flatMap((points) => points.slice(-4).map((point) => around(point, 4, 4)));
  const dots = marks.map(({ x, y, radius }) => around({ x, y }, radius, radius));
  let best: readonly (Label | undefined)[] = [];
  let most = -1;
  for (const first of marks.keys()) {
    const order = [...marks.slice(first), ...marks.slice(0, first)];
    const clear = placeLabels(order, sheet, size, [...cells, ...heads, ...strokes]);
    const left = order.filter((_, index) => !clear[index]);
    const crossing = placeLabels(left, sheet, size, [
      ...cells,
      ...heads,
      ...dots,
      ...boxesOf(order, clear, size),
    ]);
    const placed = order.map((mark, index) => clear[index] ?? crossing[left.indexOf(mark)]);
    const count = placed.filter(Boolean).length + clear.filter(Boolean).length / 100;
    if (count <= most) continue;
    most = count;
    best = marks.map((mark) => placed[order.indexOf(mark)]);
  }
  return best;
}

function cityDots(
  pairs: readonly StoryInput[],
  radius: number,
  place: (at: Place) => Point,
): readonly (StoryDot & { readonly id: string })[] {
  const dots = new Map<string, StoryDot & { readonly id: string }>();
  for (const { story, shot } of pairs)
    for (const [role, city] of [
      ['story', story],
      ['shot', shot],
    ] as const) {
      const known = dots.get(city.id);
      dots.set(city.id, {
        id: city.id,
        name: city.name,
        ...place(city),
        radius,
        role: known && known.role !== role ? 'both' : role,
      });
    }
  return [...dots.values()];
}

interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** A bow between two dots, begun and ended at their rims. */
function curveOf(from: Point, to: Point, swing: number, length: number, radius: number): Curve {
  const bulge = Math.sign(swing) * Math.max(Math.abs(swing) * length, Math.abs(swing) * 70);
  const across =
    length === 0 ? { x: 0, y: -1 } : { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
  const control = {
    x: round((from.x + to.x) / 2 + across.x * bulge * 2),
    y: round((from.y + to.y) / 2 + across.y * bulge * 2),
  };
  return {
    start: towards(from, control, radius + 1),
    control,
    end: towards(to, control, radius + 3),
  };
}

function towards(from: Point, to: Point, by: number): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: round(from.x + ((to.x - from.x) / far) * by),
    y: round(from.y + ((to.y - from.y) / far) * by),
  };
}

function pointOn({ start, control, end }: Curve, t: number): Point {
  const mix = (a: number, b: number, c: number): number =>
    (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: mix(start.x, control.x, end.x), y: mix(start.y, control.y, end.y) };
}

function sampled(curve: Curve): Point[] {
  return Array.from({ length: 65 }, (_, index) => pointOn(curve, index / 64));
}

/** A chevron at the end of a line, open towards where it came from. */
function arrowOf({ control, end }: Curve, radius: number): string {
  const angle = Math.atan2(end.y - control.y, end.x - control.x);
  const wing = (turn: number): string => {
    const at = angle + Math.PI + turn;
    return `${round(end.x + Math.cos(at) * (radius + 2))} ${round(end.y + Math.sin(at) * (radius + 2))}`;
  };
  return `M${wing(0.55)}L${end.x} ${end.y}L${wing(-0.55)}`;
}

function around({ x, y }: Point, half: number, tall: number): Box {
  return { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from(
    { length: Math.max(0, Math.floor(to / step) - first + 1) },
    (_, index) => (first + index) * step,
  );
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}

import { metersBetween } from '../../model/geo/distance.ts';
import { areaReach } from '../../model/spot.ts';
import type { LocalText } from '../../model/text.ts';
import type { Library } from '../library.ts';
import { editDistance } from '../../prose/explain.ts';
import { doubt, type Rule } from './rule.ts';

/** Closer than this, in metres, two spots of like names are probably one. */
const tooClose = 30;
/** The same in degrees of latitude, rounded up; a degree of longitude is at least half as long below 60° north. */
const band = 0.0003;
const column = 0.0006;

type SpotEntry = Library['entries']['spots'][number];

/** Two spots on one spot of ground under nearly one name: somebody entered a place that was there already. */
export const spotsApart: Rule = (library, report) => {
  const cells = new Map<string, SpotEntry[]>();
  for (const spot of library.entries.spots) {
    const { at, accuracy } = spot.data.position;
    // The point of a place that is known by name alone says nothing of thirty metres.
    if (accuracy > areaReach) continue;
    const [row, file] = [Math.floor(at.lat / band), Math.floor(at.lng / column)];
    const round = [-1, 0, 1].flatMap((up) =>
      [-1, 0, 1].flatMap((right) => cells.get(`${row + up} ${file + right}`) ?? []),
    );
    const own = `${row} ${file}`;
    const cell = cells.get(own);
    if (cell) cell.push(spot);
    else cells.set(own, [spot]);
    const other = round.find(
      (one) => metersBetween(at, one.data.position.at) <= tooClose && couldBeOne(spot, one),
    );
    if (!other) continue;
    const meters = Math.round(metersBetween(at, other.data.position.at));
    report(
      doubt(
        'twins',
        { collection: 'spots', id: spot.id, path: ['name'] },
        {
          zh: `“${spot.data.name.zh}”离“${other.data.name.zh}”（${other.id}）只有 ${meters} 米，名字也像，可能是同一处。`,
          en: `“${nameOf(spot)}” lies ${meters} m from “${nameOf(other)}” (${other.id}) and has nearly its name; they may be one place.`,
        },
        {
          zh: '是同一处就并成一条，把旧的 slug 记在 formerly 里；不是，就把名字写得分得开，或者把坐标核准。',
          en: 'If they are one, join them and keep the old slug in formerly. If not, tell them apart by name, or correct the points.',
        },
      ),
    );
  }
};

/** What is gone and what stands in its place are two entries on purpose. */
function couldBeOne(one: SpotEntry, other: SpotEntry): boolean {
  if ((one.data.access === 'gone') !== (other.data.access === 'gone')) return false;
  return (
    alike(one.data.name, other.data.name) ||
    calls(one, other.data.name.zh) ||
    calls(other, one.data.name.zh)
  );
}

function calls({ data }: SpotEntry, name: string): boolean {
  return data.aliases.some(({ zh }) => letters(zh) === letters(name));
}

function alike(one: LocalText, other: LocalText): boolean {
  return (
    near(letters(one.zh), letters(other.zh), 2) ||
    (one.en !== undefined && other.en !== undefined && near(letters(one.en), letters(other.en), 6))
  );
}

/** Whether one holds the other, or a letter in four differs at most. `least` letters must be shared to count. */
function near(one: string, other: string, least: number): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < least) return short === long && short !== '';
  return long.includes(short) || editDistance(short, long) <= Math.floor(long.length / 4);
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function nameOf({ data }: SpotEntry): string {
  return data.name.en ?? data.name.zh;
}

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readLibrary } from '../../src/catalog/library.ts';
import { spotKinds } from '../../src/model/spot.ts';
import { measure } from './measure.ts';

const rows = 10_000;
const bars = { seconds: 60, megabytes: 500 };

/** Ten thousand places in our own cities, as a tourism office would send them, brought in from nothing to written. */
export async function benchImport(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'ruxi-import-'));
  try {
    const project = resolve('.');
    for (const name of ['node_modules', 'src', 'scripts', 'package.json'])
      symlinkSync(join(project, name), join(root, name));
    cpSync('content', join(root, 'content'), { recursive: true });
    mkdirSync(join(root, '.cache'));
    writeFileSync(join(root, 'places.csv'), table(rows));
    const run = (...args: readonly string[]) =>
      measure(process.execPath, ['scripts/import.ts', 'places.csv', ...args], root, { LANG: 'en' });
    const dry = await run();
    const written = await run('--write');
    const again = await run('--write');
    const files = readdirSync(join(root, 'content/spots')).length;
    for (const [name, { seconds, megabytes }] of Object.entries({ dry, written, again }))
      console.log(
        `${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(6)} MB`,
      );
    console.log(`${files} files; bars: ${bars.seconds} s, ${bars.megabytes} MB\n${again.output}`);
    if (written.seconds > bars.seconds || written.megabytes > bars.megabytes) process.exitCode = 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Rows with a name of their own, spread over the cities some hundred metres apart. */
function table(count: number): string {
  const cities = readLibrary('content').entries.cities.filter(
    ({ data }) => data.within === undefined,
  );
  const kinds = Object.keys(spotKinds);
  const lines = Array.from({ length: count }, (_, index) => {
    const city = cities[index % cities.length];
    if (!city) throw new Error('There is no city to put rows in.');
    const { south, west, north, east } = city.data.bounds;
    const nth = Math.floor(index / cities.length);
    const side = Math.ceil(Math.sqrt(count / cities.length));
    const lat = south + (north - south) * (0.3 + (0.4 * (nth % side)) / side);
    const lng = west + (east - west) * (0.3 + (0.4 * Math.floor(nth / side)) / side);
    const name = `${city.data.name.zh}${signs(nth)}`;
    return [
      name,
      city.id,
      kinds[index % kinds.length],
      lat.toFixed(6),
      lng.toFixed(6),
      'wgs84',
      `${name}的一句话，第${index}处。`,
    ].join(',');
  });
  return ['名称,城市,种类,纬度,经度,坐标系,简介', ...lines].join('\n');
}

const stems = '东西南北中上下前后左右大小长短高低新老青白红绿金银石木水火土';

/** A number as a name that could be a street’s. */
function signs(number: number): string {
  let [name, rest] = ['', number];
  do {
    name += stems.charAt(rest % stems.length);
    rest = Math.floor(rest / stems.length);
  } while (rest > 0);
  return `${name}街`;
}

import { benchBuild } from './bench/build.ts';
import { benchDoctor } from './bench/doctor.ts';
import { benchImport } from './bench/import.ts';
import { benchMap } from './bench/map.ts';
import { benchNewcomer } from './bench/newcomer.ts';
import { benchOrder } from './bench/order.ts';
import { benchSearch } from './bench/search.ts';
import { benchServe } from './bench/serve.ts';

/** Benches by name. Each compares with a peer in the same run, since a time alone says most about the machine. */
const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  build: benchBuild,
  doctor: benchDoctor,
  import: benchImport,
  map: benchMap,
  newcomer: benchNewcomer,
  order: benchOrder,
  search: benchSearch,
  serve: benchServe,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(
    `There is no bench “${name}”. Write npm run bench -- ${Object.keys(benches).join(' | ')}.`,
  );
  process.exitCode = 1;
} else {
  await bench(args);
}

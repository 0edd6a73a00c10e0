import { clockTime } from '../../model/time/clock.ts';
import { byteOrderMark, cellText, type Cell } from '../api/spot-table.ts';
import type { SheetDay, SheetStop, TripSheet } from './sheet.ts';

const time = (minute: number | undefined): Cell =>
  minute === undefined ? undefined : clockTime(minute);
const legOf = ({ leg }: SheetStop) => (leg === 'unknown' ? undefined : leg);

/** The columns, in order. Coordinates are WGS-84; those of an area are its middle, which `mode` and `accuracy_m` say. */
const columns: Readonly<Record<string, (stop: SheetStop, day: SheetDay) => Cell>> = {
  day: ({ day }) => day,
  date: (_, { date }) => date,
  number: ({ number }) => number,
  name: ({ name }) => name,
  name_zh: ({ name, nameZh }) => nameZh ?? name,
  arrive: ({ arrive }) => time(arrive),
  leave: ({ leave }) => time(leave),
  stay_minutes: ({ stay }) => stay,
  by: (stop) => legOf(stop)?.mode,
  leg_minutes: (stop) => legOf(stop)?.minutes,
  mode: ({ mode }) => mode,
  lat: ({ at }) => at?.lat,
  lng: ({ at }) => at?.lng,
  accuracy_m: ({ accuracy }) => accuracy,
  address: ({ address }) => address,
  note: ({ note }) => note,
  spot: ({ spot }) => spot,
  url: ({ url }) => url,
};

/** One stop a line, as RFC 4180 has it, with the mark that spreadsheets in China need. */
export function toCsv(sheet: TripSheet): string {
  const rows = sheet.days.flatMap((day) =>
    day.stops.map((stop) => Object.values(columns).map((of) => cellText(of(stop, day)))),
  );
  return (
    byteOrderMark + [Object.keys(columns), ...rows].map((row) => `${row.join(',')}\r\n`).join('')
  );
}

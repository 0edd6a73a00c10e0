import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, spotColumns } from '../../../src/exports/api/spot-table.ts';
import { data, served, world } from './served.ts';

/** Reads CSV as RFC 4180 has it, and by nothing of our own. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += sign;
  }
  return rows;
}

test('a table begins with the mark that spreadsheets want, and every row has a cell for every column', () => {
  for (const { path, text } of served('csv')) {
    expect(text.charCodeAt(0), path).toBe(0xfeff);
    const [head, ...rows] = readCsv(text.slice(1));
    expect(head).toEqual(spotColumns.map(({ name }) => name));
    expect(rows.filter((row) => row.length !== spotColumns.length)).toEqual([]);
  }
  expect(readCsv(data.text('csv', 'spots').slice(1))).toHaveLength(world.spots.length + 1);
});

test('a row says what its entry says', () => {
  const [head = [], ...rows] = readCsv(data.text('csv', 'cities/suzhou/spots').slice(1));
  const row = rows.find(([id]) => id === 'sz-zhuozheng');
  const of = (name: string): string | undefined => row?.[head.indexOf(name)];
  const { position, access } = world.spot('sz-zhuozheng');
  expect(of('name_zh')).toBe('拙政园');
  expect(Number(of('lat'))).toBe(position.at.lat);
  expect(Number(of('lng'))).toBe(position.at.lng);
  expect(of('access')).toBe(access);
  expect(of('url_en')).toBe('https://ruxi.example/en/spots/sz-zhuozheng/');
});

test('any text comes back from its cell as it was, but for the mark before what would run', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [[read] = []] = readCsv(`${cellText(text)}\r\n`);
      expect([text, `'${text}`]).toContain(read);
    }),
  );
});

test('no text is run by a spreadsheet as a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a'])
    expect(readCsv(`${cellText(text)}\r\n`)[0]).toEqual([`'${text}`]);
  expect(cellText(['=a', 'b'])).toBe("'=a;b");
  // Numbers are no texts: west of Greenwich stays a number.
  expect(cellText(-1.5)).toBe('-1.5');
  expect(cellText('a-b')).toBe('a-b');
});

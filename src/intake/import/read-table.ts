import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { decodeText } from './decode.ts';
import { mostRows, tableOf, type RawTable } from './raw-row.ts';
import { Unreadable } from './unreadable.ts';
import { unpacked } from './unpack.ts';

/** A table of comma-, semicolon- or tab-separated values, in any encoding that spreadsheets write. */
export function readCsv(bytes: Uint8Array): RawTable {
  const text = decodeText(bytes);
  let lines: string[][];
  try {
    lines = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      // A quote inside a word is what it is; people write 5" and 5'.
      relax_quotes: true,
      max_record_size: 1_000_000,
      to_line: 10 * mostRows,
    });
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new Unreadable({
      zh: `表格${line === undefined ? '' : `第${line}行附近`}读不下去，多半是少了一个引号。`,
      en: `The table cannot be read${line === undefined ? '' : ` near line ${line}`}; most likely a quote is missing.`,
    });
  }
  return within(lines);
}

/** The sign that parts the most headings; a comma in a name is in quotes. */
function separatorOf(text: string): string {
  const head = text
    .split(/\r?\n/, 20)
    .find((line) => line.trim() !== '' && !/^\s*["']?#/.test(line))
    ?.replace(/"[^"]*"/g, '');
  const counted = [',', '\t', ';', '，', '；'].map((sign) => ({
    sign,
    times: (head ?? '').split(sign).length,
  }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).sign;
}

/** The first sheet of a workbook. Formulas come as what they last came to. */
export async function readXlsx(bytes: Uint8Array): Promise<RawTable> {
  const parts = unpacked(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  for (const part of Object.values(parts))
    if (
      /<!(?:DOCTYPE|ENTITY)/i.test(
        Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1'),
      )
    )
      throw doctype;
  let lines: readonly (readonly unknown[])[];
  try {
    // Packed anew from what was unpacked within bounds: the reader itself knows none.
    const sheets = await readXlsxFile(Buffer.from(zipSync(parts, { level: 0 })));
    lines = sheets[0]?.data ?? [];
  } catch {
    throw new Unreadable({
      zh: '这个Excel文件读不了。在WPS或Excel里打开，另存为.xlsx，或者“CSV UTF-8”。',
      en: 'This workbook cannot be read. Open it in a spreadsheet and save it as .xlsx, or as “CSV UTF-8”.',
    });
  }
  return within(lines.map((cells) => cells.map(cellText)));
}

export const doctype = new Unreadable({
  zh: '文件里夹着DOCTYPE声明，正常导出的文件没有这个，没有打开它。重新导出一份。',
  en: 'The file carries a DOCTYPE declaration, which no honest export has, so it was not opened. Export it once more.',
});

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function within(lines: readonly (readonly string[])[]): RawTable {
  const table = tableOf(lines);
  if (table.rows.length > mostRows) throw tooMany(table.rows.length);
  return table;
}

export function tooMany(rows: number): Unreadable {
  return new Unreadable({
    zh: `有${rows}行，一次最多${mostRows}行。分成几份来。`,
    en: `There are ${rows} rows; at most ${mostRows} can come at a time. Bring them in parts.`,
  });
}

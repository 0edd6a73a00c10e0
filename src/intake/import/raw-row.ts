import type { Datum } from '../../model/geo/position.ts';
import type { Both } from '../new/question.ts';
import { columnOf, isOwnTable, type ColumnId } from './columns.ts';

/** One row as it was read, before anybody asks what it means. */
export interface RawRow {
  /** As the program that made the file counts, so that the editor finds it again. */
  readonly number: number;
  readonly cells: Readonly<Partial<Record<ColumnId, string>>>;
  /** Why nothing can come of it. */
  readonly fault?: { readonly says: Both; readonly mend: Both } | undefined;
}

export interface RawTable {
  readonly rows: readonly RawRow[];
  /** Headings that were not understood, and are left out. */
  readonly unknown: readonly string[];
  /** Datum of coordinates whose rows say nothing, where the file settles it. */
  readonly datum?: Datum | undefined;
}

/** More than this is better brought in by parts, and checked by parts. */
export const mostRows = 20_000;

/** Rows of a spreadsheet: the first that is no remark holds the headings. Rows that begin with # are remarks. */
export function tableOf(lines: readonly (readonly string[])[]): RawTable {
  const isRemark = (cells: readonly string[]): boolean =>
    cells
      .find((cell) => cell.trim() !== '')
      ?.trimStart()
      .startsWith('#') === true;
  const at = lines.findIndex(
    (cells) => cells.some((cell) => cell.trim() !== '') && !isRemark(cells),
  );
  const heads = (lines[at] ?? []).map((head) => head.trim());
  const meant = heads.map((head) => (head === '' ? undefined : columnOf(head)));
  const rows: RawRow[] = [];
  for (const [index, cells] of lines.entries()) {
    if (index <= at || isRemark(cells) || cells.every((cell) => cell.trim() === '')) continue;
    rows.push({ number: index + 1, ...readCells(cells, meant) });
  }
  return {
    rows,
    unknown: heads.filter((head, index) => head !== '' && meant[index] === undefined),
    datum: isOwnTable(heads) ? 'wgs84' : undefined,
  };
}

function readCells(
  cells: readonly string[],
  meant: readonly (ColumnId | 'derived' | undefined)[],
): Omit<RawRow, 'number'> {
  const read: Partial<Record<ColumnId, string>> = {};
  for (const [index, column] of meant.entries()) {
    if (column === undefined || column === 'derived') continue;
    const cell = cleanCell(cells[index] ?? '');
    if (cell === '') continue;
    if (/^[=＝]/.test(cell))
      return {
        cells: read,
        fault: { says: { zh: '有一格是公式。', en: 'A cell holds a formula.' }, mend: formulaMend },
      };
    // The first of two columns that mean the same stands.
    read[column] ??= cell;
  }
  return { cells: read };
}

const formulaMend: Both = {
  zh: '复制这一格，选择性粘贴为“值”。',
  en: 'Copy the cell and paste it as a value.',
};

/** A cell without control characters, and without the mark that keeps a spreadsheet from running it. */
export function cleanCell(cell: string): string {
  return cell
    .replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim();
}

import writeXlsxFile from 'write-excel-file/node';
import { claims } from '../../model/claim.ts';
import { accesses, etiquettes, spotKinds } from '../../model/spot.ts';
import type { Lang, WordTable } from '../../model/text.ts';
import { columnIds, columns, type Column } from './columns.ts';

const inTemplate = columnIds.map((id): Column => columns[id]).filter(({ example }) => example);

/** Headings, a row that says what belongs where, and an example. Rows that begin with # are not imported. */
function rows(lang: Lang): string[][] {
  return [
    inTemplate.map(({ head }) => head[lang]),
    inTemplate.map(({ says }, index) => (index === 0 ? '# ' : '') + says[lang]),
    inTemplate.map(({ example }, index) => (index === 0 ? '# ' : '') + (example?.[lang] ?? '')),
  ];
}

/** The template as a table of comma-separated values, with the mark that spreadsheets in China want. */
export function csvTemplate(lang: Lang): string {
  const cell = (text: string): string =>
    /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return `\ufeff${rows(lang)
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;
}

const vocabularies: readonly { readonly head: Column['head']; readonly table: WordTable }[] = [
  { head: columns.kind.head, table: spotKinds },
  { head: columns.access.head, table: accesses },
  { head: columns.etiquette.head, table: etiquettes },
  { head: columns.claim.head, table: claims },
];

/** The template as a workbook, with a second sheet of the words that some columns take. */
export async function xlsxTemplate(lang: Lang): Promise<Buffer> {
  const [heads = [], says = [], example = []] = rows(lang);
  const words = vocabularies.flatMap(({ head, table }) => [
    [{ value: head[lang], fontWeight: 'bold' as const }, null, null],
    ...Object.entries(table).map(([name, word]) => [name, word.zh, word.en]),
    [null, null, null],
  ]);
  const text = { type: String, format: '@' };
  return writeXlsxFile([
    {
      sheet: lang === 'zh' ? '地方' : 'spots',
      data: [
        heads.map((value) => ({ ...text, value, fontWeight: 'bold' as const })),
        says.map((value) => ({ ...text, value, wrap: true, textColor: '#7a6a58' as const })),
        example.map((value) => ({ ...text, value, textColor: '#7a6a58' as const })),
      ],
      columns: inTemplate.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
    },
    {
      sheet: lang === 'zh' ? '词表' : 'words',
      data: words,
      columns: [{ width: 20 }, { width: 24 }, { width: 48 }],
    },
  ]).toBuffer();
}

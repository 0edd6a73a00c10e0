import { existsSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readLibrary } from '../../catalog/library.ts';
import { summary } from '../../catalog/report.ts';
import { saidIn } from '../../model/problem.ts';
import { readFlags, type Flag } from '../flags.ts';
import { isDatum } from '../new/spot-place.ts';
import type { Both } from '../new/question.ts';
import { recoverFirst } from '../recovery.ts';
import { checkDrafts, Collision, moveDrafts, type Verdict } from '../staging.ts';
import { printable, said, type Terminal } from '../terminal.ts';
import { planImport, type Defaults, type Plan } from './plan.ts';
import { readFile } from './read-file.ts';
import type { RawTable } from './raw-row.ts';
import { countOf, planText } from './report.ts';
import { csvTemplate, xlsxTemplate } from './template.ts';
import { Unreadable } from './unreadable.ts';

export interface ImportOptions {
  readonly contentDir: string;
  readonly motifs: readonly string[];
  readonly today: string;
  readonly terminal: Terminal;
  /** Told while one waits; nothing where nobody looks. */
  readonly progress?: (stage: Both, done: number, total: number) => void;
  /** Told before each file is moved; it is how tests break a run off. */
  readonly onMove?: (done: number) => void;
}

/** 0 done, or a dry run without complaints; 1 something was refused and nothing written; 2 not understood. */
export type ExitCode = 0 | 1 | 2;

const flags: readonly Flag[] = [
  { name: 'write', takes: 'nothing' },
  { name: 'skip-refused', takes: 'nothing' },
  { name: 'take-like', takes: 'nothing' },
  { name: 'all', takes: 'nothing' },
  { name: 'help', takes: 'nothing' },
  { name: 'template', takes: 'text' },
  { name: 'city', takes: 'text' },
  { name: 'kind', takes: 'text' },
  { name: 'datum', takes: 'text' },
  { name: 'accuracy', takes: 'text' },
  { name: 'source', takes: 'texts' },
  { name: 'lang', takes: 'text' },
];

/** Brings a file of places in: shows first what would come of it, and with --write does it, all or nothing. */
export async function runImport(
  args: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const { terminal, contentDir } = options;
  const refuse = (text: Both, code: 1 | 2 = 2): 1 | 2 => {
    terminal.complain(said(terminal, text));
    return code;
  };
  const { values, words, faults } = readFlags(args, flags);
  if (faults.length > 0)
    return refuse({
      zh: faults.map(({ zh }) => zh).join('\n'),
      en: faults.map(({ en }) => en).join('\n'),
    });
  if (values['help'] === true) {
    terminal.print(said(terminal, help));
    return 0;
  }
  if (typeof values['template'] === 'string') return writeTemplate(values['template'], terminal);
  const [file, another] = words;
  if (file === undefined || another !== undefined)
    return refuse(file === undefined ? help : onlyOne);
  const datum = values['datum'];
  if (typeof datum === 'string' && !isDatum(datum))
    return refuse({
      zh: '--datum后面写gcj02、bd09或wgs84。',
      en: 'Write gcj02, bd09 or wgs84 behind --datum.',
    });
  const accuracy = values['accuracy'] === undefined ? undefined : Number(values['accuracy']);
  if (accuracy !== undefined && !(accuracy >= 1 && accuracy <= 200_000))
    return refuse({
      zh: '--accuracy后面写米数，如200。',
      en: 'Write metres behind --accuracy, as 200.',
    });
  if (!recoverFirst(contentDir, terminal)) return 1;

  let table: RawTable;
  try {
    options.progress?.(stages.read, 0, 1);
    table = await readFile(file);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.says, 1);
    throw error;
  }
  if (table.rows.length === 0)
    return refuse(
      {
        zh: '文件里没有一行能导入。第一行要是列名；以#开头的行不算。',
        en: 'There is no row to import. The first row must hold the headings; rows that begin with # do not count.',
      },
      1,
    );
  if (table.unknown.length > 0)
    terminal.print(
      said(terminal, {
        zh: `这些列不认得，没有读：${table.unknown.map(printable).join('、')}`,
        en: `These columns are not known and were not read: ${table.unknown.map(printable).join(', ')}`,
      }),
    );
  const defaults: Defaults = {
    city: textIn(values['city']),
    kind: textIn(values['kind']),
    datum: typeof datum === 'string' && isDatum(datum) ? datum : undefined,
    accuracy,
    sources: Array.isArray(values['source']) ? (values['source'] as readonly string[]) : undefined,
    takeLike: values['take-like'] === true,
  };
  const total = table.rows.length;
  const plan = planImport(
    table,
    { contentDir, library: readLibrary(contentDir), motifs: options.motifs, today: options.today },
    defaults,
    (done) => options.progress?.(stages.compare, done, total),
  );
  terminal.print(planText(plan, terminal.lang, values['all'] === true));
  const refused = countOf(plan, 'refused');
  const skips = values['skip-refused'] === true;
  if (refused > 0 && !skips && values['write'] === true)
    return refuse(
      {
        zh: `\n有${refused}行没有收，所以一行也没有写。改好再来，或者加--skip-refused，只写收下的。`,
        en: `\n${refused} rows were refused, so none was written. Mend them, or add --skip-refused to write the others.`,
      },
      1,
    );
  if (plan.drafts.length === 0) {
    terminal.print(said(terminal, { zh: '没有要写的。', en: 'There is nothing to write.' }));
    return refused > 0 && !skips ? 1 : 0;
  }

  options.progress?.(stages.check, 0, 1);
  const verdict = checkDrafts(contentDir, plan.drafts, { motifs: new Set(options.motifs) });
  if (verdict.errors.length > 0) {
    terminal.complain(errorsText(verdict, plan, terminal));
    return refuse({ zh: '没有写，一个文件也没有动。', en: 'Nothing was written.' }, 1);
  }
  if (values['write'] !== true) {
    terminal.print(
      said(terminal, {
        zh: `\n检查通过。这是试跑，什么也没有写。${refused > 0 ? '没有收的改好再来；先写收下的' : '要写进去'}：npm run import -- ${shellWord(file)} --write${refused > 0 ? ' --skip-refused' : ''}`,
        en: `\nThe check passes. This was a dry run and nothing was written. ${refused > 0 ? 'Mend what was refused; to write the others' : 'To do it'}: npm run import -- ${shellWord(file)} --write${refused > 0 ? ' --skip-refused' : ''}`,
      }),
    );
    return refused > 0 && !skips ? 1 : 0;
  }
  try {
    moveDrafts(contentDir, plan.drafts, (done) => {
      options.onMove?.(done);
      options.progress?.(stages.move, done, plan.drafts.length);
    });
  } catch (error) {
    if (!(error instanceof Collision)) throw error;
    return refuse(
      {
        zh: `content/${error.path}刚刚被别人改过，所以全部退回，一个文件也没有动。再来一次。`,
        en: `content/${error.path} was changed just now by somebody else, so everything was taken back. Try again.`,
      },
      1,
    );
  }
  const added = plan.drafts.filter(({ from }) => from === undefined).length;
  terminal.print(
    said(terminal, {
      zh: `\n写好了：新文件${added}个，改动${plan.drafts.length - added}个，检查通过。\n接着：npm run dev看一看，再按content/GUIDELINES.md补上正文和出处。`,
      en: `\nWritten: ${added} new files, ${plan.drafts.length - added} changed, and the check passes.\nNext: look at them with npm run dev, then add prose and sources as content/GUIDELINES.md says.`,
    }),
  );
  return 0;
}

const stages = {
  read: { zh: '读文件', en: 'Reading' },
  compare: { zh: '逐行对照', en: 'Comparing' },
  check: { zh: '检查', en: 'Checking' },
  move: { zh: '写入', en: 'Writing' },
} as const satisfies Record<string, Both>;

const onlyOne: Both = {
  zh: '一次只收一个文件；文件名里有空格的要放进引号。',
  en: 'One file at a time; put a name that holds blanks in quotes.',
};

const help: Both = {
  zh: `npm run import -- 文件 [选项]

  收CSV、XLSX、GeoJSON、KML、KMZ、GPX。先试跑，列出每一行会怎样；加--write才写，要么全写，要么不写。

  --template spots.xlsx  写一份模板（.xlsx或.csv），里面有说明和例子
  --write                写进去
  --city suzhou          没写城市的行都在这里
  --kind lane            没写种类的行都是这种
  --datum gcj02          没写坐标系的行都是这种：gcj02高德、腾讯，bd09百度，wgs84 GPS
  --accuracy 200         没写误差的新地方，误差按这么多米
  --source 代号          新地方都加上这个出处，可以写几次
  --take-like            像已有条目的行，也当新的收
  --skip-refused         有毛病的行不管，其余照写
  --all                  每一行都列出来
  --lang zh|en           说中文或英文`,
  en: `npm run import -- FILE [options]

  Takes CSV, XLSX, GeoJSON, KML, KMZ and GPX. First a dry run tells what would come of each row; --write does it, all or nothing.

  --template spots.xlsx  write a template (.xlsx or .csv) with explanations and an example
  --write                write it
  --city suzhou          the city of rows that name none
  --kind lane            the kind of rows that name none
  --datum gcj02          the datum of rows that name none: gcj02 AMap, Tencent; bd09 Baidu; wgs84 GPS
  --accuracy 200         metres of error of new places that give none
  --source id            a source for every new place; may be given more than once
  --take-like            take rows that are like an entry as new ones
  --skip-refused         leave faulty rows out and write the others
  --all                  list every row
  --lang zh|en           the language of messages`,
};

function textIn(value: string | readonly string[] | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function writeTemplate(file: string, terminal: Terminal): Promise<ExitCode> {
  const ending = extname(file).toLowerCase();
  const complain = (text: Both): 2 => {
    terminal.complain(said(terminal, text));
    return 2;
  };
  if (ending !== '.csv' && ending !== '.xlsx')
    return complain({
      zh: '模板的名字以.xlsx或.csv结尾。',
      en: 'The name of the template must end in .xlsx or .csv.',
    });
  if (existsSync(file))
    return complain({
      zh: `${file}已经有了，没有动它。换个名字。`,
      en: `${file} is there already and was left alone. Choose another name.`,
    });
  writeFileSync(
    file,
    ending === '.csv' ? csvTemplate(terminal.lang) : await xlsxTemplate(terminal.lang),
    { flag: 'wx' },
  );
  terminal.print(
    said(terminal, {
      zh: `模板写好了：${file}。以#开头的两行是说明和例子，导入时不算。填完：npm run import -- ${shellWord(file)}`,
      en: `The template is ${file}. The two rows with # explain and show; they are not imported. Filled in: npm run import -- ${shellWord(file)}`,
    }),
  );
  return 0;
}

/** Faults that only the whole tree shows, with the rows they come from. */
function errorsText({ errors }: Verdict, plan: Plan, terminal: Terminal): string {
  const rowOf = new Map<string, number>(
    plan.rows.flatMap(({ number, outcome }) =>
      'id' in outcome ? [[`content/spots/${outcome.id}.mdx`, number] as const] : [],
    ),
  );
  const rows = errors.slice(0, 50).map(({ file, field, says, mend }) => {
    const row = rowOf.get(file);
    const place = row === undefined ? file : terminal.lang === 'zh' ? `第${row}行` : `Row ${row}`;
    return `${place}  ${printable(field)}  ${printable(saidIn(says, terminal.lang))} ${printable(saidIn(mend, terminal.lang))}`;
  });
  const last = summary({ problems: errors, entries: plan.drafts.length }, terminal.lang);
  return ['', ...rows, last].join('\n');
}

/** A file name as a shell takes it for one word. */
function shellWord(file: string): string {
  return /^[\p{L}\p{N}./_-]+$/u.test(file) ? file : `"${file}"`;
}

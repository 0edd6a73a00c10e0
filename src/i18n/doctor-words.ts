import type { Lang } from '../model/text.ts';

/** Words of the doctor's report and of its command line. */
export interface DoctorWords {
  readonly severity: Readonly<Record<'error' | 'warning', string>>;
  readonly mend: string;
  readonly guide: string;
  /** One sentence on all there is. */
  readonly summary: (count: {
    readonly errors: number;
    readonly warnings: number;
    readonly entries: number;
    /** Entries with an error in them. */
    readonly faulty: number;
    /** Other files with an error, by name where there are few. */
    readonly others: readonly string[];
  }) => string;
  readonly nothingBuilt: string;
  /** How many errors there are beside the one that is shown, and what makes the notice go. */
  readonly others: (count: number) => string;
  readonly fix: {
    readonly done: Readonly<Record<FixKind, string>>;
    readonly planned: Readonly<Record<FixKind, string>>;
    readonly wrote: (fixes: number, files: number) => string;
    readonly would: (fixes: number, files: number) => string;
    readonly nothing: string;
    /** A file that would not, or not for sure, have read to the same values afterwards. */
    readonly left: (file: string) => string;
  };
  readonly usage: {
    readonly unknownFlag: (flag: string, near: string | undefined) => string;
    readonly unknownLang: (given: string) => string;
    readonly unknownDay: (given: string) => string;
    readonly noSuchFolder: (folder: string) => string;
    readonly oneFolder: string;
    readonly oneForm: string;
    readonly dryRunOfFix: string;
    readonly fixHasNoForm: string;
    readonly seeHelp: string;
  };
  readonly help: string;
}

/** What can be put right without changing what an entry says. */
export const fixKinds = [
  'byte-order-mark',
  'line-ends',
  'trailing-blanks',
  'final-line-end',
  'key-order',
  'sorted-list',
  'coordinate',
  'han-latin-blank',
] as const;
export type FixKind = (typeof fixKinds)[number];

const zh: DoctorWords = {
  severity: { error: '错', warning: '提醒' },
  mend: '改法',
  guide: '指南',
  summary: ({ errors, warnings, entries, faulty, others }) => {
    const also = warnings ? `，另有 ${warnings} 个提醒` : '';
    if (!errors) return `看了 ${entries} 条，没有错${also}。`;
    const files = others.length > 3 ? [`${others.length} 个别的文件`] : others;
    const where = [...(faulty ? [`${entries} 条里的 ${faulty} 条`] : []), ...files];
    return `${errors} 个错，在 ${where.join('、')}${also}。`;
  },
  nothingBuilt: '内容有错，什么也没有生成。',
  others: (count) =>
    count > 0
      ? `另有 ${count} 个错，列在下面。改好保存，这一页自己走。`
      : '改好保存，这一页自己走。',
  fix: {
    done: {
      'byte-order-mark': '去掉文件最前面看不见的记号（BOM）',
      'line-ends': '行尾从 Windows 式改成通用式',
      'trailing-blanks': '去掉行尾的空格',
      'final-line-end': '文件末尾只留一个换行',
      'key-order': '字段按固定的先后排',
      'sorted-list': '列表按先后排好',
      coordinate: '坐标只留六位小数',
      'han-latin-blank': '去掉汉字和字母、数字之间的空格，页面会自己留空',
    },
    planned: {
      'byte-order-mark': '要去掉文件最前面看不见的记号（BOM）',
      'line-ends': '行尾要从 Windows 式改成通用式',
      'trailing-blanks': '要去掉行尾的空格',
      'final-line-end': '文件末尾要只留一个换行',
      'key-order': '字段要按固定的先后排',
      'sorted-list': '列表要按先后排好',
      coordinate: '坐标要只留六位小数',
      'han-latin-blank': '要去掉汉字和字母、数字之间的空格，页面会自己留空',
    },
    wrote: (fixes, files) => `改了 ${files} 个文件里的 ${fixes} 处。`,
    would: (fixes, files) => `会改 ${files} 个文件里的 ${fixes} 处；这次什么也没写。`,
    nothing: '没有可以自动改的。',
    left: (file) => `${file}：不能确定改了还是原来的意思，没有动。`,
  },
  usage: {
    unknownFlag: (flag, near) =>
      `没有 ${flag} 这个选项。${near === undefined ? '' : `是不是要写 ${near}？`}`,
    unknownLang: (given) =>
      given ? `--lang 只认 zh 和 en，不认“${given}”。` : '--lang 后面写 zh 或 en。',
    unknownDay: (given) => `--today 后面写一天，像 2026-11-25${given ? `，不认“${given}”` : ''}。`,
    noSuchFolder: (folder) => `没有文件夹“${folder}”。`,
    oneFolder: '一次只查一个文件夹。',
    oneForm: '--json 和 --github 只能用一个。',
    dryRunOfFix: '--dry-run 要和 --fix 一起用。',
    fixHasNoForm: '--fix 不能和 --json、--github、--quiet 一起用。',
    seeHelp: '全部选项：npm run check:content -- --help',
  },
  help: `查内容：把所有毛病一次列全，每条带文件、行、列，说清哪里不对、该写成什么。

  npm run check:content                     查 content/
  npm run check:content -- 选项 [文件夹]

选项
  --lang zh|en   用哪种语言说；不写就看 LC_ALL、LANG
  --today 日期   按这一天算哪些旧了；不写就按今天
  --quiet        只说错，不说提醒
  --json         输出 JSON，给程序读
  --github       输出 GitHub 的标注；在 GitHub Actions 里自动用它
  --fix          把不改意思的小毛病直接改好：字段先后、旧短名和月份的先后、坐标六位小数、
                 汉字和字母之间的空格、行尾空格、换行、BOM
  --dry-run      和 --fix 一起用：只列出会改什么，不写文件
  --help, -h     这一页

结束时的代码：0 没有错，1 有错，2 命令写错了。
每种毛病在网站的 /for-editors/ 里有一节。`,
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const en: DoctorWords = {
  severity: { error: 'error', warning: 'warning' },
  mend: 'mend',
  guide: 'guide',
  summary: ({ errors, warnings, entries, faulty, others }) => {
    const all = counted(entries, 'entry', 'entries');
    const also = warnings ? `, ${counted(warnings, 'warning')}` : '';
    if (!errors) return `No problems in ${all}${also}.`;
    const files = others.length > 3 ? [`${others.length} other files`] : others;
    const where = [...(faulty ? [`${faulty} of ${all}`] : []), ...files];
    return `${counted(errors, 'problem')} in ${where.join(' and in ')}${also}.`;
  },
  nothingBuilt: 'The content has faults; nothing was built.',
  others: (count) =>
    count > 0
      ? `${count} more below. Once all is mended and saved, this goes away.`
      : 'Once it is mended and saved, this goes away.',
  fix: {
    done: {
      'byte-order-mark': 'took out the invisible mark (BOM) at the head of the file',
      'line-ends': 'turned Windows line ends into plain ones',
      'trailing-blanks': 'took out blanks at the end of the line',
      'final-line-end': 'left one line end at the end of the file',
      'key-order': 'put the fields into their usual order',
      'sorted-list': 'sorted the list',
      coordinate: 'rounded the coordinate to six decimals',
      'han-latin-blank': 'closed up 汉字 and Latin letters or digits; the page sets the blank',
    },
    planned: {
      'byte-order-mark': 'would take out the invisible mark (BOM) at the head of the file',
      'line-ends': 'would turn Windows line ends into plain ones',
      'trailing-blanks': 'would take out blanks at the end of the line',
      'final-line-end': 'would leave one line end at the end of the file',
      'key-order': 'would put the fields into their usual order',
      'sorted-list': 'would sort the list',
      coordinate: 'would round the coordinate to six decimals',
      'han-latin-blank': 'would close up 汉字 and Latin letters or digits; the page sets the blank',
    },
    wrote: (fixes, files) => `${counted(fixes, 'fix', 'fixes')} in ${counted(files, 'file')}.`,
    would: (fixes, files) =>
      `${counted(fixes, 'fix', 'fixes')} in ${counted(files, 'file')} to be made; nothing was written.`,
    nothing: 'Nothing that could be put right by itself.',
    left: (file) =>
      `${file}: left alone, since it could not be made sure that it still says the same.`,
  },
  usage: {
    unknownFlag: (flag, near) =>
      `There is no option ${flag}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    unknownLang: (given) =>
      given ? `--lang takes zh or en, not “${given}”.` : 'Write zh or en after --lang.',
    unknownDay: (given) =>
      `Write a day after --today, as 2026-11-25${given ? `, not “${given}”` : ''}.`,
    noSuchFolder: (folder) => `There is no folder “${folder}”.`,
    oneFolder: 'Only one folder can be checked at a time.',
    oneForm: 'Only one of --json and --github can be used.',
    dryRunOfFix: '--dry-run goes with --fix.',
    fixHasNoForm: '--fix cannot be used with --json, --github or --quiet.',
    seeHelp: 'All options: npm run check:content -- --help',
  },
  help: `Checks the content: every fault at once, with file, line and column, what is wrong, and what to write instead.

  npm run check:content                      checks content/
  npm run check:content -- options [folder]

Options
  --lang zh|en   language of the report; otherwise LC_ALL and LANG decide
  --today day    the day by which facts count as old; otherwise the real one
  --quiet        errors only, no warnings
  --json         JSON, for programs
  --github       annotations for GitHub; used by itself in GitHub Actions
  --fix          puts right what changes no meaning: order of fields, of former slugs and months,
                 six decimals in coordinates, blanks between 汉字 and Latin, blanks at
                 line ends, line ends, BOM
  --dry-run      with --fix: lists what would be done and writes nothing
  --help, -h     this page

Exit code: 0 no errors, 1 errors, 2 a mistake in the command.
Each kind of fault has a section at /en/for-editors/ on the site.`,
};

export const doctorWords: Readonly<Record<Lang, DoctorWords>> = { zh, en };

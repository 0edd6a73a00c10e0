import { readLibrary } from '../../catalog/library.ts';
import type { Library } from '../../catalog/library.ts';
import { reportText } from '../../catalog/report.ts';
import type { Lang } from '../../model/text.ts';
import { nearest } from '../../prose/explain.ts';
import { NotEditable } from '../edit-frontmatter.ts';
import { readFlags, type Flag } from '../flags.ts';
import { Places, sketchOf, type Likeness } from '../likeness.ts';
import { recoverFirst } from '../recovery.ts';
import { checkDrafts, Collision, moveDrafts } from '../staging.ts';
import { printable, said, type Asker, type Terminal } from '../terminal.ts';
import { kinds, type KindName } from './kinds.ts';
import type { Answer, Answers, Both, Desk, Kind, Made, Question } from './question.ts';

export interface NewOptions {
  readonly contentDir: string;
  readonly motifs: readonly string[];
  readonly today: string;
  readonly terminal: Terminal;
  readonly asker: Asker;
}

/** How the command ended, as the shell is told: 0 written, 1 refused by the check, 2 not understood, 130 left by the editor. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Begins one entry: asks what no flag answers, shows what is like it, checks it, writes it. */
export async function runNew(args: readonly string[], options: NewOptions): Promise<ExitCode> {
  const { terminal, asker, contentDir } = options;
  const say = (text: Both): void => terminal.print(said(terminal, text));
  const refuse = (text: Both): 2 => {
    terminal.complain(said(terminal, text));
    return 2;
  };
  const [first = ''] = args.filter((arg) => !arg.startsWith('--'));
  const asksForHelp = args.includes('--help');
  let name = isKind(args[0] ?? '') ? (args[0] as KindName) : undefined;
  if (!name && asksForHelp) {
    say(usage());
    return 0;
  }
  if (!name && args.length > 0 && first === args[0]) {
    const near = nearest(first, Object.keys(kinds));
    return refuse({
      zh: `不会建“${printable(first)}”。${near === undefined ? `可以建：${kindList('zh')}。` : `是不是“${near}”？`}`,
      en: `There is no making “${printable(first)}”. ${near === undefined ? `Choose one of: ${kindList('en')}.` : `Did you mean “${near}”?`}`,
    });
  }
  if (!name) {
    if (!terminal.interactive)
      return refuse({
        zh: `先写要建什么：npm run new -- ${Object.keys(kinds).join(' | ')}`,
        en: `Say first what to begin: npm run new -- ${Object.keys(kinds).join(' | ')}`,
      });
    const chosen = await asker.one(
      said(terminal, { zh: '要建什么', en: 'What shall we begin' }),
      Object.entries(kinds).map(([value, { noun }]) => ({
        value,
        label: said(terminal, noun),
        hint: value,
      })),
    );
    if (chosen === undefined) return left(terminal);
    name = chosen as KindName;
  }
  const kind: Kind = kinds[name];
  if (asksForHelp) {
    say(helpFor(name));
    return 0;
  }

  const { values, words, faults } = readFlags(
    args[0] === name ? args.slice(1) : args,
    flagsOf(kind),
  );
  const [stray] = words;
  const all = [
    ...faults,
    ...(stray === undefined
      ? []
      : [
          {
            zh: `“${printable(stray)}”前面少一个选项名；带空格的内容要放进引号。`,
            en: `“${printable(stray)}” has no option before it; put what holds blanks in quotes.`,
          },
        ]),
  ];
  if (all.length > 0)
    return refuse({
      zh: all.map(({ zh }) => zh).join('\n'),
      en: all.map(({ en }) => en).join('\n'),
    });
  if (!recoverFirst(contentDir, terminal)) return 1;

  const desk: Desk = {
    contentDir,
    library: readLibrary(contentDir),
    motifs: options.motifs,
    today: options.today,
    lang: terminal.lang,
  };
  const gathered = await gather(kind.questions, values, desk, options);
  if (gathered === 'left') return left(terminal);
  if ('faults' in gathered) {
    terminal.complain(gathered.faults.join('\n'));
    return 2;
  }
  let made: Made;
  try {
    made = kind.make(gathered.answers, desk);
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    terminal.complain(
      said(terminal, {
        zh: `这个文件的写法机器不敢动，请手工加。（${error.message}）`,
        en: `The file is written in a way that a machine should not change; please add it by hand. (${error.message})`,
      }),
    );
    return 1;
  }
  const like = made.sketch ? likenessesOf(made, desk.library) : [];
  for (const one of like) terminal.print(said(terminal, likenessText(one)));
  if (like.length > 0 && terminal.interactive && values['yes'] !== true) {
    const on = await asker.yes(
      said(terminal, { zh: '不是同一个地方，照样建', en: 'It is another place, go on' }),
      false,
    );
    if (on !== true) return left(terminal);
  }

  const { errors, warnings, standing } = checkDrafts(contentDir, made.drafts, {
    motifs: new Set(options.motifs),
  });
  if (errors.length > 0) {
    terminal.complain(
      reportText({ problems: errors, entries: 1 }, { lang: terminal.lang, show: ['error'] }),
    );
    terminal.complain(
      said(terminal, { zh: '没有写进去，一个字也没有动。', en: 'Nothing was written.' }),
    );
    return 1;
  }
  if (values['dry-run'] === true) {
    for (const { path, text } of made.drafts) terminal.print(`content/${path}\n\n${text}`);
    return 0;
  }
  try {
    moveDrafts(contentDir, made.drafts);
  } catch (error) {
    if (!(error instanceof Collision)) throw error;
    terminal.complain(
      said(terminal, {
        zh: `content/${error.path}刚刚被别人改过，没有动它。再来一次。`,
        en: `content/${error.path} was changed just now by somebody else and was left alone. Try again.`,
      }),
    );
    return 1;
  }
  say(written(kind, made, standing));
  for (const remark of made.remarks) say({ zh: `· ${remark.zh}`, en: `· ${remark.en}` });
  if (warnings.length > 0)
    terminal.print(
      warnings
        .map(
          ({ file, line, says, mend }) =>
            `· ${file}:${line} ${printable(textOf(says, terminal))} ${printable(textOf(mend, terminal))}`,
        )
        .join('\n'),
    );
  say(next(made));
  return 0;
}

type Gathered = 'left' | { readonly answers: Answers } | { readonly faults: readonly string[] };

/** Goes through the questions: a flag answers, else a person, else what is proposed. Faults of flags come all at once. */
async function gather(
  questions: readonly Question[],
  values: Readonly<Record<string, string | readonly string[] | true>>,
  desk: Desk,
  { terminal, asker }: NewOptions,
): Promise<Gathered> {
  const answers: Record<string, Answer | undefined> = {};
  const faults: string[] = [];
  for (const question of questions) {
    const { flag } = question;
    const given = answerOf(question, values[flag]);
    const checked = (value: Answer): Both | undefined => {
      const texts =
        typeof value === 'string' ? [value] : value === true || value === false ? [] : value;
      return texts
        .map((text) => question.faultOf?.(text, answers, desk))
        .find((fault) => fault !== undefined);
    };
    if (given !== undefined) {
      // Later questions may look at it even where it is wrong; their own faults would only repeat this one.
      const fault =
        given === '' && !question.optional ? emptyFault : given === '' ? undefined : checked(given);
      if (fault) faults.push(`--${flag}  ${said(terminal, fault)}`);
      else if (given !== '') answers[flag] = given;
      continue;
    }
    if (question.when && !question.when(answers, desk)) continue;
    const proposed = question.proposes?.(answers, desk);
    if (
      terminal.interactive &&
      !question.flagOnly &&
      faults.length === 0 &&
      values['yes'] !== true
    ) {
      const answer = await ask(question, proposed, answers, desk, terminal, asker);
      if (answer === undefined) return 'left';
      if (answer !== '') answers[flag] = answer;
      continue;
    }
    if (proposed !== undefined) {
      const fault = checked(proposed);
      // A proposal made from faulty answers is no fault of its own.
      if (fault && faults.length > 0) continue;
      if (fault) faults.push(`--${flag}  ${said(terminal, fault)}`);
      else answers[flag] = proposed;
    } else if (!question.optional && !(question.proposes && faults.length > 0)) {
      // What would be proposed once the others are known is not missing yet.
      faults.push(
        said(terminal, {
          zh: `缺--${flag}：${question.asks.zh}${question.hint ? `（${question.hint.zh}）` : ''}${choicesText(question, answers, desk)}`,
          en: `--${flag} is missing: ${question.asks.en}${question.hint ? ` (${question.hint.en})` : ''}${choicesText(question, answers, desk)}`,
        }),
      );
    }
  }
  return faults.length > 0 ? { faults } : { answers };
}

const emptyFault: Both = { zh: '是空的。', en: 'It is empty.' };

/** Short lists are told whole; of the register of sources nobody wants to read two hundred lines. */
function choicesText({ choices }: Question, answers: Answers, desk: Desk): string {
  const words = choices?.(answers, desk).map(({ value }) => value) ?? [];
  return words.length === 0 || words.length > 40 ? '' : `\n    ${words.join(', ')}`;
}

function answerOf(
  { form }: Question,
  value: string | readonly string[] | true | undefined,
): Answer | undefined {
  if (value === undefined || value === true) return value;
  const texts = typeof value === 'string' ? [value] : value;
  const trimmed = texts.map((one) => one.trim());
  return form === 'many' ? trimmed : trimmed[0];
}

async function ask(
  question: Question,
  proposed: Answer | undefined,
  answers: Answers,
  desk: Desk,
  terminal: Terminal,
  asker: Asker,
): Promise<Answer | undefined> {
  const asks = said(terminal, question.asks);
  const hint = question.hint && said(terminal, question.hint);
  const choices = question.choices?.(answers, desk) ?? [];
  const faultIn = (value: string): string | undefined => {
    const fault = question.faultOf?.(value, answers, desk);
    return fault && said(terminal, fault);
  };
  switch (question.form) {
    case 'yes':
      return asker.yes(asks, proposed === true);
    case 'many':
      return asker.many(
        hint === undefined ? asks : inBrackets(asks, hint, terminal.lang),
        choices,
        Array.isArray(proposed) ? (proposed as string[]) : [],
        proposed === undefined && !question.optional,
      );
    case 'one': {
      for (;;) {
        const chosen = await asker.one(
          asks,
          choices,
          typeof proposed === 'string' ? proposed : undefined,
        );
        const fault = chosen === undefined ? undefined : faultIn(chosen);
        if (fault === undefined) return chosen;
        terminal.complain(fault);
      }
    }
    case 'line':
      return asker.line(asks, {
        hint,
        initial: typeof proposed === 'string' ? proposed : undefined,
        faultOf: (value) =>
          value === ''
            ? question.optional
              ? undefined
              : said(terminal, emptyFault)
            : faultIn(value),
      });
  }
}

/** A question with its hint behind it, in the brackets of its language. */
function inBrackets(asks: string, hint: string, lang: Lang): string {
  return lang === 'zh' ? `${asks}（${hint}）` : `${asks} (${hint})`;
}

function isKind(text: string): text is KindName {
  return Object.hasOwn(kinds, text);
}

function flagsOf({ questions }: Kind): Flag[] {
  return [
    ...questions.map(({ flag, form }): Flag => ({
      name: flag,
      takes: form === 'yes' ? 'nothing' : form === 'many' ? 'texts' : 'text',
    })),
    { name: 'lang', takes: 'text' },
    { name: 'yes', takes: 'nothing' },
    { name: 'dry-run', takes: 'nothing' },
  ];
}

function likenessesOf({ sketch }: Made, { entries }: Library): readonly Likeness[] {
  if (!sketch) return [];
  const places = new Places(entries.spots.map(sketchOf));
  return places.like(sketch);
}

function likenessText({ place, why, meters }: Likeness): Both {
  const [name = place.id] = place.names;
  const far = meters === undefined ? undefined : Math.round(meters);
  const file = `content/spots/${place.id}.mdx`;
  const reasons = {
    'same-name': { zh: '同名', en: 'has the same name' },
    'near-name': { zh: '名字相近', en: 'has nearly the same name' },
    near: { zh: '就在旁边', en: 'is on the same ground' },
  } as const;
  return {
    zh: `! 已有“${name}”${reasons[why].zh}${far === undefined ? '' : `，相距${far}米`}：${file}`,
    en: `! “${name}” ${reasons[why].en}${far === undefined ? '' : `, ${far} m away`}: ${file}`,
  };
}

function written(kind: Kind, { drafts }: Made, standing: number): Both {
  const files = drafts.map(({ path }) => `content/${path}`).join(', ');
  const isNew = drafts.every(({ from }) => from === undefined);
  return {
    zh: `${isNew ? `新建了${kind.noun.zh}` : `加好了${kind.noun.zh}`}：${files}\n  检查通过。${standing > 0 ? `另有${standing}处旧毛病，与它无关，见npm run check:content。` : ''}`,
    en: `${isNew ? `A new ${kind.noun.en}` : `The ${kind.noun.en} was added`}: ${files}\n  The check passes.${standing > 0 ? ` ${standing} faults stood before and are not its own; see npm run check:content.` : ''}`,
  };
}

function next({ page, drafts }: Made): Both {
  const files = drafts.map(({ path }) => `content/${path}`).join(', ');
  return page === ''
    ? {
        zh: `\n接着：在条目里用上它，再跑npm run check:content。`,
        en: `\nNext: cite it in an entry, then run npm run check:content.`,
      }
    : {
        zh: `\n接着：\n  1. 打开${files}，带#的行教你怎么填\n  2. npm run dev\n  3. 浏览器打开http://localhost:4321/${page}`,
        en: `\nNext:\n  1. Open ${files}; the lines with # say how to fill it in\n  2. npm run dev\n  3. See it at http://localhost:4321/${page}`,
      };
}

function left(terminal: Terminal): 130 {
  terminal.complain(said(terminal, { zh: '没有写任何东西。', en: 'Nothing was written.' }));
  return 130;
}

function kindList(lang: 'zh' | 'en'): string {
  return Object.entries(kinds)
    .map(([name, { noun }]) => (lang === 'zh' ? `${name}（${noun.zh}）` : name))
    .join(lang === 'zh' ? '、' : ', ');
}

function usage(): Both {
  const rows = (lang: 'zh' | 'en'): string =>
    Object.entries(kinds)
      .map(([name, { noun }]) => `  npm run new -- ${name.padEnd(10)} ${noun[lang]}`)
      .join('\n');
  return {
    zh: `新建一个条目。不带选项就一问一答；每个问题也可以用选项先答好。\n\n${rows('zh')}\n\n每种的选项：npm run new -- spot --help`,
    en: `Begins an entry. Without options it asks; every question can be answered by an option as well.\n\n${rows('en')}\n\nThe options of each: npm run new -- spot --help`,
  };
}

function helpFor(name: KindName): Both {
  const { questions }: Kind = kinds[name];
  const rows = (lang: 'zh' | 'en'): string =>
    [
      ...questions.map(({ flag, asks, hint, form }) => [
        `--${flag}`,
        `${hint ? inBrackets(asks[lang], hint[lang], lang) : asks[lang]}${form === 'many' ? (lang === 'zh' ? '；可以写几次' : '; may be given more than once') : ''}`,
      ]),
      ['--yes', lang === 'zh' ? '不问，没说的照建议' : 'ask nothing, take what is proposed'],
      ['--dry-run', lang === 'zh' ? '只看，不写' : 'show it and write nothing'],
      [
        '--lang',
        lang === 'zh'
          ? 'zh或en，提示和注释的语言'
          : 'zh or en: the language of messages and comments',
      ],
    ]
      .map(([flag = '', text = '']) => `  ${flag.padEnd(18)} ${text}`)
      .join('\n');
  return {
    zh: `npm run new -- ${name} [选项]\n\n${rows('zh')}`,
    en: `npm run new -- ${name} [options]\n\n${rows('en')}`,
  };
}

function textOf(
  text: string | { readonly zh: string; readonly en?: string | undefined },
  { lang }: Terminal,
): string {
  return typeof text === 'string' ? text : (text[lang] ?? text.zh);
}

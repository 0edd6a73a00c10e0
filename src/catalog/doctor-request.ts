import { doctorWords } from '../i18n/doctor-words.ts';
import type { Lang } from '../model/text.ts';
import { isAsOf } from '../model/time/as-of.ts';
import { nearest } from '../prose/explain.ts';

/** What somebody asks of the doctor on the command line. */
export interface DoctorRequest {
  readonly task: 'check' | 'fix' | 'help';
  readonly folder: string;
  readonly lang: Lang;
  readonly form: 'text' | 'json' | 'github';
  readonly quiet: boolean;
  readonly dryRun: boolean;
  /** The day by which is judged what is old, where one was named. */
  readonly today?: string;
}

/** A command that cannot be followed, in the language of whoever typed it. */
export interface WrongUsage {
  readonly wrong: string;
  readonly lang: Lang;
}

type Environment = Readonly<Record<string, string | undefined>>;

const flags = [
  '--lang',
  '--today',
  '--quiet',
  '--json',
  '--github',
  '--fix',
  '--dry-run',
  '--help',
] as const;
type Flag = (typeof flags)[number];

/** The language of a machine that says one; English where it says another, or none. */
export function langOfMachine(environment: Environment): Lang {
  const said =
    [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean) ?? '';
  return /^zh/i.test(said) ? 'zh' : 'en';
}

/** Reads the words after the command. */
export function readRequest(
  words: readonly string[],
  environment: Environment,
): DoctorRequest | WrongUsage {
  const given = new Set<Flag>();
  const folders: string[] = [];
  const unknown: string[] = [];
  let named: string | undefined;
  let today: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name = word, value] = /^(--lang|--today)=(.*)$/s.exec(word) ?? [];
    const flag = name === '-h' ? '--help' : flags.find((one) => one === name);
    if (flag === '--lang' || flag === '--today') {
      // What follows is its value, unless it is a flag of its own.
      const next = words[index + 1];
      if (value === undefined && next !== undefined && !next.startsWith('-')) index += 1;
      const said = value ?? (next?.startsWith('-') ? '' : (next ?? ''));
      if (flag === '--lang') named = said;
      else today = said;
    }
    if (flag) given.add(flag);
    else if (word.startsWith('-')) unknown.push(word);
    else folders.push(word);
  }
  const lang = named === 'zh' || named === 'en' ? named : langOfMachine(environment);
  const { usage } = doctorWords[lang];
  const [flag] = unknown;
  const fix = given.has('--fix');
  const github = given.has('--github');
  const json = given.has('--json');
  const mistakes: readonly (string | false | undefined)[] = [
    flag !== undefined && usage.unknownFlag(flag, nearest(flag, flags)),
    named !== undefined && named !== lang && usage.unknownLang(named),
    today !== undefined && !isDay(today) && usage.unknownDay(today),
    folders.length > 1 && usage.oneFolder,
    json && github && usage.oneForm,
    given.has('--dry-run') && !fix && usage.dryRunOfFix,
    fix && (json || github || given.has('--quiet')) && usage.fixHasNoForm,
  ];
  const wrong = mistakes.find((mistake) => typeof mistake === 'string');
  if (wrong !== undefined && !given.has('--help')) return { wrong, lang };
  return {
    task: given.has('--help') ? 'help' : fix ? 'fix' : 'check',
    folder: folders[0] ?? 'content',
    lang,
    form: json ? 'json' : github || environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text',
    quiet: given.has('--quiet'),
    dryRun: given.has('--dry-run'),
    ...(today !== undefined && { today }),
  };
}

function isDay(text: string): boolean {
  return text.length === 10 && isAsOf(text);
}

import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { annotation } from '../src/catalog/annotations.ts';
import { checkContent, type CheckResult } from '../src/catalog/check.ts';
import { linesIn } from '../src/catalog/code-frame.ts';
import { readRequest, type DoctorRequest } from '../src/catalog/doctor-request.ts';
import { reportJson } from '../src/catalog/report-json.ts';
import { reportText, summary } from '../src/catalog/report.ts';
import { tidyContent } from '../src/catalog/tidy-content.ts';
import { tidyReport } from '../src/catalog/tidy-report.ts';
import { doctorWords } from '../src/i18n/doctor-words.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Lang } from '../src/model/text.ts';
import { motifNames } from '../src/pictures/motifs/index.ts';
import { today as dayHere } from './today.ts';

process.exitCode = run();

/** Does what was asked, and answers with the exit code: 0 no errors, 1 errors, 2 a command that cannot be followed. */
function run(): 0 | 1 | 2 {
  const request = readRequest(process.argv.slice(2), process.env);
  if ('wrong' in request) return refuse(request.wrong, request.lang);
  const { task, folder, lang, dryRun, today = dayHere() } = request;
  if (task === 'help') {
    console.log(doctorWords[lang].help);
    return 0;
  }
  const contentDir = resolve(folder);
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory())
    return refuse(doctorWords[lang].usage.noSuchFolder(folder), lang);
  // Reports name files from where the command runs, so that a terminal and GitHub can open them.
  const shown = relative('.', contentDir).split(sep).join('/') || '.';
  const renamed = <T extends { readonly file: string }>(one: T): T => ({
    ...one,
    file: one.file.replace(/^content(?=\/)/, shown),
  });
  if (task === 'fix') {
    const files = tidyContent(contentDir, { write: !dryRun }).map(renamed);
    console.log(tidyReport(files, { lang, planned: dryRun }));
    return 0;
  }
  const { problems, entries } = checkContent(contentDir, { motifs: new Set(motifNames), today });
  const lines = linesIn(contentDir);
  tell({ problems: problems.map(renamed), entries }, request, (file) =>
    lines(file.startsWith(`${shown}/`) ? `content${file.slice(shown.length)}` : file),
  );
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function tell(
  result: CheckResult,
  { form, lang, quiet }: DoctorRequest,
  linesOf: ReturnType<typeof linesIn>,
): void {
  const show: readonly Problem['severity'][] = quiet ? ['error'] : ['error', 'warning'];
  if (form === 'json') console.log(JSON.stringify(reportJson(result, show), null, 2));
  else if (form === 'github') {
    for (const problem of result.problems.filter(({ severity }) => show.includes(severity)))
      console.log(annotation(problem, lang));
    // A runner would take these signs for a command of its own, and a file may be named so.
    console.log(summary(result, lang).replaceAll('##[', '## ['));
  } else console.log(reportText(result, { lang, show, linesOf, colours: hasColours() }));
}

// https://no-color.org: set to anything but nothing, it means no.
function hasColours(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}

function refuse(wrong: string, lang: Lang): 2 {
  console.error(`${wrong}\n${doctorWords[lang].usage.seeHelp}`);
  return 2;
}

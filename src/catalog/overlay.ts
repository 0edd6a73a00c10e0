import { doctorWords } from '../i18n/doctor-words.ts';
import { faultWords } from '../i18n/fault-words.ts';
import { saidIn } from '../model/problem.ts';
import type { Lang } from '../model/text.ts';
import type { CheckResult } from './check.ts';
import { visible, type LinesOf } from './code-frame.ts';
import { placeOf, type ErrorPlace } from './content-error.ts';
import { reportText } from './report.ts';

/** What the overlay of `astro dev` shows: the first fault large, the others in the list below. */
export interface Overlay {
  readonly name: string;
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  readonly stack: string;
  readonly plugin: 'content';
  readonly id: string;
  readonly loc: ErrorPlace;
  readonly highlightedCode?: string;
}

/** Nothing where there is no error. */
export function overlayOf(
  { problems, entries }: CheckResult,
  {
    contentDir,
    lang,
    linesOf,
  }: { readonly contentDir: string; readonly lang: Lang; readonly linesOf: LinesOf },
): Overlay | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const { title, why } = faultWords[first.kind];
  const code = codeOf(linesOf(first.file), first.line);
  return {
    name: `${first.file}:${first.line}:${first.column}`,
    title: title[lang],
    // The overlay takes these two as HTML, and they quote what an author wrote.
    message: escapeHtml(`${visible(saidIn(first.says, lang))}\n${why[lang]}`),
    hint: escapeHtml(
      [visible(saidIn(first.mend, lang)), doctorWords[lang].others(errors.length - 1)]
        .join(' ')
        .trim(),
    ),
    stack: reportText({ problems, entries }, { lang, show: ['error'], linesOf }),
    plugin: 'content',
    id: first.file,
    loc: placeOf(first, contentDir),
    ...(code !== undefined && { highlightedCode: code }),
  };
}

// More than anybody scrolls through, and the browser gets it with every keystroke.
const longest = 200_000;

/** The whole file, since the overlay numbers lines from the first. Its classes are those the overlay has styles for. */
function codeOf(lines: readonly string[] | undefined, faulty: number): string | undefined {
  if (!lines || lines.reduce((sum, { length }) => sum + length, 0) > longest) return undefined;
  const spans = lines.map(
    (text, index) =>
      `<span class="line${index + 1 === faulty ? ' error-line' : ''}">${escapeHtml(visible(text))}</span>`,
  );
  return `<pre class="shiki"><code>${spans.join('\n')}</code></pre>`;
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}

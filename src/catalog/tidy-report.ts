import { doctorWords } from '../i18n/doctor-words.ts';
import type { Lang } from '../model/text.ts';
import { visible } from './code-frame.ts';
import type { TidiedFile } from './tidy-content.ts';

/** What was put right and where, or would be, and the sum of it last. */
export function tidyReport(
  files: readonly TidiedFile[],
  { lang, planned }: { readonly lang: Lang; readonly planned: boolean },
): string {
  const { fix: words } = doctorWords[lang];
  const says = planned ? words.planned : words.done;
  const lines = files.flatMap(({ file, fixes, left }) => [
    ...fixes.map(({ kind, line, column, was, is }) =>
      [
        `${visible(file)}:${line}:${column}  ${kind}  ${says[kind]}`,
        ...(was === undefined ? [] : [`   - ${visible(was)}`]),
        ...(is === undefined ? [] : [`   + ${visible(is)}`]),
      ].join('\n'),
    ),
    ...left.map((kind) => `${words.left(visible(file))} (${kind})`),
  ]);
  const touched = files.filter(({ fixes }) => fixes.length > 0);
  const count = touched.reduce((sum, { fixes }) => sum + fixes.length, 0);
  const sum =
    count === 0 ? words.nothing : (planned ? words.would : words.wrote)(count, touched.length);
  return [...lines, sum].join('\n');
}

import { faultWords } from '../i18n/fault-words.ts';
import { saidIn, type Problem } from '../model/problem.ts';
import type { Lang } from '../model/text.ts';
import { visible } from './code-frame.ts';

/** A problem as a GitHub workflow shows it beside the line it stands on. */
export function annotation(
  { severity, kind, file, line, column, says, mend }: Problem,
  lang: Lang,
): string {
  const { title, why } = faultWords[kind];
  const place = {
    file,
    line: String(line),
    col: String(column),
    title: `${kind}: ${title[lang]}`,
  };
  const told = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  // Each on a line of its own; what an author wrote holds no line end that would part them.
  const message = [visible(saidIn(says, lang)), why[lang], visible(saidIn(mend, lang))].join('\n');
  return `::${severity} ${told.join(',')}::${escapeData(message)}`;
}

// The rules of @actions/core's `command.ts`: these signs end a message or a property, or begin an escape.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

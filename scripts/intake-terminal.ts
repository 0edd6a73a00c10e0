import { languageOf, type Terminal } from '../src/intake/terminal.ts';

/** The terminal a command was started in. */
export function terminalHere(args: readonly string[]): Terminal {
  return {
    lang: languageOf(args, process.env, Intl.DateTimeFormat().resolvedOptions().locale),
    interactive: process.stdin.isTTY && process.stdout.isTTY,
    print: (text) => {
      wipe();
      console.log(text);
    },
    complain: (text) => {
      wipe();
      console.error(text);
    },
  };
}

/** Takes away what stands on the line of the progress bar. */
function wipe(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** A bar on one line while one waits, wiped away at the end; nothing where no terminal would overwrite it. */
export function progressHere(
  lang: 'zh' | 'en',
): (stage: Readonly<Record<'zh' | 'en', string>>, done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  const width = 24;
  let shown = '';
  process.on('exit', wipe);
  return (stage, done, total) => {
    const filled = Math.round((width * done) / Math.max(1, total));
    const line = `${stage[lang]} ${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    // A row is a thousandth of a second; a terminal does not like ten thousand lines.
    if (line === shown) return;
    shown = line;
    wipe();
    process.stderr.write(line);
  };
}

import { recover } from './staging.ts';
import { said, type Terminal } from './terminal.ts';

/** Deals with a run that was cut off, before anything else is begun. Says what it did; false where one must wait. */
export function recoverFirst(contentDir: string, terminal: Terminal): boolean {
  const recovery = recover(contentDir);
  if (recovery.found === 'nothing') return true;
  if (recovery.found === 'running') {
    terminal.complain(
      said(terminal, {
        zh: `另一个写入还在进行（进程${recovery.pid}）。等它结束再来。`,
        en: `Another run is still writing (process ${recovery.pid}). Wait until it has ended.`,
      }),
    );
    return false;
  }
  terminal.print(
    said(
      terminal,
      recovery.found === 'finished'
        ? {
            zh: `上次写到一半断了，剩下的已经补齐，共${recovery.files}个文件。`,
            en: `The last run was cut off; what was left of its ${recovery.files} files has been written now.`,
          }
        : {
            zh: `上次写到一半断了，其间有文件被改过，所以已经退回到写之前，共${recovery.files}个文件。`,
            en: `The last run was cut off and a file has been changed since, so its ${recovery.files} files were taken back.`,
          },
    ),
  );
  return true;
}

import { unzipSync, type Unzipped } from 'fflate';
import { Unreadable } from './unreadable.ts';

/** Bytes that an archive may unfold to; a table of ten thousand rows has some ten million. */
const largestUnpacked = 200_000_000;
/** What no honest table shrinks by. */
const steepest = 200;
const mostFiles = 5000;

/**
 * The parts of an archive that are wanted. An archive that says it unfolds to too much is refused unread; one that says too
 * little is cut off where it said it would end.
 */
export function unpacked(archive: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  let [bytes, files] = [0, 0];
  try {
    return unzipSync(archive, {
      filter: ({ name, size, originalSize }) => {
        files += 1;
        if (!isWanted(name)) return false;
        bytes += originalSize;
        const isBomb = originalSize > 20_000_000 && originalSize > steepest * Math.max(1, size);
        if (bytes > largestUnpacked || files > mostFiles || isBomb) throw bomb;
        return true;
      },
    });
  } catch (error) {
    if (error === bomb) throw error;
    throw new Unreadable({
      zh: '压缩包坏了，打不开。重新导出一份。',
      en: 'The archive is damaged. Export it once more.',
    });
  }
}

const bomb = new Unreadable({
  zh: '这个文件解开以后大得离谱，没有打开它。只留下要导入的那一页，另存一份再来。',
  en: 'The file would unfold to something enormous, so it was not opened. Keep the one sheet you want and save it anew.',
});

import { textWidth } from '../../model/geo/labels.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts a label into lines that fit a width, between words. A word longer than a line stands in one alone. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line && textWidth((line + piece).trim(), size) > width) {
      lines.push(line.trim());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trim()].filter(Boolean);
}

/** Words with the signs that close behind them; what stands in brackets is one piece. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(/(（[^）]*）)/)) {
    if (part.startsWith('（')) found.push(part);
    else
      for (const { segment } of words.segment(part)) {
        const last = found.at(-1);
        if (last !== undefined && (/[《“]$/.test(last) || !/[\p{L}\p{N}《“]/u.test(segment)))
          found[found.length - 1] = last + segment;
        else found.push(segment);
      }
  }
  return found;
}

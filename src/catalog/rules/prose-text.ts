/** Stands for what is not text, sign for sign, so that places stay what they are. */
export const mask = '\uFFFC';

/**
 * What in prose is not to be read: blocks and words of code, tags, where links lead, bare addresses, entities. Each
 * part is looked for over a bounded length or up to a sign that no other part may hold, so that no text takes long.
 */
const unread =
  /```[\s\S]*?(?:```|$)|`[^`\n]*`|<\/?[A-Za-z][^<>]*>|\]\([^()\s]{0,2000}\)|https?:\/\/[^\s<>（），。；]+|&[a-z]{2,8};/g;

/** The prose with everything but its words masked; as long as the prose, line for line. */
export function wordsOf(body: string): string {
  return body.replace(unread, (part) => part.replace(/[^\n]/g, mask));
}

/** Where an offset lies in a text; both start at 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const above = text.slice(0, offset).split('\n');
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}

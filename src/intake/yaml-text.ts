import type { LocalText } from '../model/text.ts';

/** A text in double quotes, which in YAML may hold anything. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A short text as entries write it: { zh: "…", en: "…" }. */
export function localYaml({ zh, en }: LocalText): string {
  return en === undefined ? `{ zh: ${quoted(zh)} }` : `{ zh: ${quoted(zh)}, en: ${quoted(en)} }`;
}

/** Slugs and words of closed lists, which need no quotes unless they look like something else. */
export function wordList(words: readonly string[]): string {
  return `[${words.map(word).join(', ')}]`;
}

/** A slug such as 2046, no, or 1e5 would be read as something else than a text. */
export function word(text: string): string {
  return /^(?:[\d.]|(?:y|yes|n|no|on|off|true|false|null)$)/.test(text) ? quoted(text) : text;
}

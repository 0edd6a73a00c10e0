import type { Lang } from '../../model/text.ts';
import { languages } from '../../model/text.ts';
import { collections } from '../../schema/index.ts';
import { placeIn, wordsOf } from './prose-text.ts';
import { doubt, quoted, type Rule } from './rule.ts';

/** A sentence as long as this was not written twice by chance. */
const least = {
  zh: (sentence: string): boolean => (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) >= 12,
  en: (sentence: string): boolean =>
    (sentence.match(/[\p{Letter}\p{Number}’']+/gu)?.length ?? 0) >= 8,
} as const satisfies Record<Lang, (sentence: string) => boolean>;

const sentence = {
  zh: /[^。！？!?\n]+/g,
  // A stop ends an English sentence only where a blank follows: 2.5 km is one word.
  en: /(?:[^.!?\n]|[.!?](?!\s|$))+/gm,
} as const satisfies Record<Lang, RegExp>;

/**
 * A sentence that stands in two entries: a reader of both feels that nobody wrote either. The later entry is told, once,
 * of the first such sentence: of a page that was copied whole every sentence is one.
 */
export const sentencesOnce: Rule = (library, report) => {
  for (const lang of languages) {
    const owners = new Map<string, string>();
    for (const collection of collections) {
      for (const { id, prose } of library.entries[collection]) {
        const body = prose[lang];
        if (body === undefined) continue;
        const own = `${collection}/${id}`;
        let firstTwice: Twice | undefined;
        let more = 0;
        for (const { 0: text, index } of wordsOf(body).matchAll(sentence[lang])) {
          // Most are too short, and their length alone tells.
          if (text.length < 12 || !least[lang](text)) continue;
          const key = keyOf(text);
          const owner = owners.get(key);
          if (owner === undefined) owners.set(key, own);
          if (owner === undefined || owner === own) continue;
          if (firstTwice) more += 1;
          else firstTwice = { text, offset: index + text.search(/[\p{Letter}\p{Number}]/u), owner };
        }
        if (!firstTwice) continue;
        const { text, offset, owner } = firstTwice;
        const file = `content/${owner}${lang === 'zh' ? '' : `.${lang}`}.mdx`;
        report(
          doubt(
            'repeated',
            { collection, id, path: [], prose: { ...placeIn(body, offset), lang } },
            {
              zh: `“${quoted(plain(text))}”这一句，${file} 里也有${more ? `；同样的还有 ${more} 句` : ''}。`,
              en: `The sentence “${quoted(plain(text))}” also stands in ${file}${more ? `, and ${more} more stand twice` : ''}.`,
            },
            {
              zh: '换成只有这里才说得出的话，或者删掉一处。',
              en: 'Write what can only be said of this one, or delete one of the two.',
            },
          ),
        );
      }
    }
  }
};

interface Twice {
  readonly text: string;
  readonly offset: number;
  readonly owner: string;
}

function plain(text: string): string {
  return text.replace(/\uFFFC+/g, '');
}

function keyOf(text: string): string {
  return text.replace(/[^\p{Letter}\p{Number}]+/gu, '').toLowerCase();
}

/** A piece of a name, and how it is said; figures and signs are said by nobody. */
export interface RubyWord {
  readonly base: string;
  readonly said?: string;
}

// Each syllable of pinyin has its vowels in one run; where two runs would meet, an apostrophe parts them.
const syllable = /[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+/giu;
const isHan = (sign: string): boolean => /\p{Script=Han}/u.test(sign);

/**
 * A Chinese name in pieces with the words of its pinyin over them, one piece a word, so that a long name can break. A
 * reading that does not fit the name stands over it whole.
 */
export function rubyOf(name: string, pinyin: string): readonly RubyWord[] {
  const signs = [...name];
  const said = pinyin
    .replace(/[()·,:!]/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{Letter}/u.test(word));
  const words: RubyWord[] = [];
  let at = 0;
  const plain = (): void => {
    const from = at;
    while (at < signs.length && !isHan(signs[at] ?? '')) at += 1;
    if (at > from) words.push({ base: signs.slice(from, at).join('') });
  };
  for (const word of said) {
    plain();
    const length = word.match(syllable)?.length ?? 0;
    const base = signs.slice(at, at + length);
    if (length === 0 || base.length < length || !base.every(isHan))
      return [{ base: name, said: pinyin }];
    words.push({ base: base.join(''), said: word });
    at += length;
  }
  plain();
  return at === signs.length ? words : [{ base: name, said: pinyin }];
}

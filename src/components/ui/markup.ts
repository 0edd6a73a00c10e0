import type { RubyWord } from '../../model/ruby.ts';
import { langOf, languageTags, textIn, type Lang, type LocalText } from '../../model/text.ts';
import { wordsIn } from '../../i18n/index.ts';

/*
 * Inline pieces as strings. In a template a formatter may put a line break between them, and a line break is a blank:
 * before a full stop or a source number that is a fault of typesetting.
 */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** A short text; where the page's language is missing it stands in Chinese and says so to machines. */
export function textHtml(text: LocalText, lang: Lang): string {
  const shown = langOf(text, lang);
  const html = escapeHtml(textIn(text, lang));
  if (shown !== lang) return `<span lang="${languageTags[shown]}">${html}</span>`;
  return shown === 'zh' ? withEnglishMarked(html) : withChineseMarked(html);
}

/** A name as it stands in Chinese inside a sentence of another language, with the letters and marks that belong to it. */
const chineseRun =
  /《?\p{Script=Han}(?:[\p{Script=Han}A-Za-z0-9、，：！？·《》（）]|[“”‘’](?=[\p{Script=Han}！？》]))*/gu;

/** Latin words in a row: a phrase or a title. One word alone is mostly a name, which Chinese reads as it stands. */
const englishRun = /[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*)+/g;

/** HTML in Chinese, with every run of English words that is more than names marked as such, for its font and for whoever reads aloud. */
export function withEnglishMarked(html: string): string {
  return outsideMarkup(html, (piece) =>
    piece.replace(englishRun, (run) =>
      run.split(' ').some((word) => word === word.toLowerCase())
        ? `<span lang="${languageTags.en}">${run}</span>`
        : run,
    ),
  );
}

/** HTML in another language, with every Chinese name in it marked as such, for its font and for whoever reads aloud. Code stays as it is. */
export function withChineseMarked(html: string): string {
  return outsideMarkup(html, (piece) =>
    piece.replace(chineseRun, `<span lang="${languageTags.zh}">$&</span>`),
  );
}

/** Changes the text of some HTML and leaves its tags, its entities and its code as they are. */
function outsideMarkup(html: string, change: (text: string) => string): string {
  return html
    .split(/(<pre\b.*?<\/pre>|<code\b.*?<\/code>|<[^>]*>|&\w+;)/s)
    .map((piece) => (/^[<&]/.test(piece) ? piece : change(piece)))
    .join('');
}

/** A name's words with their readings, for inside a `<ruby>`. Brackets stand where ruby is not known, or copied as text. */
export function rubyHtml(words: readonly RubyWord[]): string {
  return words
    .map(({ base, said }) =>
      said === undefined
        ? `${escapeHtml(base)}<rt></rt>`
        : `${escapeHtml(base)}<rp> (</rp><rt lang="zh-Latn-pinyin">${escapeHtml(said)}</rt><rp>) </rp>`,
    )
    .join('');
}

/** Numbers of the sources behind a statement, glued to the word before them. */
export function refsHtml(
  ids: readonly string[],
  cites: ReadonlyMap<string, number>,
  lang: Lang,
): string {
  const { ref } = wordsIn(lang);
  const numbers = ids.map((id) => {
    const number = cites.get(id);
    if (number === undefined)
      throw new Error(`The page cites “${id}” without listing it among its sources.`);
    return number;
  });
  const marks = numbers
    .sort((a, b) => a - b)
    .map((n) => `<sup class="ref"><a href="#s${n}" aria-label="${ref(n)}">${n}</a></sup>`);
  return marks.length ? `\u2060${marks.join('')}` : '';
}

/** A date in the code face, known to the day, the month or the year. */
export function dateHtml(date: string): string {
  return `<time class="date" datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>`;
}

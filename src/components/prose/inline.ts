import { textIn, type Lang } from '../../model/text.ts';
import { href } from '../../i18n/address.ts';
import type { Segment } from '../../prose/segments.ts';
import { escapeHtml, refsHtml, withChineseMarked, withEnglishMarked } from '../ui/markup.ts';
import type { ProseTargets } from './targets.ts';

/** What prose is shown with: `lang` is its own language, `pageLang` that of the page round it. */
export interface ProseContext {
  readonly lang: Lang;
  readonly pageLang: Lang;
  readonly targets: ProseTargets;
  readonly cites: ReadonlyMap<string, number>;
}

/** A run of HTML, or a component that stands on lines of its own. */
export type ProseBlock =
  { readonly html: string } | Extract<Segment, { readonly component: string }>;

/** Joins Markdown and inline components into runs of HTML, so that a page renders a component only for a block. */
export function proseBlocks(
  segments: readonly Segment[],
  context: ProseContext,
): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let html = '';
  for (const segment of segments) {
    const inline = inlineHtml(segment, context);
    if (inline !== undefined) {
      html += inline;
      continue;
    }
    if (html) blocks.push({ html });
    html = '';
    if ('component' in segment) blocks.push(segment);
  }
  if (html) blocks.push({ html });
  return blocks;
}

/** The HTML of a piece of a sentence, or nothing for a block. */
function inlineHtml(segment: Segment, context: ProseContext): string | undefined {
  const { lang, pageLang, targets, cites } = context;
  if ('html' in segment)
    return lang === 'zh' ? withEnglishMarked(segment.html) : withChineseMarked(segment.html);
  const id = segment.attributes['id'] ?? '';
  const words = segment.children.map((child) => inlineHtml(child, context) ?? '').join('');
  switch (segment.component) {
    case 'Spot':
      return `<a href="${href(pageLang, `spots/${id}/`)}">${words || escapeHtml(textIn(targets.spot(id).name, lang))}</a>`;
    case 'Drama': {
      const link = `<a href="${href(pageLang, `dramas/${id}/`)}">${words || escapeHtml(textIn(targets.drama(id).title, lang))}</a>`;
      return lang === 'zh' ? `《${link}》` : `<i>${link}</i>`;
    }
    case 'Source':
      return refsHtml([id], cites, pageLang);
    default:
      return undefined;
  }
}

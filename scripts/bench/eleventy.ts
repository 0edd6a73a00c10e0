import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedEntry } from './generated-content.ts';

/** Components in the prose, as the plain Markdown that a site on Eleventy would have. */
function plainMarkdown(prose: string): string {
  return prose
    .replace(/<Spot id="([^"]+)">([^<]*)<\/Spot>/g, '[$2](/spots/$1/)')
    .replace(/<Drama id="([^"]+)">([^<]*)<\/Drama>/g, '[$2](/dramas/$1/)')
    .replace(/<Source id="s(\d+)" \/>/g, '<sup><a href="#s$1">$1</a></sup>')
    .replace(/<Tip>\s*/g, '> ')
    .replace(/<\/Tip>/g, '');
}

/** Writes an Eleventy project that shows the same entries through a template with as much on the page as ours. */
export function writeEleventySite(folder: string, entries: readonly GeneratedEntry[]): void {
  mkdirSync(join(folder, 'src/_includes'), { recursive: true });
  for (const { collection, id, title, prose, facts, links } of entries) {
    for (const lang of ['zh', 'en'] as const) {
      const below = join(folder, 'src', lang === 'zh' ? '' : 'en', collection);
      mkdirSync(below, { recursive: true });
      const data = { layout: 'page.11ty.cjs', title, lang, kind: collection, facts, links };
      writeFileSync(
        join(below, `${id}.md`),
        `---json\n${JSON.stringify(data)}\n---\n${plainMarkdown(prose[lang])}\n`,
      );
    }
  }
  writeFileSync(
    join(folder, 'eleventy.config.cjs'),
    `module.exports = () => ({ dir: { input: 'src', output: 'dist' }, markdownTemplateEngine: false });\n`,
  );
  writeFileSync(join(folder, 'src/_includes/page.11ty.cjs'), template);
}

/** Head, masthead, ticket, facts, scenes, map links, prose, sources, foot: block for block what our pages hold. */
const template = `
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const frame = (n, total) => \`<figure class="frame"><div class="rail"><span class="code">\${n} / \${total}</span><span class="code">--:--</span></div><div class="vf"><div class="print ink-1f3a445f9093c4553b" data-claim="confirmed"><svg viewBox="0 0 360 640" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><use href="/art/motifs.svg#m-canal-bridge"></use></svg></div></div><div class="rail"><span class="claim c" title="A named publisher, an official body or a first-hand visitor says it was shot here">Shot here</span><span>City</span></div></figure>\`;
const sketch = '<div class="map"><svg viewBox="0 0 640 420" role="img" aria-label="map">' + Array.from({ length: 14 }, (_, n) => '<path d="M0 ' + n * 30 + 'H640"></path><text x="6" y="' + n * 30 + '">31.' + n + '°N</text>').join('') + '</svg><p class="xs">A sketch, not a survey.</p></div>';
module.exports = class {
  render({ title, lang, kind, facts, links, content, page }) {
    const url = 'https://ruxi.example' + page.url;
    const nav = ['dramas', 'spots', 'itineraries', 'cities'].map((item) => \`<li class="wide"><a href="/\${item}/">\${item}</a></li>\`).join('');
    const graph = { '@context': 'https://schema.org', '@type': 'TouristAttraction', '@id': url, url, name: title, address: { '@type': 'PostalAddress', addressCountry: 'CN', addressRegion: 'Jiangsu', streetAddress: 'Some Road' }, subjectOf: links.map((link) => ({ '@type': 'TVSeries', '@id': link, name: link })) };
    const crumbs = { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: [1, 2, 3].map((position) => ({ '@type': 'ListItem', position, name: title, item: url })) };
    const rows = facts.map(([label, value]) => \`<tr><th scope="row">\${escape(label)}</th><td><span>\${escape(value)}</span></td><td class="src">A paper<sup class="ref"><a href="#s3" aria-label="Source 3">3</a></sup> · <time class="date" datetime="2026-01">2026-01</time></td></tr>\`).join('');
    const list = links.map((link, n) => \`<li><a class="row" href="\${escape(link)}"><span class="i">\${n + 1}</span><span class="n">\${escape(link)}</span><span class="claim c">Shot here</span><span class="m">City · ±200 m · Open to all</span></a></li>\`).join('');
    const sources = Array.from({ length: 10 }, (_, n) => \`<li id="s\${n}"><span>Report \${n}<br><span class="quiet">A paper · <time class="date" datetime="2026-01-05">2026-01-05</time></span></span></li>\`).join('');
    return \`<!doctype html><html lang="\${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\${escape(title)} · Ruxi</title><meta name="description" content="\${escape(title)}"><link rel="canonical" href="\${url}"><link rel="alternate" hreflang="zh-CN" href="\${url}"><link rel="alternate" hreflang="en" href="\${url}"><link rel="alternate" hreflang="x-default" href="\${url}"><meta property="og:title" content="\${escape(title)}"><meta property="og:url" content="\${url}"><meta property="og:image" content="\${url}card.png"><meta name="twitter:card" content="summary_large_image"><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"><script type="application/ld+json">\${JSON.stringify(graph)}</script><script type="application/ld+json">\${JSON.stringify(crumbs)}</script></head><body><a class="skip" href="#text">Skip</a><header class="mast"><div class="wrap"><a class="logo" href="/">Ruxi</a><nav><ul>\${nav}</ul></nav></div></header><main id="text" class="wrap"><nav class="crumb"><a href="/\${kind}/">\${kind}</a></nav><article><header class="place"><div class="top">\${frame(1, 1)}<div class="v"><h1>\${escape(title)}</h1></div></div></header><section class="sec"><div class="head"><h2>Scenes</h2></div><ol class="strip">\${[1, 2, 3].map((n) => '<li>' + frame(n, 3) + '<figcaption><h3>Lane</h3><p>Two people part.</p></figcaption></li>').join('')}</ol></section><section class="sec"><div class="head"><h2>Before you go</h2></div><table class="ft"><tbody>\${rows}</tbody></table></section><section class="sec"><div class="head"><h2>The place</h2></div><div class="prose">\${content}</div></section><section class="sec">\${sketch}<ol class="list">\${list}</ol></section><section class="sec"><div class="head"><h2>Sources</h2></div><ol class="srcs">\${sources}</ol></section></article></main><footer class="foot"><ul>\${nav}</ul><p class="note">Every statement carries its source and date.</p></footer></body></html>\`;
  }
};
`;

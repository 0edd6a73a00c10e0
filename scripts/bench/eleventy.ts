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
      const data = { layout: 'page.njk', title, lang, kind: collection, facts, links };
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
  writeFileSync(join(folder, 'src/_includes/page.njk'), template);
  writeFileSync(join(folder, 'src/_includes/parts.njk'), parts);
}

/**
 * Head, masthead, ticket, facts, scenes, sketch, map links, nearby, prose, sources, foot: block for block what our pages
 * hold, with macros where ours have components, in Nunjucks, the language most Eleventy sites are written in.
 */
const parts = `
{% macro claim(level) %}<span class="claim {{ level }}" title="A named publisher, an official body or a first-hand visitor says it was shot here">Shot here</span>{% endmacro %}
{% macro refs(ids) %}{% for id in ids %}<sup class="ref"><a href="#s{{ id }}" aria-label="Source {{ id }}">{{ id }}</a></sup>{% endfor %}{% endmacro %}
{% macro frame(n, total, motif) %}<figure class="frame"><div class="rail"><span class="code">{{ n }} / {{ total }}</span><span class="code">--:--</span></div><div class="vf"><div class="print ink-1f3a445f9093c4553b" data-claim="confirmed"><svg viewBox="0 0 360 640" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><use href="/art/motifs.svg#m-{{ motif }}"></use></svg></div></div><div class="rail">{{ claim('c') }}<span>City</span></div></figure>{% endmacro %}
{% macro row(n, name, href) %}<li><a class="row" href="{{ href }}"><span class="i">{{ n }}</span><span class="n">{{ name }}</span>{{ claim('c') }}<span class="m">City · ±200 m · Open to all</span></a></li>{% endmacro %}
`;

const template = `{% import "parts.njk" as parts %}{% set url = 'https://ruxi.example' + page.url %}<!doctype html><html lang="{{ lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{{ title }} · Ruxi</title><meta name="description" content="{{ title }}"><link rel="canonical" href="{{ url }}">{% for code in ['zh-CN', 'en', 'x-default'] %}<link rel="alternate" hreflang="{{ code }}" href="{{ url }}">{% endfor %}{% for name in ['type', 'title', 'description', 'url', 'site_name', 'locale', 'image', 'image:width', 'image:height'] %}<meta property="og:{{ name }}" content="{{ title }} {{ url }}">{% endfor %}<meta name="twitter:card" content="summary_large_image">{% for sheet in ['a', 'b', 'c', 'd', 'e', 'f'] %}<link rel="stylesheet" href="/{{ sheet }}.css">{% endfor %}<script type="application/ld+json">{{ { '@context': 'https://schema.org', '@type': 'TouristAttraction', '@id': url, url: url, name: title, address: { '@type': 'PostalAddress', addressCountry: 'CN', addressRegion: 'Jiangsu', streetAddress: 'Some Road' }, subjectOf: links } | dump | safe }}</script><script type="application/ld+json">{{ { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: [title, url, kind] } | dump | safe }}</script></head><body><a class="skip" href="#text">Skip</a><header class="mast"><div class="wrap"><a class="logo" href="/"><svg viewBox="0 0 36 64" aria-hidden="true"><path d="M1 9V1h8M27 1h8v8M35 55v8h-8M9 63H1v-8"></path></svg>Ruxi</a><nav><ul>{% for item in ['dramas', 'spots', 'itineraries', 'cities', 'about'] %}<li class="wide"><a href="/{{ item }}/">{{ item }}</a></li>{% endfor %}</ul></nav></div></header><main id="text" class="wrap"><nav class="crumb"><a href="/{{ kind }}/">{{ kind }}</a></nav><article><header class="place"><div class="top">{{ parts.frame(1, 1, 'stone-gate-lane') }}<div class="v"><h1><span>{{ title }}</span></h1><span class="py" lang="zh-Latn">{{ title }}</span></div></div><div class="say"><div class="status"><svg class="door" viewBox="0 0 36 44" aria-hidden="true"><path d="M3 43V3h30v40M1 43h34"></path></svg><b>Open</b><span class="when">checked 2026-11-22</span></div><p class="lead">{{ title }}</p><div class="manner"><h2>People live here</h2><ul>{% for rule in ['Do not knock', 'Keep your voice down'] %}<li>{{ rule }}</li>{% endfor %}</ul></div></div></header><section class="sec"><div class="head"><h2>Scenes</h2><span class="lat" lang="en">scenes</span></div><ol class="strip">{% for n in [1, 2, 3] %}<li id="scene-{{ n }}">{{ parts.frame(n, 3, 'canal-bridge') }}<figcaption><h3><a href="/spots/spot-{{ n }}/">Lane</a></h3><p>Two people part.{{ parts.refs([1, 2]) }}</p></figcaption></li>{% endfor %}</ol></section><section class="sec"><div class="head"><h2>Before you go</h2></div><table class="ft"><caption class="sr">Visiting facts</caption><tbody>{% for fact in facts %}<tr><th scope="row">{{ fact[0] }}</th><td><span>{{ fact[1] }}</span></td><td class="src">A paper{{ parts.refs([3]) }} · <time class="date" datetime="2026-01">2026-01</time></td></tr>{% endfor %}{% for name in ['Step-free', 'Toilets', 'Hours', 'Ticket', 'Transit', 'Address'] %}<tr><th scope="row">{{ name }}</th><td class="unk">Not found</td><td class="src"></td></tr>{% endfor %}</tbody></table></section><section class="sec"><div class="head"><h2>The place</h2></div><div class="prose">{{ content | safe }}</div></section><section class="sec" id="nav"><div class="head"><h2>Getting there</h2><p>Search by name first.</p></div><div class="split"><div class="map"><svg viewBox="0 0 640 420" role="img" aria-label="map"><rect class="mland" width="640" height="420"></rect>{% for n in range(0, 12) %}<path d="M0 {{ n * 35 }}H640"></path><text x="6" y="{{ n * 35 }}">31.{{ n }}°N</text>{% endfor %}</svg><p class="xs">A sketch, not a survey.</p></div><ul class="apps">{% for app in ['AMap', 'Baidu', 'Tencent', 'Apple', 'Google', 'geo'] %}<li><a class="btn" href="https://map.example/search?keyword={{ title | urlencode }}&amp;city=Suzhou&amp;app={{ app }}" rel="external nofollow"><span>{{ app }}</span><small>Search by name</small></a><a class="btn pin" href="https://map.example/marker?position=120.625,31.304&amp;name={{ title | urlencode }}&amp;app={{ app }}" rel="external nofollow"><span class="sr">{{ app }} Open by coordinate</span><small>GCJ-02</small></a></li>{% endfor %}</ul></div><div class="driver"><p class="n">{{ title }}</p><p class="ad">Some Road</p></div></section><section class="sec"><div class="head"><h2>A few steps on</h2></div><ul class="list near">{% for n in range(1, 6) %}{{ parts.row(n, 'Lane ' + n, '/spots/spot-' + n + '/') }}{% endfor %}</ul><ol class="list">{% for link in links %}{{ parts.row(loop.index, link, link) }}{% endfor %}</ol></section><section class="sec"><div class="head"><h2>Sources</h2></div><ol class="srcs">{% for n in range(0, 10) %}<li id="s{{ n }}"><span>Report {{ n }}<br><span class="quiet">A paper · <time class="date" datetime="2026-01-05">2026-01-05</time></span></span></li>{% endfor %}</ol></section></article></main><footer class="foot"><div class="wrap"><ul>{% for item in ['home', 'dramas', 'spots', 'itineraries', 'cities', 'about', 'editors', 'privacy', 'trouble', 'feed', 'mistake'] %}<li><a href="/{{ item }}/">{{ item }}</a></li>{% endfor %}</ul><p class="note">Every statement carries its source and date; what could not be found is marked “not found”. Checked against stored copies of public pages, not on the ground.</p></div></footer></body></html>`;

import { Tokenizer } from 'htmlparser2';
import { editionTags, languageTags } from '../model/text.ts';
import { inEdition, type Root } from './address.ts';
import { isChinese, toTraditional } from './convert.ts';
import { notice } from './notice.ts';

/** Attributes that a reader sees or hears. Those that begin with `data-` hold words for scripts to show. */
const readable = new Set(['title', 'alt', 'aria-label', 'placeholder', 'content', 'label']);
const addresses = new Set(['href', 'src', 'action']);
/** Addresses that a page hands to its scripts, an id or a fragment to be put in. The same names hold an id elsewhere. */
const handed = new Set(
  ['plan', 'spot', 'drama', 'scene', 'dramas', 'itineraries', 'map', 'method'].map(
    (name) => `data-${name}`,
  ),
);
const voids = new Set(['meta', 'link', 'input', 'img', 'br', 'hr', 'source', 'wbr', 'col']);
/** What stands in these is quoted to the letter. */
const quoting = new Set(['code', 'pre', 'kbd', 'samp', 'style']);

/** What the tokenizer also tells, and nothing here changes. */
const ignored = (): void => undefined;

interface Attribute {
  readonly name: string;
  readonly start: number;
  from: number;
  to: number;
  end: number;
}

export interface PageContext extends Root {
  /** The page’s own address in simplified characters. */
  readonly original: string;
  /** New names of modules that have a twin in traditional characters. */
  readonly modules?: ReadonlyMap<string, string>;
}

/**
 * A finished Chinese page in traditional characters. Its text, what attributes say and the data for its scripts are
 * converted, and its addresses led on into the edition; every other byte is as it was. What is marked with another
 * language, or as simplified on purpose, stays as written.
 */
export function traditionalPage(html: string, context: PageContext): string {
  let out = '';
  let copied = 0;
  const put = (from: number, to: number, text: string): void => {
    out += html.slice(copied, from) + text;
    copied = to;
  };
  let tag = '';
  let attributes: Attribute[] = [];
  /** The element within which all stays as written, and how many of its name are open within it. */
  let kept: { readonly tag: string; depth: number } | undefined;
  let script: string | undefined;

  const valueOf = (name: string): string | undefined => {
    const found = attributes.find((one) => one.name === name);
    return found && html.slice(found.from, found.to);
  };
  const replaced = ({ name, from, to }: Attribute): string | undefined => {
    const value = html.slice(from, to);
    if (addresses.has(name)) {
      if (valueOf('hreflang') !== undefined) return undefined;
      const led = inEdition(value, context);
      return tag === 'script' || tag === 'link' ? renamed(led, context) : led;
    }
    if (handed.has(name) && value.startsWith('/')) return inEdition(value, context);
    if (name === 'lang') return value === languageTags.zh ? editionTags['zh-hant'] : undefined;
    if (name === 'content') {
      if (value === 'zh_CN') return 'zh_TW';
      const [, delay, to] = /^(\d+;url=)(.*)$/.exec(value) ?? [];
      if (delay !== undefined) return delay + inEdition(to ?? '', context);
      if (/^(?:https?:|\/)/.test(value)) return inEdition(value, context);
    }
    return (readable.has(name) || name.startsWith('data-')) && isChinese(value)
      ? toTraditional(value)
      : undefined;
  };
  const open = (end: number, closed: boolean): void => {
    const lang = valueOf('lang');
    if (!kept) {
      const foreign =
        (lang !== undefined && lang !== languageTags.zh) || valueOf('hreflang') !== undefined;
      if ((foreign && tag !== 'link') || quoting.has(tag)) {
        if (!closed && !voids.has(tag)) kept = { tag, depth: 1 };
        // A switch between editions marks the one the reader is in.
        if (valueOf('hreflang') !== undefined) markCurrent(end);
      } else {
        for (const attribute of attributes) {
          const value = replaced(attribute);
          if (value !== undefined) put(attribute.from, attribute.to, value);
        }
        if (tag === 'main') put(end, end + 1, `>${notice(context.original)}`);
      }
    } else if (!closed && tag === kept.tag && !voids.has(tag)) kept.depth += 1;
    script = tag === 'script' && !kept ? (valueOf('type') ?? '') : undefined;
  };
  const markCurrent = (end: number): void => {
    const current = attributes.find(({ name }) => name === 'aria-current');
    if (current) put(current.start - 1, current.end, '');
    if (valueOf('hreflang') === editionTags['zh-hant']) put(end, end, ' aria-current="true"');
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        attributes = [];
      },
      onattribname(start, end) {
        attributes.push({ name: html.slice(start, end), start, from: end, to: end, end });
      },
      onattribdata(start, end) {
        const attribute = attributes.at(-1);
        if (!attribute) return;
        if (attribute.to === attribute.end) attribute.from = start;
        attribute.to = end;
      },
      onattribend(_quote, end) {
        const attribute = attributes.at(-1);
        if (attribute) attribute.end = end;
      },
      onopentagend: (end) => open(end, false),
      onselfclosingtag: (end) => open(end, true),
      onclosetag(start, end) {
        script = undefined;
        if (kept?.tag === html.slice(start, end).toLowerCase() && (kept.depth -= 1) === 0)
          kept = undefined;
      },
      ontext(start, end) {
        if (kept) return;
        const text = html.slice(start, end);
        if (script === undefined) {
          if (isChinese(text)) put(start, end, toTraditional(text));
        } else put(start, end, scriptText(text, script, context));
      },
      onattribentity: ignored,
      ontextentity: ignored,
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return out + html.slice(copied);
}

/** A script of a page: data with its texts converted and its addresses led on, or a module, whose words are data too. */
function scriptText(text: string, type: string, context: PageContext): string {
  if (type === 'application/ld+json') {
    const graph = traditionalData(text, context);
    // The site as a work is in the edition’s own script; a drama stays in the language it was made in.
    return graph.includes('"@type":"WebSite"')
      ? graph.replace(
          `"inLanguage":"${languageTags.zh}"`,
          `"inLanguage":"${editionTags['zh-hant']}"`,
        )
      : graph;
  }
  return type === 'application/json'
    ? traditionalData(text, context)
    : renamed(toTraditional(text), context);
}

/** JSON as text: every string in it that is an address of ours is led on, and all Chinese is converted. */
export function traditionalData(json: string, root: Root): string {
  return toTraditional(json).replace(
    /"((?:https?:\/)?\/[^"\\]*)"/g,
    (_, address: string) => `"${inEdition(address, root)}"`,
  );
}

function renamed(text: string, { modules }: PageContext): string {
  let out = text;
  for (const [name, twin] of modules ?? []) out = out.replaceAll(name, twin);
  return out;
}

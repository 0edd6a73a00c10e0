import { mdxToHast } from 'satteri';
import type { Said } from '../model/problem.ts';
import { nearest } from './explain.ts';
import type { Place } from './frontmatter.ts';
import { componentNamed, markdownElements, vocabulary, type ComponentName } from './vocabulary.ts';

/** The part of the engine's tree that the site reads. */
export interface ProseNode {
  readonly type: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly ProseAttribute[];
  readonly children?: readonly ProseNode[];
  readonly position?: { readonly start: Place };
}

interface ProseAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** Something the prose points at, so that the catalog can see whether it is there. */
export interface ProseReference {
  readonly to: 'spot' | 'drama' | 'scene' | 'source' | 'picture' | 'page';
  /** An id; of a page its address, as the link has it. */
  readonly id: string;
  readonly place: Place;
}

export interface ProseProblem {
  readonly kind: 'prose' | 'unsafe-prose' | 'unknown-component' | 'component-attribute';
  readonly place: Place;
  readonly says: Said;
  readonly mend: Said;
}

export interface Prose {
  readonly tree: ProseNode;
  readonly references: readonly ProseReference[];
  readonly problems: readonly ProseProblem[];
}

const emptyTree: ProseNode = { type: 'root', children: [] };

/** Reads MDX as data. The tree is safe to render only where there are no problems. */
export function parseProse(body: string): Prose {
  // What would hold the engine up for minutes is refused unread.
  const heavy = tooManyCodes(body) ?? tooManyTags(body);
  if (heavy) return { tree: emptyTree, references: [], problems: [heavy] };
  let tree: ProseNode;
  try {
    tree = mdxToHast(body, { features: { frontmatter: false } }) as unknown as ProseNode;
  } catch (error) {
    return { tree: emptyTree, references: [], problems: [syntaxProblem(error)] };
  }
  const found: Found = { references: [], problems: [] };
  for (const child of tree.children ?? []) inspect(child, found, outside);
  return { tree, ...found };
}

const characterCode = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
// The engine looks for the place of each from the head of the text: some thousands of them take it half a minute.
const mostCodes = 200;

function tooManyCodes(body: string): ProseProblem | undefined {
  if (!body.includes('&')) return undefined;
  let count = 0;
  for (const { 0: code, index } of body.matchAll(characterCode)) {
    count += 1;
    if (count <= mostCodes) continue;
    return {
      kind: 'prose',
      place: placeIn(body, index),
      says: {
        zh: `像“${code}”这样的字符代码超过了 ${mostCodes} 个。`,
        en: `There are more than ${mostCodes} codes such as “${code}” that stand for a sign.`,
      },
      mend: { zh: '直接写字，不写代码。', en: 'Write the signs themselves.' },
    };
  }
  return undefined;
}

const tagOrQuote = /<\/?[A-Za-z][^<>]*>|^[ \t]*(?:>[ \t]*){2,}/gm;

/** Components in components, and quotes in quotes: a brace among a thousand of them takes the engine minutes. */
function tooManyTags(body: string): ProseProblem | undefined {
  let open = 0;
  for (const { 0: sign, index } of body.matchAll(tagOrQuote)) {
    const quotes = sign.startsWith('<') ? 0 : sign.replace(/[^>]/g, '').length;
    if (sign.startsWith('</')) open = Math.max(0, open - 1);
    else if (quotes === 0 && !sign.endsWith('/>')) open += 1;
    if (Math.max(open, quotes) > deepest)
      return { kind: 'prose', place: placeIn(body, index), says: tooDeep, mend: flatMend };
  }
  return undefined;
}

function placeIn(body: string, index: number): ProseProblem['place'] {
  const above = body.slice(0, index).split('\n');
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}

interface Found {
  readonly references: ProseReference[];
  readonly problems: ProseProblem[];
}

// The engine reports a fault only as text that starts with its place: "3:1: Unexpected character …".
function syntaxProblem(error: unknown): ProseProblem {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): (.*?)(?: \(note: .*?\))?(?: \(mdx[\w-]*:[\w-]+\))?$/s.exec(message);
  // A second place inside the text counts from the head of the prose, not of the file.
  const said = (match?.[3] ?? message)
    .replace(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '')
    // A name may be as long as the text.
    .replace(/<(\/?[^\s<>`]{60})[^\s<>`]+/g, '<$1…');
  const [, zh, mend] = syntaxFaults.find(([sign]) => sign.test(message)) ?? otherFault;
  return {
    kind: 'prose',
    place: { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) },
    says: {
      zh: `正文读不懂：${zh}。`,
      en: `The text cannot be read: ${said.endsWith('.') ? said : `${said}.`}`,
    },
    mend,
  };
}

type SyntaxFault = readonly [sign: RegExp, zh: string, mend: Said];

const otherFault: SyntaxFault = [
  /(?:)/,
  '“<”后面不是标签',
  {
    zh: '“<”是标签的开头，像 <Spot id="…" />，引号用直的。表示小于就写“不到”，网址不加尖括号。',
    en: 'A sign < starts a component, as <Spot id="…" />, with straight quotes. Write 小于 or “fewer than” for the sign, and a bare address without brackets.',
  },
];
/** What the engine complains of: its sign, the complaint in Chinese, and the mend. Its own English is kept. */
const syntaxFaults: readonly SyntaxFault[] = [
  [
    /comment/,
    '里面有注释',
    {
      zh: '删掉注释，正文只写给读者看的。',
      en: 'Delete the comment; prose holds only what readers see.',
    },
  ],
  [
    /closing tag/,
    '有标签没有收尾',
    {
      zh: '给标签收尾，像 <Tip> … </Tip>，里面的文字前后各空一行。',
      en: 'Close the component, as <Tip> … </Tip>, with an empty line before and after the text inside.',
    },
  ],
  [
    /expression/,
    '花括号里的内容读不懂',
    {
      zh: '“{”是代码的开头，要写括号就用圆括号。',
      en: 'A sign { starts an expression. Write round brackets instead of braces.',
    },
  ],
];

/** What stands round a node. */
interface Surroundings {
  readonly place: Place;
  readonly depth: number;
  /** Inside a paragraph, a heading, or a word with emphasis, where a block would break the page. */
  readonly sentence: boolean;
  readonly link: boolean;
  readonly code: boolean;
}

const outside: Surroundings = {
  place: { line: 1, column: 1 },
  depth: 0,
  sentence: false,
  link: false,
  code: false,
};
// No text needs quotes in lists in quotes this deep, and a page is drawn by functions that call themselves.
const deepest = 32;

function inspect(node: ProseNode, found: Found, round: Surroundings): void {
  const start = node.position?.start;
  const place = start ? { line: start.line, column: start.column } : round.place;
  if (round.depth > deepest) {
    if (!found.problems.some(({ says }) => says === tooDeep))
      found.problems.push({
        kind: 'prose',
        place,
        says: tooDeep,
        mend: flatMend,
      });
    return;
  }
  const check = checks[node.type];
  if (check) check(node, found, { ...round, place });
  else
    found.problems.push(
      unsafe(
        place,
        {
          zh: `正文里不能放“${node.type}”。`,
          en: `A node of type “${node.type}” has no place in prose.`,
        },
        plainMarkdown,
      ),
    );
  const name = node.tagName ?? node.name ?? '';
  const within: Surroundings = {
    place,
    depth: round.depth + 1,
    sentence: round.sentence || sentenceLike.has(name),
    link: round.link || linkLike.has(name),
    code: round.code || name === 'code',
  };
  for (const child of node.children ?? []) inspect(child, found, within);
}

const tooDeep: Said = {
  zh: `文字套了 ${deepest} 层以上。`,
  en: `The text is nested more than ${deepest} deep.`,
};
const flatMend: Said = { zh: '摊平了写。', en: 'Write it flat.' };
const plainMarkdown: Said = {
  zh: '只写普通的 Markdown，或者网站自己的标签。',
  en: 'Write plain Markdown or one of the components.',
};
const sentenceLike: ReadonlySet<string> = new Set([
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'del', 'a'],
  ...Object.keys(vocabulary).filter((name) => componentNamed(name)?.place === 'inline'),
]);
/** What becomes a link: a browser ends one where the next begins. */
const linkLike: ReadonlySet<string> = new Set(['a', 'Spot', 'Drama', 'Source']);

function checkNesting(name: string, found: Found, { place, link }: Surroundings): void {
  if (link && linkLike.has(name))
    found.problems.push({
      kind: 'prose',
      place,
      says: { zh: '链接里又套了链接。', en: 'A link stands inside another link.' },
      mend: {
        zh: '里面那个开头之前，先把外面那个收尾。',
        en: 'Close the outer link before the inner one begins.',
      },
    });
}

const checks: Readonly<
  Record<string, (node: ProseNode, found: Found, round: Surroundings) => void>
> = {
  text: checkText,
  element: checkElement,
  mdxJsxFlowElement: checkComponent,
  mdxJsxTextElement: checkComponent,
  mdxjsEsm: (node, found, { place }) =>
    found.problems.push(
      unsafe(
        place,
        {
          zh: `正文里有代码：“${excerpt(node.value)}”。`,
          en: `Prose holds code: “${excerpt(node.value)}”.`,
        },
        {
          zh: '删掉 import 或 export，用标签不需要它。',
          en: 'Delete the import or export; components need none.',
        },
      ),
    ),
  mdxFlowExpression: checkExpression,
  mdxTextExpression: checkExpression,
};

// Beside Chinese quotes and stops, stars do not always open or close an emphasis; they would stand on the page.
function checkText(node: ProseNode, found: Found, { place, code }: Surroundings): void {
  const text = node.value ?? '';
  const at = code ? -1 : text.indexOf('**');
  if (at < 0) return;
  const above = text.slice(0, at).split('\n');
  const column = (above.at(-1)?.length ?? 0) + 1;
  found.problems.push({
    kind: 'prose',
    place:
      above.length > 1
        ? { line: place.line + above.length - 1, column }
        : { line: place.line, column: place.column + column - 1 },
    says: {
      zh: `页面上会露出星号：“${excerpt(text.slice(at))}”。`,
      en: `Stars would stand on the page: “${excerpt(text.slice(at))}”.`,
    },
    mend: {
      zh: '引号和句读放在星号外面，像“**好**”。真要给读者看星号，就用反引号括起来。',
      en: 'Put quotes and stops outside the stars, as “**好**”. Stars that readers shall see stand in `code`.',
    },
  });
}

function checkExpression(node: ProseNode, found: Found, { place }: Surroundings): void {
  found.problems.push(
    unsafe(
      place,
      {
        zh: `正文里有花括号的代码：{${excerpt(node.value)}}。`,
        en: `Prose holds an expression: {${excerpt(node.value)}}.`,
      },
      {
        zh: '直接写文字，花括号是写代码用的。',
        en: 'Write the text itself; braces are for code.',
      },
    ),
  );
}

function checkElement(node: ProseNode, found: Found, round: Surroundings): void {
  const { place } = round;
  const tag = node.tagName ?? '';
  checkNesting(tag, found, round);
  if (tag === 'img') {
    found.problems.push({
      kind: 'prose',
      place,
      says: {
        zh: `照片“${excerpt(plainText(node.properties?.['src']))}”没有署名，也没有授权。`,
        en: `The picture “${excerpt(plainText(node.properties?.['src']))}” has no credit and no licence.`,
      },
      mend: {
        zh: '写成 <Photo file="…" alt="…" credit="…" licence="…" />。',
        en: 'Use <Photo file="…" alt="…" credit="…" licence="…" />.',
      },
    });
  } else if (tag === 'section' && node.properties?.['dataFootnotes'] === true) {
    // The texts of footnotes: the sign that leads to them has been refused.
    return;
  } else if (!markdownElements.has(tag)) {
    found.problems.push(
      unsafe(
        place,
        { zh: `正文里不能放 <${tag}>。`, en: `<${tag}> has no place in prose.` },
        insteadOf[tag] ?? plainMarkdown,
      ),
    );
  } else if (tag === 'h1') {
    found.problems.push({
      kind: 'prose',
      place,
      says: {
        zh: `“${excerpt(wordsOf(node))}”是一级标题，页面已经有一个了。`,
        en: `“${excerpt(wordsOf(node))}” is a heading of the first level; the page has one already.`,
      },
      mend: { zh: '小标题从 ## 写起。', en: 'Begin headings with ##.' },
    });
  } else if (tag === 'a') {
    checkLink(plainText(node.properties?.['href']), found, place);
  }
}

/** Kinds of Markdown that are no part of the site's prose, by the element they make. */
const insteadOf: Readonly<Record<string, Said>> = {
  input: {
    zh: '写普通的列表，每项前面不要 [ ]。',
    en: 'Write a plain list, without [ ] at the head of its items.',
  },
  sup: {
    zh: '不用脚注，写 <Source id="…" />。',
    en: 'Write <Source id="…" /> instead of a footnote.',
  },
};

// Browsers skip control characters and blanks inside a scheme, so they are taken out before looking.
const blanks = /[\0-\u0020]/g;

function checkLink(href: string, found: Found, place: Place): void {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(blanks, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme)) {
    found.problems.push(
      unsafe(
        place,
        {
          zh: `链接通到“${scheme}:”，点了可能不安全。`,
          en: `A link goes to “${scheme}:”, which may not be safe to follow.`,
        },
        {
          zh: '只链 https 网址、站内的页、mailto: 或 tel:，不然就拿掉链接。',
          en: 'Link to an https address, a page of this site, mailto: or tel:, or take the link out.',
        },
      ),
    );
  }
  // Footnotes have been refused; their signs are links that the engine made.
  if (scheme === undefined && href !== '' && !href.startsWith('#user-content-fn'))
    found.references.push({ to: 'page', id: href, place });
}

function checkComponent(node: ProseNode, found: Found, round: Surroundings): void {
  const { place } = round;
  const name = node.name ?? '';
  checkNesting(name, found, round);
  const component = componentNamed(name);
  if (!component) {
    const plain = /^[a-z]/.test(name);
    const near = nearest(name, Object.keys(vocabulary));
    found.problems.push({
      kind: plain ? 'unsafe-prose' : 'unknown-component',
      place,
      says: plain
        ? {
            zh: `正文里不能写 HTML：<${name}>。`,
            en: `HTML has no place in prose: <${name}>.`,
          }
        : { zh: `没有 <${name}> 这种标签。`, en: `There is no component <${name}>.` },
      mend:
        near === undefined
          ? {
              zh: `用 Markdown，或者这些标签：${Object.keys(vocabulary).join('、')}。`,
              en: `Use Markdown, or one of: ${Object.keys(vocabulary).join(', ')}.`,
            }
          : { zh: `是不是要写 <${near}>？`, en: `Did you mean <${near}>?` },
    });
    return;
  }
  if (round.sentence && component.place === 'block')
    found.problems.push({
      kind: 'prose',
      place,
      says: { zh: `<${name}> 夹在句子里了。`, en: `<${name}> stands inside a sentence.` },
      mend: {
        zh: '让它单独占行，前后各空一行。',
        en: 'Put it on lines of its own, with an empty line before and after.',
      },
    });
  const given = new Map<string, string>();
  // An attribute with a fault of its own is not missing as well.
  const faulty = new Set<string>();
  let spread = false;
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? '…';
    if (attribute.type !== 'mdxJsxAttribute') {
      spread = true;
      found.problems.push(
        unsafe(
          place,
          {
            zh: `<${name}> 里展开了一段代码。`,
            en: `<${name}> spreads an expression.`,
          },
          {
            zh: '每个属性写成 名字="值"。',
            en: `Write each attribute as name="value".`,
          },
        ),
      );
    } else if (/^on/i.test(key)) {
      found.problems.push(
        unsafe(
          place,
          {
            zh: `<${name}> 带着 ${key}，会跑代码。`,
            en: `<${name}> carries ${key}, which would run code.`,
          },
          { zh: `删掉 ${key}。`, en: `Delete ${key}.` },
        ),
      );
    } else if (typeof attribute.value !== 'string') {
      faulty.add(key);
      found.problems.push(
        attributeProblem(
          place,
          {
            zh: `<${name}> 的 ${key} 不是文字。`,
            en: `${key} of <${name}> is not plain text.`,
          },
          {
            zh: `写成 ${key}="…"，用双引号，不用花括号。`,
            en: `Write ${key}="…" in double quotes, without braces.`,
          },
        ),
      );
    } else if (!Object.hasOwn(component.attributes, key)) {
      const known = Object.keys(component.attributes);
      found.problems.push(
        attributeProblem(
          place,
          {
            zh: `<${name}> 没有 ${key} 这个属性。`,
            en: `<${name}> has no attribute ${key}.`,
          },
          known.length
            ? { zh: `它只有：${known.join('、')}。`, en: `It takes: ${known.join(', ')}.` }
            : { zh: '它不带属性。', en: 'It takes none.' },
        ),
      );
    } else {
      given.set(key, attribute.value);
    }
  }
  for (const [key, { kind, required }] of Object.entries(component.attributes)) {
    const value = given.get(key);
    if (!value && required && !spread && !faulty.has(key))
      found.problems.push(
        attributeProblem(
          place,
          { zh: `<${name}> 缺了 ${key}。`, en: `<${name}> lacks ${key}.` },
          {
            zh: `写成 <${name} ${key}="…"${component.holdsText ? '>' : ' />'}。`,
            en: `Write <${name} ${key}="…"${component.holdsText ? '>' : ' />'}.`,
          },
        ),
      );
    else if (value && kind !== 'text') found.references.push({ to: kind, id: value, place });
  }
  if (!component.holdsText && (node.children?.length ?? 0) > 0) {
    found.problems.push(
      attributeProblem(
        place,
        {
          zh: `<${name}> 里夹了文字，页面不会显示。`,
          en: `<${name}> holds text, which it would not show.`,
        },
        {
          zh: `写成 <${name} … />，文字放在旁边。`,
          en: `Write <${name} … /> and put the text beside it.`,
        },
      ),
    );
  }
}

function attributeProblem(place: Place, says: Said, mend: Said): ProseProblem {
  return { kind: 'component-attribute', place, says, mend };
}

function unsafe(place: Place, says: Said, mend: Said): ProseProblem {
  return { kind: 'unsafe-prose', place, says, mend };
}

function excerpt(code: string | undefined): string {
  const line = (code ?? '').split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function wordsOf(node: ProseNode, depth = 0): string {
  if (depth > deepest) return '';
  return node.value ?? (node.children ?? []).map((child) => wordsOf(child, depth + 1)).join('');
}

function plainText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The attributes of a component that passed `parseProse`. */
export function attributesOf(node: ProseNode): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (node.attributes ?? []).map(({ name, value }) => [name ?? '', plainText(value)]),
  );
}

export function isComponent(node: ProseNode): node is ProseNode & { readonly name: ComponentName } {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

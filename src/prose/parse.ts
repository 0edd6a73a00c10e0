import { mdxToHast } from 'satteri';
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

/** Something the prose points at by id, so that the catalog can see whether it is there. */
export interface ProseReference {
  readonly to: 'spot' | 'drama' | 'scene' | 'source' | 'picture';
  readonly id: string;
  readonly place: Place;
}

export interface ProseProblem {
  readonly kind: 'prose' | 'unsafe-prose' | 'unknown-component' | 'component-attribute';
  readonly place: Place;
  readonly says: string;
  readonly mend: string;
}

export interface Prose {
  readonly tree: ProseNode;
  readonly references: readonly ProseReference[];
  readonly problems: readonly ProseProblem[];
}

const emptyTree: ProseNode = { type: 'root', children: [] };

let last: { readonly body: string; readonly prose: Prose } | undefined;

/** Reads MDX as data. The tree is safe to render only where there are no problems. */
export function parseProse(body: string): Prose {
  // A page asks twice in a row: once for what its prose cites, once to show it.
  if (last?.body !== body) last = { body, prose: parse(body) };
  return last.prose;
}

function parse(body: string): Prose {
  let tree: ProseNode;
  try {
    tree = mdxToHast(body, { features: { frontmatter: false } }) as unknown as ProseNode;
  } catch (error) {
    return { tree: emptyTree, references: [], problems: [syntaxProblem(error)] };
  }
  const found: Found = { references: [], problems: [] };
  for (const child of tree.children ?? []) inspect(child, found, { line: 1, column: 1 });
  return { tree, ...found };
}

interface Found {
  readonly references: ProseReference[];
  readonly problems: ProseProblem[];
}

// The engine reports a fault only as text that starts with its place: "3:1: Unexpected character …".
function syntaxProblem(error: unknown): ProseProblem {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): (.*?)(?: \(mdx[\w-]*:[\w-]+\))?$/s.exec(message);
  const says = match?.[3] ?? message;
  return {
    kind: 'prose',
    place: { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) },
    says: `The text cannot be read: ${says.endsWith('.') ? says : `${says}.`}`,
    mend: says.includes('closing tag')
      ? 'Close the component, as <Tip> … </Tip>, with an empty line before and after the text inside.'
      : 'In prose, < starts a component and { an expression. Write 小于 or “fewer than”, and round brackets instead of braces.',
  };
}

function inspect(node: ProseNode, found: Found, near: Place): void {
  const start = node.position?.start;
  const place = start ? { line: start.line, column: start.column } : near;
  const check = checks[node.type];
  if (check) check(node, found, place);
  else
    found.problems.push(
      unsafe(
        place,
        `A node of type “${node.type}” has no place in prose.`,
        'Write plain Markdown or one of the components.',
      ),
    );
  for (const child of node.children ?? []) inspect(child, found, place);
}

const nothing = (): void => undefined;

const checks: Readonly<Record<string, (node: ProseNode, found: Found, place: Place) => void>> = {
  text: nothing,
  element: checkElement,
  mdxJsxFlowElement: checkComponent,
  mdxJsxTextElement: checkComponent,
  mdxjsEsm: (node, found, place) =>
    found.problems.push(
      unsafe(
        place,
        `Prose holds code: “${excerpt(node.value)}”.`,
        'Delete the import or export; components need none.',
      ),
    ),
  mdxFlowExpression: checkExpression,
  mdxTextExpression: checkExpression,
};

function checkExpression(node: ProseNode, found: Found, place: Place): void {
  found.problems.push(
    unsafe(
      place,
      `Prose holds an expression: {${excerpt(node.value)}}.`,
      'Write the text itself; braces are for code.',
    ),
  );
}

function checkElement(node: ProseNode, found: Found, place: Place): void {
  const tag = node.tagName ?? '';
  if (tag === 'img') {
    found.problems.push({
      kind: 'prose',
      place,
      says: 'A picture stands in Markdown form, without credit or licence.',
      mend: 'Use <Photo file="…" alt="…" credit="…" licence="…" />.',
    });
  } else if (!markdownElements.has(tag)) {
    found.problems.push(
      unsafe(
        place,
        `<${tag}> has no place in prose.`,
        'Write plain Markdown or one of the components.',
      ),
    );
  } else if (tag === 'h1') {
    found.problems.push({
      kind: 'prose',
      place,
      says: 'A heading of the first level stands in the prose; the page has one already.',
      mend: 'Begin headings with ##.',
    });
  } else if (tag === 'a') {
    checkLink(plainText(node.properties?.['href']), found, place);
  }
}

// Browsers skip control characters and blanks inside a scheme, so they are taken out before looking.
// eslint-disable-next-line no-control-regex
const blanks = /[\u0000-\u0020]/g;

function checkLink(href: string, found: Found, place: Place): void {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(blanks, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme)) {
    found.problems.push(
      unsafe(
        place,
        `A link goes to “${scheme}:”, which can run code.`,
        'Link to an https address, or take the link out.',
      ),
    );
  }
}

function checkComponent(node: ProseNode, found: Found, place: Place): void {
  const name = node.name ?? '';
  const component = componentNamed(name);
  if (!component) {
    const plain = /^[a-z]/.test(name);
    found.problems.push({
      kind: plain ? 'unsafe-prose' : 'unknown-component',
      place,
      says: plain ? `HTML has no place in prose: <${name}>.` : `There is no component <${name}>.`,
      mend: `Use Markdown, or one of: ${Object.keys(vocabulary).join(', ')}.`,
    });
    return;
  }
  const given = new Map<string, string>();
  let spread = false;
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? '…';
    if (attribute.type !== 'mdxJsxAttribute') {
      spread = true;
      found.problems.push(
        unsafe(place, `<${name}> spreads an expression.`, `Write each attribute as name="value".`),
      );
    } else if (/^on/i.test(key)) {
      found.problems.push(
        unsafe(place, `<${name}> carries ${key}, which would run code.`, `Delete ${key}.`),
      );
    } else if (typeof attribute.value !== 'string') {
      found.problems.push(
        attributeProblem(
          place,
          `${key} of <${name}> is not plain text.`,
          `Write ${key}="…" in double quotes, without braces.`,
        ),
      );
    } else if (!Object.hasOwn(component.attributes, key)) {
      const known = Object.keys(component.attributes);
      found.problems.push(
        attributeProblem(
          place,
          `<${name}> has no attribute ${key}.`,
          known.length ? `It takes: ${known.join(', ')}.` : 'It takes none.',
        ),
      );
    } else {
      given.set(key, attribute.value);
    }
  }
  for (const [key, { kind, required }] of Object.entries(component.attributes)) {
    const value = given.get(key);
    if (!value && required && !spread)
      found.problems.push(
        attributeProblem(
          place,
          `<${name}> lacks ${key}.`,
          `Write <${name} ${key}="…"${component.holdsText ? '>' : ' />'}.`,
        ),
      );
    else if (value && kind !== 'text') found.references.push({ to: kind, id: value, place });
  }
  if (!component.holdsText && (node.children?.length ?? 0) > 0) {
    found.problems.push(
      attributeProblem(
        place,
        `<${name}> holds text, which it would not show.`,
        `Write <${name} … /> and put the text beside it.`,
      ),
    );
  }
}

function attributeProblem(place: Place, says: string, mend: string): ProseProblem {
  return { kind: 'component-attribute', place, says, mend };
}

function unsafe(place: Place, says: string, mend: string): ProseProblem {
  return { kind: 'unsafe-prose', place, says, mend };
}

function excerpt(code: string | undefined): string {
  const line = (code ?? '').split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
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

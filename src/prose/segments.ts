import { attributesOf, isComponent, type ProseNode } from './parse.ts';
import type { ComponentName } from './vocabulary.ts';

/** Prose ready to be put on a page: runs of finished HTML with components between them. */
export type Segment =
  | { readonly html: string }
  | {
      readonly component: ComponentName;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Segment[];
    };

// A run of plain Markdown becomes one string, because a component per node would cost a render call each.
export function segmentsOf(tree: ProseNode): readonly Segment[] {
  const segments: Segment[] = [];
  let html = '';
  const flush = (): void => {
    if (html) segments.push({ html });
    html = '';
  };
  const visit = (node: ProseNode): void => {
    if (node.type === 'text') html += escapeText(node.value ?? '');
    else if (isComponent(node)) {
      flush();
      segments.push({
        component: node.name,
        attributes: attributesOf(node),
        children: segmentsOf({ type: 'root', children: node.children ?? [] }),
      });
    } else if (node.type === 'element') {
      const tag = node.tagName ?? 'span';
      html += `<${tag}${attributesText(node)}>`;
      if (voidElements.has(tag)) return;
      node.children?.forEach(visit);
      html += `</${tag}>`;
    } else node.children?.forEach(visit);
  };
  visit(tree);
  flush();
  return segments;
}

const voidElements: ReadonlySet<string> = new Set(['br', 'hr']);

// Markdown makes only these; `style` (column alignment) is left out because the page allows no inline styles.
const keptAttributes = ['href', 'title', 'start'] as const;

function attributesText(node: ProseNode): string {
  let text = '';
  for (const name of keptAttributes) {
    const value = node.properties?.[name];
    if (typeof value === 'string' || typeof value === 'number')
      text += ` ${name}="${escapeText(String(value))}"`;
  }
  return text;
}

function escapeText(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}

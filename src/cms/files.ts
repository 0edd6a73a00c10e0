import { parse } from 'yaml';
import { ownFields, type FileKind } from './file-kind.ts';
import { rewritten } from './rewrite.ts';
import { toFile, toForm } from './values.ts';

type Values = Record<string, unknown>;

const fence = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/;

/** A file cut in three: fields, what stands between them and the prose, and the prose. */
function cut(text: string): {
  readonly yaml?: string;
  readonly gap: string;
  readonly prose: string;
} {
  const match = fence.exec(text);
  if (!match) return { gap: '', prose: text };
  const rest = text.slice(match[0].length);
  const gap = /^\n*/.exec(rest)?.[0] ?? '';
  return { yaml: match[1] ?? '', gap, prose: rest.slice(gap.length) };
}

/** What the form shows for a file. */
export function readFile({ holds, fields }: FileKind, text: string): Values {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (holds === 'entry') {
    const { yaml, prose } = cut(clean);
    // The English of an entry is a file of prose alone.
    if (yaml === undefined) return { [ownFields.prose]: prose.trim() };
    return {
      ...toForm(fields, parse(yaml)),
      [ownFields.prose]: prose.trim(),
      [ownFields.file]: clean,
    };
  }
  const value: unknown = parse(clean);
  const shown =
    holds === 'register' ? { [ownFields.items]: itemsOf(fields, value) } : toForm(fields, value);
  return { ...shown, [ownFields.file]: clean };
}

/** The file for what the form shows, as it was but for what has been changed. */
export function writeFile({ holds, fields }: FileKind, content: Values): string {
  const { [ownFields.file]: kept, [ownFields.prose]: body, ...values } = content;
  const text = typeof kept === 'string' ? kept : '';
  if (holds === 'entry') {
    const prose = typeof body === 'string' ? body.trim() : '';
    const { yaml = '', gap } = cut(text);
    const before = parsed(yaml);
    const after = toFile(fields, values, before);
    if (Object.keys(after).length === 0) return `${prose}\n`;
    const head = rewritten(yaml, before, after).replace(/\n*$/, '\n');
    return `---\n${head}---\n${prose === '' ? '' : `${gap || '\n'}${prose}\n`}`;
  }
  const before = parsed(text);
  if (holds === 'settings') return rewritten(text, before, toFile(fields, values, before));
  const inner = Object.fromEntries(
    Object.entries(fields).filter(([name]) => name !== ownFields.id),
  );
  const items = (values[ownFields.items] ?? []) as readonly Values[];
  const after = Object.fromEntries(
    items.map((item) => {
      const { [ownFields.id]: id, ...rest } = item;
      const slug = typeof id === 'string' ? id.trim() : '';
      return [slug, toFile(inner, rest, before[slug])];
    }),
  );
  return rewritten(text, before, after);
}

function itemsOf(fields: FileKind['fields'], value: unknown): readonly Values[] {
  return Object.entries(value as Values).map(([id, item]) => ({
    ...toForm(fields, item),
    [ownFields.id]: id,
  }));
}

function parsed(yaml: string): Values {
  const value: unknown = yaml.trim() === '' ? {} : parse(yaml);
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

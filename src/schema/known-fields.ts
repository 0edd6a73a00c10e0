import { z } from 'zod';

type Path = readonly (string | number)[];

interface JsonNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonNode>>;
  readonly items?: JsonNode;
  readonly prefixItems?: readonly JsonNode[];
  readonly anyOf?: readonly JsonNode[];
}

const nodes = new WeakMap<z.ZodType, JsonNode>();

// Listing a schema's fields takes milliseconds, and a file may hold a thousand wrong ones.
function nodeOf(schema: z.ZodType): JsonNode {
  const known = nodes.get(schema);
  if (known) return known;
  const node = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as JsonNode;
  nodes.set(schema, node);
  return node;
}

/** The names of the fields a schema takes at a path, for suggesting the one an author meant. */
export function knownFields(schema: z.ZodType, path: Path): readonly string[] {
  return [
    ...new Set(
      nodesAt(nodeOf(schema), path)
        .flatMap(forms)
        .flatMap(({ properties }) => Object.keys(properties ?? {})),
    ),
  ];
}

/** What a field is for, in the schema's own words. */
export function fieldHelp(schema: z.ZodType, path: Path): string | undefined {
  return nodesAt(nodeOf(schema), path).find(({ description }) => description !== undefined)
    ?.description;
}

function nodesAt(node: JsonNode, path: Path): readonly JsonNode[] {
  const [step, ...rest] = path;
  if (step === undefined) return [node];
  return forms(node).flatMap(({ properties, items, prefixItems }) => {
    const next =
      typeof step === 'number' ? (prefixItems?.[step] ?? items) : ownField(properties, step);
    return next ? nodesAt(next, rest) : [];
  });
}

/** A node in each form it may be written in. */
function forms(node: JsonNode): readonly JsonNode[] {
  return node.anyOf ? [node, ...node.anyOf.flatMap(forms)] : [node];
}

function ownField(fields: JsonNode['properties'], name: string): JsonNode | undefined {
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

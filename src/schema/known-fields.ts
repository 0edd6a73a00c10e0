import { z } from 'zod';

type Path = readonly (string | number)[];

/** The names of the fields a schema takes at a path, for suggesting the one an author meant. */
export function knownFields(schema: z.ZodType, path: Path): readonly string[] {
  return namesIn(
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonNode,
    path,
  );
}

interface JsonNode {
  readonly properties?: Readonly<Record<string, JsonNode>>;
  readonly items?: JsonNode;
  readonly anyOf?: readonly JsonNode[];
}

function namesIn(node: JsonNode | undefined, path: Path): readonly string[] {
  if (!node) return [];
  if (node.anyOf) return node.anyOf.flatMap((branch) => namesIn(branch, path));
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(node.properties ?? {});
  return namesIn(typeof step === 'number' ? node.items : node.properties?.[step], rest);
}

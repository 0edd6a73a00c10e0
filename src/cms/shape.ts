import { z } from 'zod';
import type { Referable } from '../schema/text.ts';

/** What a field holds, as far as a form must know it. Made from a schema, so that the two cannot part. */
export type Shape = Place &
  (
    | { readonly kind: 'text'; readonly pattern?: string | undefined; readonly day?: boolean }
    | { readonly kind: 'words' }
    | {
        readonly kind: 'number';
        readonly whole: boolean;
        readonly least?: number;
        readonly most?: number;
      }
    | { readonly kind: 'switch' }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'reference'; readonly to: Referable }
    /** Latitude and longitude, which a form takes as one text, as maps give them. */
    | { readonly kind: 'point' }
    | { readonly kind: 'picture' }
    | {
        readonly kind: 'list';
        readonly item: Shape;
        readonly least?: number;
        readonly most?: number;
      }
    /** One number, or several: a file may hold either, a form holds a list. */
    | { readonly kind: 'numbers'; readonly item: Shape; readonly most?: number }
    | { readonly kind: 'map'; readonly fields: Fields }
    /** A map that may also be written as its words alone. */
    | { readonly kind: 'worded'; readonly fields: Fields }
    /** A value with its evidence, or the bare value. */
    | { readonly kind: 'fact'; readonly fields: Fields }
  );

export type Fields = Readonly<Record<string, Shape>>;

/** What is said of a field wherever it stands. */
interface Place {
  readonly required: boolean;
  readonly help?: string | undefined;
  readonly otherwise?: unknown;
}

/** A field as JSON Schema says it: what a file may hold, before anything is filled in. */
interface JsonNode {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonNode | false;
  readonly prefixItems?: readonly JsonNode[];
  readonly properties?: Readonly<Record<string, JsonNode>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonNode[];
  readonly refersTo?: Referable;
}

/** The fields of a schema of maps, in its own order. */
export function fieldsOf(schema: z.ZodType): Fields {
  const node = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as JsonNode;
  return fields(node);
}

function fields({ properties = {}, required = [] }: JsonNode): Fields {
  return Object.fromEntries(
    Object.entries(properties).map(([name, node]) => [
      name,
      shapeOf(node, required.includes(name)),
    ]),
  );
}

const evidence = ['value', 'sources', 'asOf'];

function shapeOf(node: JsonNode, required: boolean): Shape {
  const place: Place = { required, help: node.description, otherwise: node.default };
  const { anyOf, prefixItems, items } = node;
  if (anyOf) return shapeOfForms(anyOf, place);
  if (node.refersTo) return { ...place, kind: 'reference', to: node.refersTo };
  if (node.enum) return { ...place, kind: 'choice', options: node.enum };
  if (prefixItems) {
    if (prefixItems.length === 2 && prefixItems[0]?.minimum === -90)
      return { ...place, kind: 'point' };
    const [first] = prefixItems;
    if (!first) throw new Error('A tuple without items has no shape.');
    return {
      ...place,
      kind: 'list',
      item: shapeOf(first, true),
      least: prefixItems.length,
      most: prefixItems.length,
    };
  }
  switch (node.type) {
    case 'array':
      return {
        ...place,
        kind: 'list',
        item: shapeOf(items === false ? {} : (items ?? {}), true),
        ...(node.minItems === undefined ? {} : { least: node.minItems }),
        ...(node.maxItems === undefined ? {} : { most: node.maxItems }),
      };
    case 'object':
      return { ...place, kind: 'map', fields: fields(node) };
    case 'boolean':
      return { ...place, kind: 'switch' };
    case 'number':
    case 'integer':
      return { ...place, kind: 'number', whole: node.type === 'integer', ...limits(node) };
    default:
      if (node.pattern?.includes('jpe?g')) return { ...place, kind: 'picture' };
      return { ...place, kind: 'text', pattern: node.pattern, day: node.format === 'date' };
  }
}

function limits({ minimum, exclusiveMinimum, maximum }: JsonNode): {
  readonly least?: number;
  readonly most?: number;
} {
  const least = minimum ?? exclusiveMinimum;
  // What fits a whole number of the machine is no limit of the author's.
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

/** A field that may be written in more than one way has the shape of the fullest. */
function shapeOfForms(forms: readonly JsonNode[], place: Place): Shape {
  const map = forms.find(({ properties }) => properties !== undefined);
  const names = Object.keys(map?.properties ?? {});
  if (map && evidence.every((name) => names.includes(name))) {
    // What evidence asks for is asked for only once there is some.
    const all = fields({ ...map, required: ['value'] });
    return { ...place, kind: 'fact', fields: all };
  }
  if (map && names.join() === 'zh,en') return { ...place, kind: 'words' };
  if (map && names.includes('words')) return { ...place, kind: 'worded', fields: fields(map) };
  const [one, many] = forms;
  if (one && many && (many.prefixItems ?? many.items)) {
    const item = shapeOf(one, true);
    const most = many.prefixItems?.length;
    return { ...place, kind: 'numbers', item, ...(most === undefined ? {} : { most }) };
  }
  throw new Error(`A field written in these ways has no shape: ${JSON.stringify(forms)}`);
}

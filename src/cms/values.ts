import type { Fields, Shape } from './shape.ts';

type Values = Readonly<Record<string, unknown>>;

/** The form's values for what a file holds: every way of writing a field brought to the fullest, defaults filled in. */
export function toForm(fields: Fields, written: unknown): Values {
  const map = isMap(written) ? written : {};
  const shown = Object.entries(fields).flatMap(([name, shape]) => {
    const value = formValue(shape, map[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(shown);
}

function formValue(shape: Shape, written: unknown): unknown {
  const value = written ?? shape.otherwise;
  if (value === undefined || value === null) return undefined;
  switch (shape.kind) {
    case 'text':
    case 'choice':
    case 'reference':
      return typeof value === 'object' ? undefined : plain(value);
    case 'picture':
      return `/${plain(value)}`;
    case 'words':
      return typeof value === 'string' ? { zh: value } : value;
    case 'point':
      return Array.isArray(value) ? value.join(', ') : undefined;
    case 'numbers':
      return Array.isArray(value) ? value : [value];
    case 'list':
      return Array.isArray(value) ? value.map((item) => formValue(shape.item, item)) : undefined;
    case 'map':
      return toForm(shape.fields, value);
    case 'worded':
      return toForm(shape.fields, isMap(value) && 'words' in value ? value : { words: value });
    case 'fact':
      return toForm(shape.fields, isEvident(value) ? value : { value });
    default:
      return value;
  }
}

/**
 * What the file should hold for the form's values. `before` is what it held: what means the same stays as it was written, so
 * that a bare value is not blown up to a map because somebody opened the form.
 */
export function toFile(fields: Fields, values: unknown, before: unknown): Values {
  const given = isMap(values) ? values : {};
  const old = isMap(before) ? before : {};
  const names = inOrder(Object.keys(old), Object.keys(fields));
  const kept = names.flatMap((name) => {
    const shape = fields[name];
    // What no schema knows is the check's business; a form must not make it vanish.
    const value = shape ? fileValue(shape, given[name], old[name]) : old[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

/** The names a file has, in its own order, and those it could have, each behind the one it follows in the schema. */
function inOrder(written: readonly string[], known: readonly string[]): readonly string[] {
  const names = [...written];
  for (const [index, name] of known.entries()) {
    if (names.includes(name)) continue;
    const above = known.slice(0, index).findLast((one) => names.includes(one));
    names.splice(above === undefined ? 0 : names.indexOf(above) + 1, 0, name);
  }
  return names;
}

function fileValue(shape: Shape, value: unknown, before: unknown): unknown {
  if (means(value, formValue(shape, before))) return before;
  const given = stripped(value);
  if (given === undefined) return undefined;
  switch (shape.kind) {
    case 'picture':
      return plain(given).replace(/^\/+/, '');
    case 'words': {
      const { zh, en } = given as { zh?: string; en?: string };
      return en === undefined && !isMap(before) ? zh : given;
    }
    case 'point': {
      const [lat, lng] = plain(given)
        .split(/[,，\s]+/)
        .filter((part) => part !== '')
        .map(Number);
      return [lat, lng];
    }
    case 'numbers': {
      const numbers = given as readonly number[];
      return numbers.length === 1 && !Array.isArray(before) ? numbers[0] : numbers;
    }
    case 'list': {
      const items = given as readonly unknown[];
      const old: readonly unknown[] = Array.isArray(before) ? before : [];
      return items.map((item, index) => {
        const same = old.find((one) => means(item, formValue(shape.item, one)));
        if (same !== undefined) return same;
        const was = old.find((one) => areOne(one, item));
        return fileValue(
          shape.item,
          item,
          was ?? (old.length === items.length && !hasName(item) ? old[index] : undefined),
        );
      });
    }
    case 'map':
      return toFile(shape.fields, given, before);
    case 'worded': {
      const worded = isMap(before) && 'words' in before;
      const map = toFile(shape.fields, given, worded ? before : { words: before });
      return worded || Object.keys(map).some((name) => name !== 'words') ? map : map['words'];
    }
    case 'fact': {
      const evident = isEvident(before);
      const map = toFile(shape.fields, given, evident ? before : { value: before });
      const { sources, asOf, dateNote } = map;
      const bare =
        stripped(sources) === undefined &&
        (asOf === undefined || asOf === 'unknown') &&
        dateNote === undefined;
      return bare ? map['value'] : map;
    }
    default:
      return given;
  }
}

/** A plain value as text; a date of 2025 was read as a number. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Fields by which an item of a list stays itself though something else in it changed. */
const nameFields = ['id', 'spot', 'file', 'role', 'to'];

/** Whether two items of a list, one from the file and one from the form, are the same thing. */
export function areOne(one: unknown, other: unknown): boolean {
  if (!isMap(one) || !isMap(other)) return false;
  const name = nameFields.find((field) => field in one && field in other);
  return name !== undefined && one[name] === other[name];
}

/** Whether an item of a list can be told from the others by its name alone. */
export function hasName(item: unknown): boolean {
  return isMap(item) && nameFields.some((field) => field in item);
}

/** Whether two values say the same, whatever a form leaves empty. */
export function means(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(stripped(one))) === JSON.stringify(sorted(stripped(other)));
}

/** A value without what is empty in it: a form keeps an empty place for everything that could be there. */
function stripped(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(stripped).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const kept = Object.entries(value).flatMap(([name, part]) => {
      const rest = stripped(part);
      return rest === undefined ? [] : [[name, rest] as const];
    });
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return typeof value === 'string' ? value.trim() : value;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}

function isEvident(value: unknown): boolean {
  return isMap(value) && ['value', 'sources', 'asOf', 'dateNote'].some((name) => name in value);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

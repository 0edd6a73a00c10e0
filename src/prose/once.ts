const shared = globalThis as { ruxiOnce?: Map<string, Map<string, unknown>> };

/**
 * What was made from a text, kept for as long as the process runs. `make` must depend on nothing but the text. The check
 * and the pages are built as two copies of these modules, which share the global object alone; without this each file
 * would be parsed by both, and its prose once more for every page that shows it.
 */
export function once<T>(kind: string, text: string, make: () => T): T {
  const kinds = (shared.ruxiOnce ??= new Map<string, Map<string, unknown>>());
  const made = kinds.get(kind) ?? new Map<string, unknown>();
  kinds.set(kind, made);
  if (!made.has(text)) made.set(text, make());
  return made.get(text) as T;
}

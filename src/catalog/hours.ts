import OpeningHours from 'opening_hours';

const verdicts = new Map<string, string | undefined>();

/** Why an opening_hours text cannot be read, or nothing where it can. Many spots share a text, so verdicts are kept. */
export function hoursFault(text: string): string | undefined {
  if (!verdicts.has(text)) verdicts.set(text, read(text));
  return verdicts.get(text);
}

function read(text: string): string | undefined {
  try {
    new OpeningHours(text, null);
    return undefined;
  } catch (error) {
    const said =
      typeof error === 'string' ? error : error instanceof Error ? error.message : String(error);
    return said.replace(/\s+/g, ' ').trim();
  }
}

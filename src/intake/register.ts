import { readYaml, withoutMark } from '../prose/frontmatter.ts';
import { NotEditable } from './edit-frontmatter.ts';

/** The register of sources with one more in it, before the first id that comes after it; every other byte stays. */
export function withSource(register: string, id: string, lines: readonly string[]): string {
  const eol = register.includes('\r\n') ? '\r\n' : '\n';
  const block = lines.join(eol) + eol;
  const heads = [
    ...register.matchAll(/^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#"'][^:\n]*)):[ \t]*(?:#.*)?\r?$/gm),
  ];
  const next = heads.find(([, double, single, bare]) => (double ?? single ?? bare ?? '') > id);
  let edited: string;
  if (next) {
    const at = startWithRemarks(register, next.index);
    edited = register.slice(0, at) + block + register.slice(at);
  } else {
    const gap = register === '' || register.endsWith('\n') ? '' : eol;
    edited = register + gap + block;
  }
  const [before, after] = [read(register), read(edited)];
  if (
    Object.keys(after).length !== Object.keys(before).length + 1 ||
    !Object.hasOwn(after, id) ||
    Object.entries(before).some(
      ([key, value]) => JSON.stringify(after[key]) !== JSON.stringify(value),
    )
  )
    throw new NotEditable('The register is written in an unusual way.');
  return edited;
}

/** Remarks right above an id are about it, and stay with it; those at the head of the file are about the file. */
function startWithRemarks(register: string, at: number): number {
  let start = at;
  for (;;) {
    const before = register.lastIndexOf('\n', start - 2) + 1;
    if (start === 0 || !/^[ \t]*#/.test(register.slice(before, start))) return start;
    if (before === 0) return at;
    start = before;
  }
}

function read(register: string): Readonly<Record<string, unknown>> {
  const result = readYaml(withoutMark(register), 1);
  if (!result.ok) throw new NotEditable('The register cannot be read.');
  return (result.value ?? {}) as Readonly<Record<string, unknown>>;
}

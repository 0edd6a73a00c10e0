import type { Fields } from './shape.ts';

/** How a kind of file is read and written: entries hold prose below their fields, a register maps ids to maps. */
export interface FileKind {
  readonly ending: 'mdx' | 'yaml';
  readonly holds: 'entry' | 'settings' | 'register';
  readonly fields: Fields;
}

/** Names that the form gives to what is no field of a schema. */
export const ownFields = { file: 'file_text', prose: 'body', items: 'items', id: 'id' } as const;

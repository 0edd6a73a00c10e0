/** One part of an assembled glyph: another glyph of the same font and how far it is moved, in font units. */
export interface Part {
  readonly glyph: number;
  readonly dx: number;
  readonly dy: number;
}

interface Outline {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** As much of an unpacked TrueType font as is needed to see what it holds and to assemble new glyphs from old. */
export interface TrueType {
  /** Glyph of each character, by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly unitsPerEm: number;
  /** Width of a glyph, in font units. */
  readonly advanceOf: (glyph: number) => number;
  /** Degrees, negative where letters lean to the right. */
  readonly italicAngle: number;
  readonly partsOf: (glyph: number) => readonly Part[];
  readonly outlineOf: (glyph: number) => Outline;
  readonly tables: ReadonlyMap<string, Buffer>;
}

export function readTrueType(bytes: Uint8Array): TrueType {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    const start = font.readUInt32BE(record + 8);
    tables.set(
      font.toString('latin1', record, record + 4),
      font.subarray(start, start + font.readUInt32BE(record + 12)),
    );
  }
  const glyf = tableOf(tables, 'glyf');
  const offsets = glyphOffsets(tables);
  const glyphAt = (glyph: number): Buffer => glyf.subarray(offsets[glyph], offsets[glyph + 1]);
  return {
    tables,
    glyphs: readCharacters(tableOf(tables, 'cmap')),
    unitsPerEm: tableOf(tables, 'head').readUInt16BE(18),
    advanceOf: (glyph) => widthOf(tables, glyph)[0],
    italicAngle: tableOf(tables, 'post').readInt32BE(4) / 65536,
    partsOf: (glyph) => readParts(glyphAt(glyph)),
    outlineOf: (glyph) => {
      const drawn = glyphAt(glyph);
      if (drawn.length === 0) throw new Error(`Glyph ${glyph} is blank.`);
      const [xMin, yMin, xMax, yMax] = [2, 4, 6, 8].map((at) => drawn.readInt16BE(at));
      return { xMin, yMin, xMax, yMax } as Outline;
    },
  };
}

/** The font with more characters, each assembled from glyphs it has. The first part gives the width. */
export function withAssembled(
  font: TrueType,
  assembled: ReadonlyMap<number, readonly Part[]>,
): Uint8Array {
  const { tables } = font;
  const offsets = glyphOffsets(tables);
  const count = offsets.length - 1;
  const drawn: Buffer[] = [tableOf(tables, 'glyf')];
  let end = pad(drawn[0]?.length ?? 0);
  const ends = offsets.slice(0, -1).concat(end);
  const glyphs = new Map(font.glyphs);
  const widths: [number, number][] = Array.from({ length: count }, (_, glyph) =>
    widthOf(tables, glyph),
  );
  for (const [character, parts] of assembled) {
    const glyph = assembledGlyph(font, parts);
    glyphs.set(character, ends.length - 1);
    widths.push([widthOf(tables, parts[0]?.glyph ?? 0)[0], glyph.readInt16BE(2)]);
    drawn.push(Buffer.alloc(end - drawn.reduce((sum, { length }) => sum + length, 0)), glyph);
    end = pad(end + glyph.length);
    ends.push(end);
  }
  const body = Buffer.concat(drawn);
  const head = Buffer.from(tableOf(tables, 'head'));
  head.writeInt16BE(1, 50); // Offsets of glyphs are 32 bits wide.
  const maxp = Buffer.from(tableOf(tables, 'maxp'));
  maxp.writeUInt16BE(ends.length - 1, 4);
  maxp.writeUInt16BE(Math.max(3, maxp.readUInt16BE(28)), 28); // Parts of a glyph, at most.
  const hhea = Buffer.from(tableOf(tables, 'hhea'));
  hhea.writeUInt16BE(ends.length - 1, 34);
  return written(
    new Map([
      ...tables,
      ['glyf', Buffer.concat([body, Buffer.alloc(end - body.length)])],
      ['loca', words32(ends)],
      ['head', head],
      ['maxp', maxp],
      ['hhea', hhea],
      ['hmtx', Buffer.concat(widths.map(([advance, left]) => words16([advance, left & 0xffff])))],
      ['cmap', characterTable(glyphs)],
    ]),
  );
}

function tableOf(tables: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const table = tables.get(name);
  if (!table) throw new Error(`The font has no table “${name}”.`);
  return table;
}

const pad = (length: number): number => (length + 3) & ~3;
const words16 = (values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => buffer.writeUInt16BE(value, 2 * index));
  return buffer;
};
const words32 = (values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => buffer.writeUInt32BE(value, 4 * index));
  return buffer;
};

function glyphOffsets(tables: ReadonlyMap<string, Buffer>): number[] {
  const loca = tableOf(tables, 'loca');
  const count = tableOf(tables, 'maxp').readUInt16BE(4) + 1;
  const wide = tableOf(tables, 'head').readInt16BE(50) === 1;
  return Array.from({ length: count }, (_, glyph) =>
    wide ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph),
  );
}

/** Advance and left side of a glyph. Those past the last full record share its advance. */
function widthOf(tables: ReadonlyMap<string, Buffer>, glyph: number): [number, number] {
  const hmtx = tableOf(tables, 'hmtx');
  const full = tableOf(tables, 'hhea').readUInt16BE(34);
  return glyph < full
    ? [hmtx.readUInt16BE(4 * glyph), hmtx.readInt16BE(4 * glyph + 2)]
    : [hmtx.readUInt16BE(4 * (full - 1)), hmtx.readInt16BE(4 * full + 2 * (glyph - full))];
}

const argumentsAreWords = 0x1;
const argumentsMove = 0x2;
const scaled = 0x8 | 0x40 | 0x80;
const moreParts = 0x20;
const widthOfThis = 0x200;

function readParts(drawn: Buffer): Part[] {
  if (drawn.length === 0 || drawn.readInt16BE(0) >= 0) return [];
  const parts: Part[] = [];
  for (let at = 10, flags = moreParts; flags & moreParts;) {
    flags = drawn.readUInt16BE(at);
    if (!(flags & argumentsMove) || flags & scaled)
      throw new Error('A glyph has parts that are scaled or hung on points.');
    const wide = (flags & argumentsAreWords) !== 0;
    parts.push({
      glyph: drawn.readUInt16BE(at + 2),
      dx: wide ? drawn.readInt16BE(at + 4) : drawn.readInt8(at + 4),
      dy: wide ? drawn.readInt16BE(at + 6) : drawn.readInt8(at + 5),
    });
    at += wide ? 8 : 6;
  }
  return parts;
}

function assembledGlyph({ outlineOf }: TrueType, parts: readonly Part[]): Buffer {
  const moved = parts.map(({ glyph, dx, dy }) => {
    const { xMin, yMin, xMax, yMax } = outlineOf(glyph);
    return [xMin + dx, yMin + dy, xMax + dx, yMax + dy] as const;
  });
  const box = [
    Math.min(...moved.map(([xMin]) => xMin)),
    Math.min(...moved.map(([, yMin]) => yMin)),
    Math.max(...moved.map(([, , xMax]) => xMax)),
    Math.max(...moved.map(([, , , yMax]) => yMax)),
  ];
  const records = parts.flatMap(({ glyph, dx, dy }, index) => [
    argumentsAreWords |
      argumentsMove |
      (index === 0 ? widthOfThis : 0) |
      (index < parts.length - 1 ? moreParts : 0),
    glyph,
    dx & 0xffff,
    dy & 0xffff,
  ]);
  return words16([0xffff, ...box.map((value) => value & 0xffff), ...records]);
}

/** The character table's best part: format 12 reaches all of Unicode, format 4 its first plane. */
function readCharacters(cmap: Buffer): Map<number, number> {
  const found = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * index)),
  );
  const glyphs = new Map<number, number>();
  const full = found.find((part) => part.readUInt16BE(0) === 12);
  if (full) {
    for (let index = 0; index < full.readUInt32BE(12); index++) {
      const [from, to, glyph] = [16, 20, 24].map((at) => full.readUInt32BE(at + 12 * index)) as [
        number,
        number,
        number,
      ];
      for (let point = from; point <= to; point++) glyphs.set(point, glyph + point - from);
    }
    return glyphs;
  }
  const plane = found.find((part) => part.readUInt16BE(0) === 4);
  if (!plane) throw new Error('The font’s character table is of a kind not known here.');
  const doubled = plane.readUInt16BE(6);
  for (let index = 0; index < doubled; index += 2) {
    const to = plane.readUInt16BE(14 + index);
    const from = plane.readUInt16BE(16 + doubled + index);
    const delta = plane.readUInt16BE(16 + 2 * doubled + index);
    const rangeAt = 16 + 3 * doubled + index;
    const range = plane.readUInt16BE(rangeAt);
    for (let point = from; point <= to && point < 0xffff; point++) {
      const listed = range === 0 ? point : plane.readUInt16BE(rangeAt + range + 2 * (point - from));
      if (listed !== 0) glyphs.set(point, (listed + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** A character table of format 12, a group for each character. */
function characterTable(glyphs: ReadonlyMap<number, number>): Buffer {
  const groups = [...glyphs]
    .sort(([a], [b]) => a - b)
    .flatMap(([point, glyph]) => [point, point, glyph]);
  const record = Buffer.concat([words16([0, 1, 3, 10]), words32([12])]);
  const body = Buffer.concat([
    words16([12, 0]),
    words32([16 + 4 * groups.length, 0, groups.length / 3, ...groups]),
  ]);
  return Buffer.concat([record, body]);
}

/** Checksums stay nought: the cutter that reads this next writes its own. */
function written(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const named = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  let at = 12 + 16 * named.length;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [name, body] of named) {
    records.push(Buffer.concat([Buffer.from(name, 'latin1'), words32([0, at, body.length])]));
    bodies.push(body, Buffer.alloc(pad(body.length) - body.length));
    at += pad(body.length);
  }
  const header = Buffer.concat([words32([0x00010000]), words16([named.length, 0, 0, 0])]);
  return new Uint8Array(Buffer.concat([header, ...records, ...bodies]));
}

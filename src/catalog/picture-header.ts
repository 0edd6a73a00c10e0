import { closeSync, openSync, readSync, fstatSync } from 'node:fs';

/** What a picture's first bytes tell: its size in pixels; no pixel is decoded. */
export interface PictureHeader {
  readonly bytes: number;
  /** Nothing where the file is no picture of a kind the site can cut. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
}

/** Most of a file that is read: what cameras write before the size may hold a small picture of its own. */
const headLength = 262_144;

/** The size of a JPEG, PNG, WebP or AVIF file. A folder under a picture's name is no picture. */
export function pictureHeader(file: string): PictureHeader {
  const handle = openSync(file, 'r');
  try {
    const about = fstatSync(handle);
    if (!about.isFile()) return { bytes: 0 };
    const bytes = about.size;
    const head = Buffer.alloc(Math.min(headLength, bytes));
    const read = readSync(handle, head, 0, head.length, 0);
    return { bytes, size: sizeIn(head.subarray(0, read)) };
  } finally {
    closeSync(handle);
  }
}

type Size = NonNullable<PictureHeader['size']>;

function sizeIn(head: Buffer): Size | undefined {
  const text = (from: number, to: number): string => head.toString('latin1', from, to);
  if (head.length >= 24 && text(1, 4) === 'PNG')
    return sound({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) });
  if (head.length >= 30 && text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return webp(head);
  if (head.length >= 12 && text(4, 8) === 'ftyp') return avif(head);
  if (head.length >= 4 && head.readUInt16BE(0) === 0xffd8) return jpeg(head);
  return undefined;
}

function sound(size: Size): Size | undefined {
  return size.width > 0 && size.height > 0 ? size : undefined;
}

/** Segments one after the other until a frame's own, which holds the size (ITU T.81, B.2.2). */
function jpeg(head: Buffer): Size | undefined {
  for (let at = 2; at + 9 < head.length;) {
    if (head[at] !== 0xff) return undefined;
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame)
      return sound({ height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) });
    at += 2 + head.readUInt16BE(at + 2);
  }
  return undefined;
}

/** The three forms of WebP each keep the size elsewhere (RFC 9649). */
function webp(head: Buffer): Size | undefined {
  const form = head.toString('latin1', 12, 16);
  if (form === 'VP8X')
    return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (form === 'VP8L') {
    const bits = head.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return form === 'VP8 '
    ? sound({ width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff })
    : undefined;
}

/** The first “ispe” box holds the size of the picture (ISO/IEC 23008-12, 6.5.3). */
function avif(head: Buffer): Size | undefined {
  const at = head.indexOf('ispe', 0, 'latin1');
  return at < 0 || at + 16 > head.length
    ? undefined
    : sound({ width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) });
}

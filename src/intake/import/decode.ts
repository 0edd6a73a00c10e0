import { Unreadable } from './unreadable.ts';

/** Text in the encodings that spreadsheets in China write: UTF-8, UTF-16 with a mark, or GB 18030, of which GBK is a part. */
export function decodeText(bytes: Uint8Array): string {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked ? [marked.encoding] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return text;
    } catch {
      // Not this one.
    }
  }
  throw new Unreadable({
    zh: '看不出文字编码。用WPS或Excel另存为“CSV UTF-8”，或者.xlsx。',
    en: 'The encoding of the text cannot be told. Save it as “CSV UTF-8” or as .xlsx.',
  });
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

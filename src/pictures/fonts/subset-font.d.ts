declare module 'subset-font' {
  /** Cuts a font down to the glyphs of a text. The package brings no types of its own. */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: {
      readonly targetFormat: 'woff2' | 'sfnt';
      readonly keepAllGlyphs?: boolean;
      readonly noHinting?: boolean;
      readonly keepFeatures?: readonly string[];
      readonly dropTables?: readonly string[];
    },
  ): Promise<Buffer>;
}

declare module 'subset-font' {
  /** Cuts a font down to the glyphs of a text. The package brings no types of its own. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2' | 'sfnt' },
  ): Promise<Buffer>;
}

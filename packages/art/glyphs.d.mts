/** The source text of `src/draw/glyphs.ts`, out of the fonts. */
export declare function glyphSource(): Promise<string>;

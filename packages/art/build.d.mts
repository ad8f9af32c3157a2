/** Every drawing as a symbol of one SVG text: what the web app puts into its page. */
export declare function buildSprite(): Promise<string>;

/** What was built: the size of each drawing in units, length and size of each sound. */
export interface Manifest {
  readonly art: { readonly [name: string]: readonly [width: number, height: number] };
  readonly sounds: { readonly [name: string]: { readonly seconds: number; readonly bytes: number } };
}

/** Writes everything into the folder, by default `dist`, and the sheet as small as it goes, which takes seconds. */
export declare function buildArt(options?: {
  outdir?: string;
  squeeze?: boolean;
}): Promise<{ outdir: string; manifest: Manifest }>;

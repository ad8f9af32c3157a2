/** Builds the page out of the sources, by default minified and into `dist`. `bytes` is the length of its script. */
export declare function buildWeb(options?: {
  readonly outdir?: string;
  readonly minify?: boolean;
}): Promise<{ readonly outdir: string; readonly bytes: number }>;

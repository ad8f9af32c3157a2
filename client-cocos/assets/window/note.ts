/** Something said on paper; in red where something failed. */
export interface Note {
  readonly text: string;
  readonly failed: boolean;
}

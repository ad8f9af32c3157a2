/** Colours of tiles and table; those of the page are the web app's own. */
export const PALETTE = {
  /** Print of the tiles. */
  green: "#13733b",
  leaf: "#3f9d4e",
  red: "#c4242d",
  blue: "#1c4396",
  sky: "#4f7fd0",
  ink: "#1a2036",
  /** What shines through the print. */
  ivory: "#fffaea",
  /** Felt, from the middle of the table to its edge. */
  felt: "#1f7a5c",
  feltEdge: "#0c4334",
  gold: "#f2c14e",
  /** The pomelo: rind, pith, flesh, leaf. */
  rind: "#b4c93c",
  pith: "#fffbe9",
  flesh: "#f0869b",
  stalk: "#3f8a45",
} as const;

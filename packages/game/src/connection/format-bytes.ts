const UNITS = ["B", "kB", "MB", "GB"] as const;

/** A number of bytes in the unit that keeps it short: `999 B`, `1.5 kB`, `123 kB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${value < 100 ? Math.round(value * 10) / 10 : Math.round(value)} ${UNITS[power]}`;
}

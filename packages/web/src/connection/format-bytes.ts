const UNITS = ["B", "KB", "MB", "GB"] as const;

/** A number of bytes in the unit that keeps it short: `999 B`, `1.5 KB`. */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 100 && power ? 1 : 0 })} ${UNITS[power]}`;
}

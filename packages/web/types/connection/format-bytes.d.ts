/** A number of bytes in the unit that keeps it short: `999 B`, `1.5 KB`. */
export declare function formatBytes(bytes: number, locale: string): string;

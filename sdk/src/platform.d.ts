// What every platform has and no ECMAScript library declares. Nothing else of a platform is taken for granted.
declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare function clearTimeout(timer: unknown): void;

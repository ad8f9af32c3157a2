/** Whether there are so many digits in a row somewhere that it may be an integer a number cannot hold. */
export declare function findLongInteger(text: string): boolean;
/**
 * Parses JSON, and no integer is rounded: those beyond 2^53 - 1 become bigints, or texts of their digits.
 *
 * @throws SyntaxError when it is no JSON
 */
export declare function parseLossless(text: string, integers: "bigint" | "string"): unknown;
/** JSON of a value, with a bigint as the bare integer it is; undefined where JSON knows no such value. */
export declare function stringifyLossless(value: unknown): string | undefined;

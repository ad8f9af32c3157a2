/**
 * Inflates a zlib stream (RFC 1950): the compression of Pitaya. A stream that becomes too long is given up on the way,
 * at most about half a megabyte beyond `maxLength`.
 *
 * @throws RangeError when it becomes longer than `maxLength` bytes
 * @throws Error when it is no zlib stream, ends early or is damaged
 */
export declare function inflate(bytes: Uint8Array, maxLength: number): Uint8Array;

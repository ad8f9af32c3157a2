/** A body that does not fit its schema, or bytes that do not. Only that one message is lost. */
export declare class SchemaError extends Error {
    /** Where: names and list positions from the body down, as in `players.2.name`; empty for the body itself. */
    readonly path: string;
    constructor(message: string, path?: string);
}
/** Runs what may throw anything, and makes that a SchemaError with `name` in front of its path. */
export declare function inside<T>(name: string, run: () => T): T;

/** A body that does not fit the schema of its route, or bytes that do not. Only that one message is lost. */
export declare class SchemaError extends Error {
    /** Where: the route, then names and list positions, as in `onTable.players.2.name`. */
    readonly path: string;
    constructor(path: string, reason: string);
}

/** A body that does not fit its schema, or bytes that do not. Only that one message is lost. */
export class SchemaError extends Error {
    constructor(message, path = "") {
        super(message);
        this.name = "SchemaError";
        this.path = path;
    }
}
/** Runs what may throw anything, and makes that a SchemaError with `name` in front of its path. */
export function inside(name, run) {
    try {
        return run();
    }
    catch (error) {
        const { message, path } = error;
        throw new SchemaError(`${name}${path ? "." : ": "}${message}`, path ? `${name}.${path}` : name);
    }
}

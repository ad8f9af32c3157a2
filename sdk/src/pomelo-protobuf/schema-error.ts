/** A body that does not fit its schema, or bytes that do not. Only that one message is lost. */
export class SchemaError extends Error {
  // Declared only: older targets would get a helper function for a field.
  /** Where: names and list positions from the body down, as in `players.2.name`; empty for the body itself. */
  declare readonly path: string;

  constructor(message: string, path = "") {
    super(message);
    this.name = "SchemaError";
    this.path = path;
  }
}

/** Runs what may throw anything, and makes that a SchemaError with `name` in front of its path. */
export function inside<T>(name: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const { message, path } = error as SchemaError;
    throw new SchemaError(`${name}${path ? "." : ": "}${message}`, path ? `${name}.${path}` : name);
  }
}

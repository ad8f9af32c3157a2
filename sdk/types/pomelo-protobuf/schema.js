/** The longest path, in characters. Each level of nesting takes one or more, so it ends recursion, too. */
export const MAX_PATH = 600;
/** The parsed form's keys that are no fields, and the one name that would set an object's prototype. */
const NO_FIELD = /^__(messages|tags|proto__)$/;
/**
 * Reads one side of a handshake's `protos`, the parsed form, into schemas by route. It throws nothing: a field that
 * makes no sense fails the messages that use it, not the connection.
 */
export function readSchemas(protos) {
    const messages = new Map();
    const messageOf = (definition) => {
        const message = messages.get(definition) || new Map();
        messages.set(definition, message);
        return message;
    };
    // A name means a message nested in the definition at hand, else a root one, and nothing in between.
    const find = (field, scope) => {
        const { type } = Object(field);
        return typeof type === "string" && (member(member(scope, "__messages"), type) || member(protos, `message ${type}`));
    };
    const typeOf = (field, scope) => {
        const definition = find(field, scope);
        return definition ? messageOf(definition) : Object(field).type;
    };
    const routes = new Map();
    for (const [route, definition] of Object.entries(Object(protos)))
        routes.set(route, messageOf(definition));
    // The loop comes to the messages that it adds, too, and to each once: schemas may contain themselves.
    for (const [definition, message] of messages) {
        for (const [name, value] of Object.entries(Object(definition))) {
            if (NO_FIELD.test(name))
                continue;
            const { option, tag } = Object(value);
            const entry = find(value, definition);
            const field = {
                name,
                option,
                tag,
                type: typeOf(value, definition),
                // As the real packages do: in the scope of the map, not of its entry.
                keyType: typeOf(member(entry, "key"), definition),
                valueType: typeOf(member(entry, "value"), definition),
            };
            message.set(name, field).set(tag, field);
        }
    }
    return routes;
}
/** An own member. */
function member(object, key) {
    return Object.prototype.hasOwnProperty.call(Object(object), key) && object[key];
}

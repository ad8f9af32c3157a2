import { decodeMessage } from "./decode.js";
import { encodeMessage } from "./encode.js";
import { readSchemas } from "./schema.js";
export { SchemaError } from "./schema-error.js";
/**
 * A serializer for Pomelo's own protobuf (Pomelo, Pinus), made for each connection from the schemas of its handshake.
 *
 * @param fallback for routes without a schema, and for servers that send none: JSON with every server there is
 */
export function pomeloProtobuf(fallback) {
    return ({ sys: { protos } }) => {
        if (!protos)
            return fallback;
        const client = readSchemas(protos.client);
        const server = readSchemas(protos.server);
        return {
            encode(body, route) {
                const schema = client.get(route);
                return schema ? Uint8Array.from(encodeMessage(schema, body ?? {}, route)) : fallback.encode(body, route);
            },
            decode(bytes, route, kind) {
                const schema = server.get(route);
                return schema ? decodeMessage(schema, bytes, route) : fallback.decode(bytes, route, kind);
            },
        };
    };
}

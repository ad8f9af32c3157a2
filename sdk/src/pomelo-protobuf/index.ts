import type { HandshakeResponse } from "@shaddock/protocol";
import type { Serializer } from "../serializer.js";
import { decodeMessage } from "./decode.js";
import { encodeMessage } from "./encode.js";
import { own, type Schema } from "./schema.js";

export { SchemaError } from "./schema-error.js";

/**
 * Makes serializers for Pomelo's own protobuf (Pomelo, Pinus), each from the schemas of a handshake. What does not fit
 * a schema throws SchemaError. Nothing to send is sent as the empty message, and bytes as they are.
 *
 * @param fallback for routes without a schema, and for servers that send none: JSON with every server there is
 */
export function pomeloProtobuf(fallback: Serializer): (handshake: HandshakeResponse) => Serializer {
  return ({ sys: { protos } }) => {
    if (!protos) return fallback;
    return {
      encode(body, route) {
        const schema = schemaOf(protos.client, route);
        if (!schema) return fallback.encode(body, route);
        return body instanceof Uint8Array ? body : new Uint8Array(encodeMessage(schema, body ?? {}));
      },
      decode(bytes, route, kind) {
        const schema = schemaOf(protos.server, route);
        return schema ? decodeMessage(schema, bytes) : fallback.decode(bytes, route, kind);
      },
    };
  };
}

function schemaOf(root: unknown, route: string): Schema | undefined {
  const definition = own(root, route);
  return definition ? { root, definition, depth: 0 } : undefined;
}

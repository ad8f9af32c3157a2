import type { HandshakeResponse } from "@shaddock/protocol";
import type { Serializer } from "../serializer.js";
export { SchemaError } from "./schema-error.js";
/**
 * A serializer for Pomelo's own protobuf (Pomelo, Pinus), made for each connection from the schemas of its handshake.
 *
 * @param fallback for routes without a schema, and for servers that send none: JSON with every server there is
 */
export declare function pomeloProtobuf(fallback: Serializer): (handshake: HandshakeResponse) => Serializer;

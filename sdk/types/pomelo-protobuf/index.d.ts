import type { HandshakeResponse } from "@shaddock/protocol";
import type { Serializer } from "../serializer.js";
export { SchemaError } from "./schema-error.js";
/**
 * Makes serializers for Pomelo's own protobuf (Pomelo, Pinus), each from the schemas of a handshake. What does not fit
 * a schema throws SchemaError. Nothing to send is sent as the empty message, and bytes as they are.
 *
 * @param fallback for routes without a schema, and for servers that send none: JSON with every server there is
 */
export declare function pomeloProtobuf(fallback: Serializer): (handshake: HandshakeResponse) => Serializer;

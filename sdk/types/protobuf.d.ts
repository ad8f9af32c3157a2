import type { Serializer } from "./serializer.js";
/** As much of a class of protobufjs' static code as is used. */
export interface ProtobufClass {
    encode(message: unknown): {
        finish(): Uint8Array;
    };
    decode(bytes: Uint8Array): unknown;
    /** What is wrong with a body, or null. */
    verify?(message: {
        [key: string]: unknown;
    }): string | null;
}
/** Which classes stand behind a route, for each kind of message. */
export interface ProtobufTypes {
    /** The class of the request's body, and that of the response's. */
    readonly requests?: {
        readonly [route: string]: readonly [request: ProtobufClass, response: ProtobufClass];
    };
    readonly notifies?: {
        readonly [route: string]: ProtobufClass;
    };
    readonly pushes?: {
        readonly [route: string]: ProtobufClass;
    };
}
/**
 * The serializer for protobuf, through the static code that `pbjs --target static-module` writes: no reflection, so
 * it runs where `eval` is forbidden. Bytes are sent as they are.
 *
 *     connect(url, { serializer: protobuf({ requests: { "room.join": [JoinRequest, JoinResponse] } }) })
 *
 * @throws (from the serializer) TypeError for a route without a class, or a body that is not of its class
 */
export declare function protobuf(types: ProtobufTypes): Serializer;

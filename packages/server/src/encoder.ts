import { encodeMessage, encodeUtf8, MessageType } from "@shaddock/protocol";
import { errorBody } from "./errors.js";
import type { Settings } from "./options.js";

/** Makes the packets of what the server says. */
export interface Encoder {
  push(route: string, body: unknown): Uint8Array;
  /** @param route the request's */
  response(id: number, route: string, body: unknown): Uint8Array;
  /** The answer to a request that failed: in JSON, where the serializer has no other way to say it. */
  error(id: number, route: string, error: unknown): Uint8Array;
}

/** `push` and `response` throw ProtocolError, or what the serializer and the pipeline throw; `error` does not. */
export function createEncoder({ serializer, outbound, dictionary }: Settings): Encoder {
  const encode = (body: unknown, route: string, kind: "response" | "push" | "error"): Uint8Array | string => {
    // Bytes stay bytes in every serializer. [nano: raw]
    let encoded = body instanceof Uint8Array ? body : serializer.encode(body, route, kind);
    for (const transform of outbound) {
      encoded = transform(typeof encoded === "string" ? encodeUtf8(encoded) : encoded, route);
    }
    return encoded;
  };
  return {
    push: (route, body) =>
      encodeMessage({ type: MessageType.Push, route, body: encode(body, route, "push") }, dictionary),
    response: (id, route, body) =>
      encodeMessage({ type: MessageType.Response, id, body: encode(body, route, "response") }),
    error(id, route, error) {
      const body = errorBody(error);
      try {
        return encodeMessage({ type: MessageType.Response, id, body: encode(body, route, "error") });
      } catch {
        // Protobuf, for one, has no error of its own; and the request must end.
        return encodeMessage({ type: MessageType.Response, id, body: JSON.stringify(body) });
      }
    },
  };
}

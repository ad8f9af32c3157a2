import { decodeUtf8 } from "@shaddock/protocol";
import { findLongInteger, parseLossless, stringifyLossless } from "./lossless-json.js";
/** The serializer for JSON, the default one. Nothing to send is sent as `{}`, and bytes as they are. */
export function json(options = {}) {
    const { integers = typeof BigInt === "undefined" ? "string" : "bigint" } = options;
    return {
        encode(body) {
            if (body === undefined)
                return "{}";
            if (body instanceof Uint8Array)
                return body;
            const text = stringifyLossless(body);
            // Functions and symbols have no JSON.
            if (text === undefined)
                throw new TypeError(`Cannot send a ${typeof body} as JSON`);
            return text;
        },
        decode(bytes) {
            if (bytes.length === 0)
                return undefined;
            const text = decodeUtf8(bytes);
            return integers !== "number" && findLongInteger(text) ? parseLossless(text, integers) : JSON.parse(text);
        },
    };
}

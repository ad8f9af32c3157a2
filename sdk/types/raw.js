/** The serializer of those who do it themselves: bodies are bytes, both ways. */
export function raw() {
    return {
        encode(body) {
            if (body === undefined)
                return new Uint8Array(0);
            if (body instanceof Uint8Array || typeof body === "string")
                return body;
            throw new TypeError("Cannot send this body: without a serializer it must be a Uint8Array or a text");
        },
        decode: (bytes) => bytes,
    };
}

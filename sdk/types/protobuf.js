import minimal from "protobufjs/minimal.js";
/**
 * The serializer for protobuf, through the static code that `pbjs --target static-module` writes: no reflection, so
 * it runs where `eval` is forbidden. Bytes are sent as they are.
 *
 *     connect(url, { serializer: protobuf({ requests: { "room.join": [JoinRequest, JoinResponse] } }) })
 *
 * @throws (from the serializer) TypeError for a route without a class, or a body that is not of its class
 */
export function protobuf(types) {
    const requests = new Map(Object.entries(types.requests ?? {}));
    const notifies = new Map(Object.entries(types.notifies ?? {}));
    const pushes = new Map(Object.entries(types.pushes ?? {}));
    return {
        encode(body, route) {
            if (body instanceof Uint8Array)
                return body;
            const type = known(requests.get(route)?.[0] ?? notifies.get(route));
            const message = (body ?? {});
            const wrong = type.verify?.(message);
            if (wrong)
                throw new TypeError(wrong);
            return type.encode(message).finish();
        },
        decode(bytes, route, kind) {
            if (kind === "error")
                return decodeError(bytes);
            return known(kind === "push" ? pushes.get(route) : requests.get(route)?.[1]).decode(bytes);
        },
    };
}
function known(type) {
    if (!type)
        throw new TypeError("no protobuf class for this route");
    return type;
}
/** Pitaya's error: code, msg and a map of strings. [pitaya: protos.Error] */
function decodeError(bytes) {
    const reader = minimal.Reader.create(bytes);
    const error = { code: "", msg: "", metadata: {} };
    while (reader.pos < reader.len) {
        const tag = reader.uint32();
        if (tag === 0x0a)
            error.code = reader.string();
        else if (tag === 0x12)
            error.msg = reader.string();
        else if (tag === 0x1a) {
            const end = reader.uint32() + reader.pos;
            let key = "";
            let value = "";
            while (reader.pos < end) {
                const part = reader.uint32();
                if (part === 0x0a)
                    key = reader.string();
                else if (part === 0x12)
                    value = reader.string();
                else
                    reader.skipType(part & 7);
            }
            error.metadata[key] = value;
        }
        else
            reader.skipType(tag & 7);
    }
    return error;
}

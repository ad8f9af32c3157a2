import { decodeMessage, decodeUtf8, encodeHandshake, encodeMessage, encodePacket, encodeUtf8, MessageType, PacketDecoder, PacketType, } from "@shaddock/protocol";
import { memory } from "../memory.js";
const TYPES = ["request", "notify", "response", "push"];
/** Starts a server in memory. */
export function fakeServer(script = {}) {
    const connections = [];
    const alive = new Set();
    return {
        connections,
        get last() {
            const last = connections[connections.length - 1];
            if (!last)
                throw new Error("No connection yet");
            return last;
        },
        get open() {
            return [...alive];
        },
        dial: memory((peer) => {
            const connection = accept(script, peer, () => alive.delete(connection));
            connections.push(connection);
            alive.add(connection);
        }),
    };
}
function accept(script, peer, over) {
    const { handshake = () => ({}), answer = () => undefined, dictionary } = script;
    const decoder = new PacketDecoder();
    let closed;
    const connection = {
        url: peer.url,
        frames: [],
        received: [],
        handshakes: [],
        messages: [],
        get closed() {
            return closed;
        },
        send(...parts) {
            peer.send(joined(parts));
        },
        close(code = 1006, reason = "") {
            over();
            peer.close(code, reason);
        },
    };
    const handle = (packet) => {
        if (packet.type === PacketType.Handshake) {
            connection.received.push("1");
            const request = JSON.parse(decodeUtf8(packet.body));
            connection.handshakes.push(request);
            const response = handshake(request, connection);
            if (response instanceof Uint8Array)
                connection.send(encodePacket(PacketType.Handshake, response));
            else if (response !== undefined)
                connection.send(handshakeBytes(response));
        }
        else if (packet.type === PacketType.Data) {
            const message = decodeMessage(packet, dictionary);
            const id = message.type === MessageType.Request ? ` ${message.id}` : "";
            connection.received.push(`${TYPES[message.type]}${id} ${message.route} ${decodeUtf8(message.body)}`);
            connection.messages.push(message);
            const body = message.type === MessageType.Request ? answer(message, connection) : undefined;
            if (body !== undefined)
                connection.send(responseBytes(message.id, body));
        }
        else {
            connection.received.push(`${packet.type}`);
        }
    };
    peer.ondata = (bytes) => {
        connection.frames.push(bytes);
        decoder.push(bytes);
        for (let packet = decoder.next(); packet; packet = decoder.next())
            handle(packet);
    };
    peer.onclose = (code, reason) => {
        over();
        closed = { code, reason };
    };
    return connection;
}
/** The packet of a handshake response: these keys over `{ code: 200, sys: {} }`. */
export function handshakeBytes(response = {}) {
    return encodePacket(PacketType.Handshake, encodeHandshake({ code: 200, sys: {}, ...response }));
}
/** The packet of a response. */
export function responseBytes(id, body) {
    return encodeMessage({ type: MessageType.Response, id, body: asBody(body) });
}
/** The packet of a push. */
export function pushBytes(route, body, dictionary) {
    return encodeMessage({ type: MessageType.Push, route, body: asBody(body) }, dictionary);
}
/** The packet of a kick. */
export function kickBytes(body = "") {
    return encodePacket(PacketType.Kick, encodeUtf8(body));
}
/** The packet of a heartbeat. */
export const HEARTBEAT = encodePacket(PacketType.Heartbeat);
/** A data packet around the bytes of a message. */
export function dataBytes(message) {
    return encodePacket(PacketType.Data, message);
}
/** The bytes that hexadecimal digits say. */
export function hex(digits) {
    return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
/** Bytes one after the other. */
export function joined(parts) {
    const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let offset = 0;
    for (const part of parts) {
        bytes.set(part, offset);
        offset += part.length;
    }
    return bytes;
}
function asBody(body) {
    return body instanceof Uint8Array ? body : JSON.stringify(body);
}

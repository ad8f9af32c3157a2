import { ABNORMAL_CLOSE } from "./transport.js";
/** The transport over WebSocket: the default one. */
export function webSocket(options = {}) {
    return (url, events) => {
        const { protocols, caPath } = options;
        const Socket = (options.WebSocket ?? globalThis.WebSocket);
        if (!Socket) {
            throw new TypeError("Cannot connect: no WebSocket here. Pass one: { transport: webSocket({ WebSocket }) }");
        }
        // Cocos native takes what it is given at face value: no undefined in its arguments.
        const rest = caPath ? [protocols ?? [], caPath] : protocols ? [protocols] : [];
        const socket = new Socket(url, ...rest);
        socket.binaryType = "arraybuffer";
        // All four, and now: Cocos native has no addEventListener and reports a handler that is missing.
        socket.onopen = () => events.open();
        socket.onmessage = (event) => events.data(asBytes(event.data));
        // Not every platform has a close event behind an error event, and none has a code in it other than 1006.
        socket.onerror = (event) => events.close(ABNORMAL_CLOSE, typeof event?.message === "string" ? event.message : "");
        // Code 0 is what Cocos on iOS gives for an abnormal end.
        socket.onclose = (event) => events.close(event?.code || ABNORMAL_CLOSE, event?.reason ?? "");
        return {
            // A buffer of exactly the packet's length: the class of WeChat minigames takes nothing else.
            send: (bytes) => socket.send(bytes.slice().buffer),
            close: (code, reason) => socket.close(code, reason),
        };
    };
}
function asBytes(data) {
    if (typeof data === "string")
        return data;
    // Not by instanceof: the buffer may come from another realm.
    return ArrayBuffer.isView(data)
        ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
        : new Uint8Array(data);
}

import { connect } from "node:net";
import { ABNORMAL_CLOSE } from "./transport.js";
/** The transport over TCP for Node: `connect("tcp://127.0.0.1:3250", { transport: tcp() })`. */
export function tcp() {
    return (url, events) => {
        const { hostname, port } = new URL(url);
        const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port), noDelay: true });
        let message = "";
        socket.on("connect", events.open);
        socket.on("data", events.data);
        socket.on("error", (error) => {
            message = error.message;
        });
        socket.on("close", () => events.close(ABNORMAL_CLOSE, message));
        return {
            send: (bytes) => {
                socket.write(bytes);
            },
            close: () => {
                socket.end();
                // The other side may never end its half, nor stop sending.
                setTimeout(() => socket.destroy(), 1000).unref();
            },
        };
    };
}

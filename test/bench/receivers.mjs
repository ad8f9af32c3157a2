// The child process of fan-out.bench.mjs: opens sockets, says how many bytes of WebSocket frames came in.
import { request } from "node:http";

/** Port to bytes received. */
const received = new Map();
let awaited;

process.on("message", async ({ open, wait }) => {
  if (open) {
    received.set(open.port, 0);
    for (let i = 0; i < open.count; i++) await receive(open.port, open.frames);
    process.send({});
  } else {
    awaited = wait;
    tell();
  }
});

/** Says so when the bytes waited for are there. What came before them does not count. */
function tell() {
  if (!awaited || received.get(awaited.port) < awaited.bytes) return;
  received.set(awaited.port, 0);
  awaited = undefined;
  process.send({});
}

/**
 * Opens one socket and sends it frames, the answer to which does not count. By hand, because a client library would
 * take longer to read frames than the server to write them.
 */
function receive(port, frames) {
  return new Promise((resolve, reject) => {
    const headers = {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    };
    request({ host: "127.0.0.1", port, headers })
      .on("error", reject)
      .on("upgrade", (_response, socket) => {
        for (const frame of frames) socket.write(frame, "hex");
        const count = () =>
          socket.on("data", (bytes) => {
            received.set(port, received.get(port) + bytes.length);
            tell();
          });
        if (frames.length) socket.once("data", () => resolve(count()));
        else resolve(count());
      })
      .end();
  });
}

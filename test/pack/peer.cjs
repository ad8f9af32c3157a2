// The server's end of a session, its bytes written by hand: the package is not tried against its own codec. CommonJS,
// so that every kind of consumer can load it.

const HANDSHAKE = 1;
const DATA = 4;
const REQUEST = 0;
const RESPONSE = 2;
const PUSH = 3;

/**
 * Accepts a connection as `shaddock/memory` gives it: answers each request, and pushes each notify back.
 *
 * @param {{ send(bytes: Uint8Array): void, ondata(bytes: Uint8Array): void }} peer
 * @param {(kind: string, route: string) => void} told is told of each message
 */
exports.accept = function accept(peer, told = () => {}) {
  peer.ondata = (bytes) => {
    if (bytes[0] === HANDSHAKE) peer.send(packet(HANDSHAKE, fromText('{"code":200,"sys":{}}')));
    if (bytes[0] !== DATA) return;
    const type = bytes[4] >> 1;
    const routeAt = type === REQUEST ? 6 : 5;
    const bodyAt = routeAt + 1 + bytes[routeAt];
    told(type === REQUEST ? "request" : "notify", toText(bytes.slice(routeAt + 1, bodyAt)));
    if (type === REQUEST) {
      peer.send(packet(DATA, [RESPONSE << 1, bytes[5], ...fromText('{"code":0,"result":"success"}')]));
    } else {
      peer.send(packet(DATA, [PUSH << 1, 9, ...fromText("onMessage"), ...bytes.slice(bodyAt)]));
    }
  };
};

/** A transport by hand, for where there is no `shaddock/memory`. */
exports.dial = function dial(url, events) {
  const later = (deliver) => {
    Promise.resolve().then(deliver);
  };
  const peer = { url, send: (bytes) => later(() => events.data(bytes)) };
  exports.accept(peer);
  later(events.open);
  return { send: (bytes) => later(() => peer.ondata(bytes)), close() {} };
};

function packet(type, body) {
  return Uint8Array.from([type, 0, body.length >> 8, body.length & 0xff, ...body]);
}

function fromText(text) {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function toText(bytes) {
  return String.fromCharCode(...bytes);
}

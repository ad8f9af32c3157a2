import { createRequire } from "node:module";
import { decodeMessage, encodeMessage, MessageType, PacketDecoder } from "@shaddock/protocol";
import { json } from "shaddock";
import { chatMessage, chineseText, deal, desk, list } from "./bodies.mjs";
import { pairwise, timeSideBySide } from "./measure.mjs";

/** The first one is what the goals are for. */
const cases = [
  { name: "deal", route: "onDuanPai", body: deal },
  { name: "table", route: "onSyncDesk", body: desk },
  { name: "chat line", route: "onMessage", body: chatMessage },
  { name: "Chinese text", route: "onMessage", body: chineseText },
  { name: "long list", route: "onMembers", body: list },
];
const goals = {
  decode: { overLimit: { most: 1.1 }, ofPeer: { least: 3 } },
  encode: { overLimit: { most: 1.05 }, ofPeer: { least: 1.5 } },
};

const serializer = json();
const textEncoder = new TextEncoder();
const textDecoder = new TextDecoder();
const peers = loadPeers();

/** A push from its bytes to its body, a request from its body to its bytes: the whole way, as a client goes it. */
export async function run() {
  return cases.flatMap((message, i) => [
    ...compare("decode", message, decoders(message), i === 0),
    ...compare("encode", message, encoders(message), i === 0),
  ]);
}

function compare(direction, { name, body }, { limit, ours, fromSocket = ours, framed, of }, isMain) {
  const functions = { limit, ours, fromSocket };
  if (isMain) functions.framed = framed;
  for (const [peer, one] of Object.entries(of)) {
    functions[peer] = one.whole;
    if (isMain) functions[`${peer} framed`] = one.framed;
  }
  const times = timeSideBySide(functions, isMain ? 80 : 30);
  const { overLimit, ofPeer } = goals[direction];
  const group = `${direction} a ${name} of ${encodedJson(body).length} bytes`;
  const row = (text, over, under, rest) => ({ group, name: text, ...pairwise(times[over], times[under]), ...rest });
  const rows = [row("our time / the platform's JSON and UTF-8", "ours", "limit", isMain && { goal: overLimit })];
  for (const peer of Object.keys(of)) {
    const most = pairwise(times[peer], times.limit).value.toFixed(2);
    rows.push(
      row(`${peer} / our time`, peer, "fromSocket", { note: `at most ${most}`, ...(isMain && { goal: ofPeer }) }),
    );
    if (isMain) rows.push(row("  the same without JSON", `${peer} framed`, "framed", { goal: ofPeer }));
  }
  return rows;
}

function decoders({ route, body }) {
  const bodyBytes = encodedJson(body);
  const bytes = encodeMessage({ type: MessageType.Push, route, body: bodyBytes });
  // What a WebSocket gives, and what the peers take: no copy is needed to make bytes of it.
  const { buffer } = bytes.slice();
  const decoder = new PacketDecoder();
  const decode = (bytes) => {
    decoder.push(bytes);
    return decodeMessage(decoder.next());
  };
  const read = ({ body, route }) => serializer.decode(body, route, "push");
  const of = eachPeer(({ Message, Package, Protocol }) => {
    const framed = () => Message.decode(Package.decode(buffer).body);
    return { framed, whole: () => JSON.parse(Protocol.strdecode(framed().body)) };
  });
  return {
    limit: () => JSON.parse(textDecoder.decode(bodyBytes)),
    ours: () => read(decode(bytes)),
    fromSocket: () => read(decode(new Uint8Array(buffer))),
    framed: () => decode(new Uint8Array(buffer)),
    of,
  };
}

function encoders({ route, body }) {
  // Read back, because what JSON.stringify gives is not yet in one piece.
  const text = textDecoder.decode(encodedJson(body));
  const encode = (i, body) => encodeMessage({ type: MessageType.Request, id: i + 1, route, body });
  const of = eachPeer(({ Message, Package, Protocol }) => {
    const encode = (i, text) => {
      const message = Message.encode(i + 1, Message.TYPE_REQUEST, 0, route, Protocol.strencode(text));
      return Package.encode(Package.TYPE_DATA, message);
    };
    return { framed: (i) => encode(i, text), whole: (i) => encode(i, JSON.stringify(body)) };
  });
  return {
    limit: () => encodedJson(body),
    ours: (i) => encode(i, serializer.encode(body, route)),
    framed: (i) => encode(i, text),
    of,
  };
}

function encodedJson(body) {
  return textEncoder.encode(JSON.stringify(body));
}

function eachPeer(make) {
  return Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, make(peer)]));
}

/** Pomelo's package has two forms: the one for pages, without Buffer, is taken where there is a window. */
function loadPeers() {
  const load = createRequire(import.meta.url);
  const pomelo = load("pomelo-protocol");
  const path = load.resolve("pomelo-protocol/lib/protocol.js");
  delete load.cache[path];
  globalThis.window = globalThis;
  const inPages = load(path);
  delete globalThis.window;
  return {
    "pomelo-protocol": { ...pomelo, Protocol: pomelo },
    "pomelo-protocol in pages": { ...inPages, Protocol: inPages },
    "pinus-protocol": load("pinus-protocol"),
  };
}

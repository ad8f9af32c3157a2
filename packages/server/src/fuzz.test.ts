import { encodeMessage, encodePacket, MessageType } from "@shaddock/protocol";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createServer } from "./create-server.js";
import { json } from "./json.js";
import { chatService } from "./services/chat.js";
import { clusterChatService } from "./services/cluster-chat.js";
import type { Session } from "./session.js";
import { dial, open } from "./testing/raw-client.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ROUTES = [
  "room.join",
  "room.message",
  "BindService.Login",
  "RoomService.SyncMessage",
  "a.echo",
  "a.late",
  "",
  "x",
];

const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constantFrom("", "null", "{", "[".repeat(30_000), `${"[".repeat(3000)}12345678901234567890${"]".repeat(3000)}`),
  fc.constantFrom(
    '{"__proto__":{"x":1}}',
    '{"toJSON":12345678901234567890}',
    '{"then":1}',
    '{"name":"a","content":"b"}',
  ),
);

const message = fc
  .record({
    type: fc.constantFrom(...Object.values(MessageType)),
    id: fc.maxSafeNat(),
    route: fc.constantFrom(...ROUTES.filter(Boolean)),
    body: fc.oneof({ weight: 5, arbitrary: body }, { weight: 1, arbitrary: fc.uint8Array() }),
  })
  .map((fields) => encodeMessage(fields));

const packet = fc.oneof(
  { weight: 6, arbitrary: message },
  {
    weight: 1,
    arbitrary: fc
      .record({ type: fc.integer({ min: 1, max: 5 }), body: fc.uint8Array() })
      .map((fields) => encodePacket(fields.type as 1, fields.body)),
  },
);

/** Packets, maybe with some bytes changed, cut somewhere. */
const stream = fc
  .tuple(fc.array(packet, { maxLength: 20 }), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat())
  .map(([packets, changes, at]) => {
    const bytes = Uint8Array.from(packets.flatMap((one) => [...one]));
    for (const [place, value] of changes) if (bytes.length > 0) bytes[place % bytes.length] = value;
    const cut = at % (bytes.length + 1);
    return [bytes.slice(0, cut), bytes.slice(cut)];
  });

const garbage = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 });

/** A server with another client at work, and what that one checks afterwards. */
function serve(imitate: "nano" | undefined) {
  const onError = vi.fn();
  const server = createServer({
    components: [
      chatService(),
      clusterChatService(),
      {
        requests: {
          "a.echo": (_session: Session, value: unknown) => value,
          "a.late": (_session: Session, value: unknown) => new Promise((done) => setTimeout(done, 10, value)),
        },
      },
    ],
    // Deep bodies can be read but not written: that is the one fault an echo may have.
    onError: (error) => error instanceof RangeError || error instanceof TypeError || onError(error),
    serializer: json(),
    ...(imitate && { imitate }),
  });
  const other = open(server);
  return {
    server,
    async check() {
      await vi.advanceTimersByTimeAsync(100);
      other.take();
      other.request(1, "a.echo", '{"n":1}');
      expect(other.take()).toEqual(['response 1 {"n":1}']);
      expect(other.closed).toBeUndefined();
      expect(onError.mock.calls).toEqual([]);
    },
  };
}

test.each([undefined, "nano"] as const)(
  "S10 no bytes disturb the server or another session (imitating %s)",
  (imitate) =>
    fc.assert(
      fc.asyncProperty(fc.boolean(), fc.oneof({ weight: 4, arbitrary: stream }, garbage), async (opened, chunks) => {
        const { server, check } = serve(imitate);
        const client = opened ? open(server) : dial(server);
        client.send(...chunks);
        await check();
        client.leave();
        await server.close();
        expect(server.sessions.size).toBe(0);
      }),
      { numRuns: 300 },
    ),
);

test("S10 each request of a well-formed stream gets one answer", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom("a.echo", "a.late", "x"), body)), async (requests) => {
      const { server, check } = serve(undefined);
      const client = open(server);
      requests.forEach(([route, text], i) => {
        client.request(i + 1, route, text);
      });
      await check();
      const answered = client.take().map((seen) => Number(seen.match(/^response (\d+) /)?.[1]));
      expect(answered.sort((a, b) => a - b)).toEqual(requests.map((_, i) => i + 1));
    }),
    { numRuns: 50 },
  ));

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeHandshakeRequest,
  decodeHandshakeResponse,
  encodeHandshake,
  HANDSHAKE_OK,
  type HandshakeRequest,
} from "./handshake.js";
import { ProtocolError } from "./protocol-error.js";
import { fromHex, fromText } from "./testing/bytes.js";

const REFUSED = expect.objectContaining({ name: "ProtocolError", code: "handshake", offset: 0 });
const BAD_JSON = ["", " ", "{", "{}}", "undefined", "{'code':200}", "\u0000", "[1", '{"code":200', "\ufeff{}"];
const NO_OBJECT = ["null", "1", '"{}"', "true", "[]", '[{"code":200}]'];

const anyObject = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 5 });
/** As a JSON reader gives it back: no -0, and "__proto__" an ordinary key. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("encodeHandshake", () => {
  test("C1 a request becomes its JSON, other than ASCII as UTF-8", () => {
    const request = { sys: { type: "ts", version: "1" }, user: { n: "é中😀" } };
    expect(encodeHandshake(request)).toEqual(fromText('{"sys":{"type":"ts","version":"1"},"user":{"n":"é中😀"}}'));
  });

  test("a response becomes its JSON, whole or only its code", () => {
    expect(encodeHandshake({ code: 500 })).toEqual(fromText('{"code":500}'));
    expect(encodeHandshake({ code: HANDSHAKE_OK, sys: { heartbeat: 0.2 } })).toEqual(
      fromText('{"code":200,"sys":{"heartbeat":0.2}}'),
    );
  });
});

describe("decodeHandshakeRequest", () => {
  test("sys and user are read, other keys are left out", () => {
    const body = fromText('{"user":{"token":"é中😀"},"sys":{"type":"js-websocket","rsa":{}},"more":1}');
    expect(decodeHandshakeRequest(body)).toEqual({
      sys: { type: "js-websocket", rsa: {} },
      user: { token: "é中😀" },
    });
  });

  test.each(['{"sys":{}}', '{"sys":{},"user":null}'])("user may be absent: %s", (json) => {
    const request = decodeHandshakeRequest(fromText(json));
    expect(request).toStrictEqual({ sys: {} });
  });

  test("any request comes back", () => {
    fc.assert(
      fc.property(anyObject, fc.option(anyObject, { nil: undefined }), (sys, user) => {
        const request: HandshakeRequest = user ? { sys, user } : { sys };
        expect(decodeHandshakeRequest(encodeHandshake(request))).toEqual(asJson(request));
      }),
    );
  });

  test.each([
    ...BAD_JSON,
    ...NO_OBJECT,
    "{}",
    '{"sys":null}',
    '{"sys":[]}',
    '{"sys":"js"}',
    '{"sys":{},"user":1}',
    '{"sys":{},"user":[]}',
    '{"sys":{},"user":"a"}',
  ])("%j throws", (text) => {
    expect(() => decodeHandshakeRequest(fromText(text))).toThrow(REFUSED);
  });
});

describe("decodeHandshakeResponse", () => {
  test("all that servers send is read", () => {
    const response = {
      code: 200,
      sys: {
        heartbeat: 0.2,
        servertime: 1_700_000_000,
        dict: { "room.join": 1, 聊天: 65_535 },
        dictVersion: "xyz=",
        useDict: true,
        routeToCode: { "room.join": 1 },
        protos: { client: {}, server: { onX: { "required uInt32 a": 1 } }, version: "abc=" },
        useProto: true,
        serializer: "json",
      },
      user: { name: "é中😀" },
    };
    expect(decodeHandshakeResponse(fromText(JSON.stringify(response)))).toEqual(response);
  });

  test.each(['{"code":200}', '{"code":200,"sys":null,"user":null}', '{"code":200,"sys":{},"x":{"y":1}}'])(
    "sys and user may be absent: %s",
    (json) => {
      expect(decodeHandshakeResponse(fromText(json))).toStrictEqual({ code: 200, sys: {}, user: undefined });
    },
  );

  test("keys of sys that are null count as absent", () => {
    const json = '{"code":200,"sys":{"heartbeat":null,"dict":null,"protos":null,"dictVersion":null,"other":null}}';
    expect(decodeHandshakeResponse(fromText(json)).sys).toStrictEqual({});
  });

  test.each([['"30"'], ["true"], ["{}"], ["[30]"]])("a heartbeat of %s counts as absent", (heartbeat) => {
    const { sys } = decodeHandshakeResponse(fromText(`{"code":200,"sys":{"heartbeat":${heartbeat},"useDict":true}}`));
    expect(sys).toStrictEqual({ useDict: true });
  });

  test.each([0, -1, 0.2, 30])("a heartbeat of %d is handed on", (heartbeat) => {
    expect(decodeHandshakeResponse(fromText(`{"code":200,"sys":{"heartbeat":${heartbeat}}}`)).sys).toEqual({
      heartbeat,
    });
  });

  test.each([400, 500, 501])("the code %i of a refusal is handed on", (code) => {
    expect(decodeHandshakeResponse(fromText(`{"code":${code}}`)).code).toBe(code);
  });

  test.each([false, 0, "", "joined", [1]])("user may be any value: %j", (user) => {
    expect(decodeHandshakeResponse(fromText(JSON.stringify({ code: 200, user }))).user).toEqual(user);
  });

  test("a key __proto__ is a key like any other and gives nothing a value", () => {
    const { sys } = decodeHandshakeResponse(fromText('{"code":200,"sys":{"__proto__":{"heartbeat":"x","dict":5}}}'));
    expect(sys.heartbeat).toBeUndefined();
    expect(sys.dict).toBeUndefined();
    expect(Object.getPrototypeOf(sys)).toBe(Object.prototype);
  });

  test("an integer beyond 2^53 - 1 arrives whole, as text", () => {
    expect(decodeHandshakeResponse(fromText('{"code":200,"user":2124488677811589121}')).user).toBe(
      "2124488677811589121",
    );
  });

  test.each([
    ...BAD_JSON,
    ...NO_OBJECT,
    "{}",
    '{"code":null}',
    '{"code":"200"}',
    '{"sys":{}}',
    '{"code":200,"sys":1}',
    '{"code":200,"sys":[]}',
    '{"code":200,"sys":"{}"}',
    '{"code":200,"sys":{"dict":1}}',
    '{"code":200,"sys":{"dict":["a"]}}',
    '{"code":200,"sys":{"dict":"a"}}',
    '{"code":200,"sys":{"protos":true}}',
    '{"code":200,"sys":{"protos":[]}}',
  ])("%j throws", (text) => {
    expect(() => decodeHandshakeResponse(fromText(text))).toThrow(REFUSED);
  });

  test("bytes that are no UTF-8 throw, or are U+FFFD inside a string", () => {
    expect(() => decodeHandshakeResponse(fromHex("ff7b7d"))).toThrow(REFUSED);
    expect(decodeHandshakeResponse(fromHex("7b22636f6465223a312c2275736572223a22ff227d")).user).toBe("\ufffd");
  });
});

describe("both decoders", () => {
  test("any bytes, and any JSON, are read or throw a ProtocolError", () => {
    const key = fc.constantFrom("code", "sys", "user", "heartbeat", "dict", "protos", "__proto__");
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(fc.jsonValue(), fc.constantFrom(200, null, {})),
      tree: fc.oneof({ depthSize: "small" }, tie("leaf"), fc.dictionary(key, tie("tree"), { maxKeys: 4 })),
    }));
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc.dictionary(key, tree).map((value) => fromText(JSON.stringify(value).replace(/[\ud800-\udfff]/g, ""))),
    );
    fc.assert(
      fc.property(body, (bytes) => {
        for (const decode of [decodeHandshakeRequest, decodeHandshakeResponse] as const) {
          try {
            const { sys } = decode(bytes);
            expect(typeof sys).toBe("object");
          } catch (error) {
            if (!(error instanceof ProtocolError)) throw error;
            expect(error.code).toBe("handshake");
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

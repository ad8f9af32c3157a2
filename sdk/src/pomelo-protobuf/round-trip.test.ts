import type { HandshakeResponse } from "@shaddock/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Serializer } from "../serializer.js";
import { pomeloProtobuf } from "./index.js";

/** A definition in parsed form, and a body that fits it. */
interface Sample {
  readonly definition: { readonly [name: string]: unknown };
  readonly body: { readonly [name: string]: unknown };
}

const simple: { readonly [type: string]: fc.Arbitrary<unknown> } = {
  uInt32: fc.maxSafeNat(),
  uInt64: fc.maxSafeNat(),
  int32: fc.integer(),
  sInt32: fc.constantFrom(-(2 ** 52), -1, 0, 1, 2 ** 52 - 1),
  sInt64: fc.integer(),
  bool: fc.boolean(),
  float: fc.float(),
  double: fc.double(),
  string: fc.string({ unit: "binary" }),
};
const keys: { readonly [type: string]: fc.Arbitrary<unknown> } = {
  string: fc.string({ unit: "grapheme" }).filter((key) => key !== "__proto__"),
  uInt32: fc.nat(),
  sInt32: fc.integer(),
};

/** A field's type with some of its values: the definition too where it is a message. */
function typeArbitrary(depth: number): fc.Arbitrary<{ type: string; definition?: unknown; values: unknown[] }> {
  const values = fc
    .constantFrom(...Object.keys(simple))
    .chain((type) => fc.record({ type: fc.constant(type), values: fc.array(simple[type] as fc.Arbitrary<unknown>) }));
  if (depth === 0) return values;
  const nested = sampleArbitrary(depth - 1).map(({ definition, body }) => ({ type: "M", definition, values: [body] }));
  return fc.oneof(values, nested);
}

function sampleArbitrary(depth: number): fc.Arbitrary<Sample> {
  const field = fc.record({
    tag: fc.integer({ min: 0, max: 2 ** 28 - 1 }),
    option: fc.constantFrom("required", "optional", "repeated", "map", "obj"),
    type: typeArbitrary(depth),
    entry: fc
      .constantFrom(...Object.keys(keys))
      .chain((type) => fc.record({ type: fc.constant(type), keys: fc.array(keys[type] as fc.Arbitrary<unknown>) })),
  });
  return fc.uniqueArray(field, { selector: ({ tag }) => tag, maxLength: 5 }).map((fields) => {
    const definition: { [name: string]: unknown } = {};
    const messages: { [name: string]: unknown } = {};
    const tags: { [tag: number]: string } = {};
    const body: { [name: string]: unknown } = {};
    fields.forEach(({ tag, option, type, entry }, index) => {
      const name = `field${index}`;
      const element = type.definition ? `M${index}` : type.type;
      const isEntries = option === "map" || option === "obj";
      if (type.definition) messages[element] = type.definition;
      if (isEntries) messages[`E${index}`] = { key: { type: entry.type }, value: { type: element } };
      definition[name] = { option, type: isEntries ? `E${index}` : element, tag };
      tags[tag] = name;

      const [first] = type.values;
      const entries = entry.keys.map((key, i) => [key, type.values[i % type.values.length]] as const);
      if (type.values.length === 0) {
        if (option === "required") delete definition[name];
      } else if (option === "repeated") body[name] = type.values;
      else if (option === "map") body[name] = new Map(entries);
      else if (option === "obj" && entries.length > 0) body[name] = Object.fromEntries(entries);
      else if (option !== "obj") body[name] = first;
    });
    return { definition: { ...definition, __messages: messages, __tags: tags }, body };
  });
}

test("what was encoded decodes to the same", () => {
  const fallback = {} as Serializer;
  fc.assert(
    fc.property(sampleArbitrary(2), ({ definition, body }) => {
      const protos = JSON.parse(JSON.stringify({ client: { body: definition }, server: { body: definition } }));
      const { encode, decode } = pomeloProtobuf(fallback)({ code: 200, sys: { protos } } as HandshakeResponse);
      expect(decode(encode(body, "body") as Uint8Array, "body", "response")).toEqual(body);
    }),
    { numRuns: 1000 },
  );
});

import type { ProtobufClass } from "shaddock/protobuf";

/** The classes that `pbjs` made of fixture.proto; README.md says how. */
export const fixture: { readonly Point: ProtobufClass; readonly Typed: ProtobufClass };

import { type ClientOptions, type LooseContract, webSocket } from "shaddock";
import { type ProtobufClass, protobuf } from "shaddock/protobuf";
import { tcp } from "shaddock/tcp";
import { WebSocket } from "ws";
import { NANO, NANO_DICTIONARY, NANO_PROTOBUF } from "../conformance/profiles.js";
import type { Profile } from "../conformance/target.js";
import { fixture } from "./nano-fixture/fixture.pb.js";

/** A way in which the fixture application runs on Nano. */
export interface NanoKind {
  readonly name: string;
  readonly profile: Profile;
  /** What its program is started with. */
  readonly flags: readonly string[];
  /** What its clients are made with. */
  readonly options: ClientOptions<LooseContract>;
}

const transport = webSocket({ WebSocket });

const { Typed } = fixture;
const typed = (name: string): { readonly [route: string]: ProtobufClass } => ({ [name]: Typed });

/** The serializer of the fixture application's clients, where its bodies are protobuf. */
export const fixtureProtobuf: ReturnType<typeof protobuf> = protobuf({
  requests: {
    "fixture.echo": [Typed, Typed],
    "fixture.typed": [Typed, Typed],
    "fixture.silent": [Typed, Typed],
  },
  notifies: { ...typed("fixture.tellTyped"), ...typed("fixture.quit") },
  pushes: typed("onTyped"),
});

/** The ways in which the fixture application runs on Nano. */
export const NANO_KINDS: readonly NanoKind[] = [
  { name: "Nano, JSON", profile: NANO, flags: [], options: { transport } },
  {
    name: "Nano, JSON and dictionary",
    profile: NANO_DICTIONARY,
    flags: ["-dictionary"],
    options: { transport },
  },
  { name: "Nano, JSON over TCP", profile: NANO, flags: ["-tcp"], options: { transport: tcp() } },
  {
    name: "Nano, protobuf and dictionary",
    profile: NANO_PROTOBUF,
    flags: ["-serializer", "protobuf", "-dictionary"],
    options: { transport, serializer: fixtureProtobuf },
  },
];

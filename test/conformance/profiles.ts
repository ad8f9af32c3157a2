import type { Profile } from "./target.js";

const fixtureRoute = (name: string): string => `fixture.${name}`;

const NANO_LACKS: Profile["lacks"] = {
  "schemas in the handshake": "no schemas in the handshake: both sides know them",
  versions: "the dictionary comes with every handshake",
  "refusal with a code": "a refused handshake is not answered: the connection closes, 1006",
  "answers to failures": "failing handlers, unknown routes and unreadable bodies are not answered",
  "kick packet": "a kick is a closed connection and no more",
  "long bodies": "closes on bodies above 65 536 bytes",
};

/** Nano with JSON bodies. */
export const NANO: Profile = {
  route: fixtureRoute,
  closeCode: 1006,
  errorCode: 1006,
  lacks: {
    ...NANO_LACKS,
    "typed bodies": "JSON bodies here; protobuf is a server of its own",
    dictionary: "the dictionary is off here",
    "edge codes": "the dictionary is off here",
  },
};

/** Nano with JSON bodies and the fixture's dictionary. */
export const NANO_DICTIONARY: Profile = {
  ...NANO,
  lacks: { ...NANO_LACKS, "typed bodies": "JSON bodies here; protobuf is a server of its own" },
};

/** Nano with protobuf bodies and the fixture's dictionary. */
export const NANO_PROTOBUF: Profile = {
  ...NANO,
  lacks: {
    ...NANO_LACKS,
    json: "every body is protobuf",
    "raw bodies": "every body is protobuf",
    bigint: "every body is protobuf",
    "edge codes": "the routes with these codes have JSON bodies",
    "long pushes": "the route for it has a JSON body",
    "double answers": "the route for it has a JSON body",
    "silence on failures": "asked with JSON bodies",
    "wire of Nano": "asked with JSON bodies",
  },
};

const POMELO_LACKS: Profile["lacks"] = {
  "raw bodies": "bodies are parsed and written again",
  bigint: "its JSON has JavaScript's numbers only",
  "edge codes": "route codes count from 1",
  "refusal without a word": "a refused handshake is answered with code 500 or 501, then closed",
  "silence on failures": "failing handlers and unknown routes are answered with code 500",
  "double answers": "one answer to a request",
  "kick without a word": "a kick packet with the reason comes first",
  "limit for bodies": "takes bodies of any length",
  "long pushes": "the fixture has no route for it here; see the long bodies",
  "byte stream": "takes one packet a frame",
  "wire of Nano": "treats what no client sends in its own way",
};

/** Pomelo with dictionary and its own protobuf. */
export const POMELO: Profile = {
  route: (name) => `connector.fixture.${name}`,
  closeCode: 1000,
  errorCode: 1000,
  lacks: POMELO_LACKS,
};

/** Pinus with dictionary and its own protobuf. */
export const PINUS: Profile = { ...POMELO, closeCode: 1005, errorCode: 1005 };

const EMBEDDED_LACKS: Profile["lacks"] = {
  "schemas in the handshake": "no schemas in the handshake: both sides know them",
  versions: "the dictionary comes with every handshake",
  "refusal without a word": "a refused handshake is answered with its code, then closed",
  "silence on failures": "failing handlers, unknown routes and unreadable bodies are answered with a code",
  "kick without a word": "a kick packet with the reason comes first",
  "long bodies": "closes on bodies above 65 536 bytes, as Nano does",
};

/** The embedded server with JSON bodies and the fixture's dictionary. */
export const EMBEDDED: Profile = {
  route: fixtureRoute,
  closeCode: 1000,
  errorCode: 1002,
  lacks: { ...EMBEDDED_LACKS, "typed bodies": "JSON bodies here; protobuf is a server of its own" },
};

/** The embedded server with protobuf bodies and the fixture's dictionary. */
export const EMBEDDED_PROTOBUF: Profile = {
  ...EMBEDDED,
  lacks: { ...NANO_PROTOBUF.lacks, ...EMBEDDED_LACKS, "answers to failures": "asked with JSON bodies" },
};

/** The same server over TCP, which has no close codes, and no frames either. */
export function overTcp({ route, lacks: { "byte stream": _frames, ...lacks } }: Profile): Profile {
  return { route, closeCode: 1006, errorCode: 1006, lacks };
}

/** The profiles of servers that pages can be told to test with. */
export const PAGE_PROFILES = { NANO_DICTIONARY, POMELO, PINUS, EMBEDDED } as const;

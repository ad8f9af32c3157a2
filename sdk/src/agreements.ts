import type { HandshakeProtos, HandshakeResponse } from "@shaddock/protocol";

/** Where a dictionary and schemas are kept between visits; `localStorage` and Cocos' `sys.localStorage` are such. */
export interface Storage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, value: string): void;
}

/** What was agreed with a server and need not be sent again as long as its versions are the same. */
export interface Agreement {
  readonly dict?: Readonly<Record<string, number>> | undefined;
  readonly dictVersion?: string | undefined;
  readonly protos?: HandshakeProtos | undefined;
}

/** Remembers, server by server, the dictionary and schemas that Pomelo and Pinus send only when they changed. */
export interface Agreements {
  /** What is remembered of a server: the versions to name in the handshake. */
  recall(url: string): Agreement;
  /** The handshake with what the server left out because it is known; remembers the rest. */
  complete(url: string, known: Agreement, handshake: HandshakeResponse): HandshakeResponse;
}

/** @param storage keeps them for longer than the client lives */
export function createAgreements(storage?: Storage): Agreements {
  const remembered = new Map<string, string | null | undefined>();
  return {
    recall(url) {
      try {
        return JSON.parse((remembered.get(url) ?? storage?.getItem(keyOf(url))) as string) ?? {};
      } catch {
        // Whatever stands there is not ours; the server sends everything to those who name no version.
        return {};
      }
    },
    complete(url, known, handshake) {
      const { sys } = handshake;
      const { dict, dictVersion }: Agreement = sys.dict ? sys : sys.useDict ? known : {};
      const protos = sys.protos ?? (sys.useProto ? known.protos : undefined);
      if (sys.dictVersion || sys.protos) {
        const text = JSON.stringify({ dict: dictVersion && dict, dictVersion, protos });
        remembered.set(url, text);
        try {
          storage?.setItem(keyOf(url), text);
        } catch {
          // Full or forbidden: then everything is sent again next time.
        }
      }
      return { ...handshake, sys: { ...sys, dict, protos } as HandshakeResponse["sys"] };
    },
  };
}

function keyOf(url: string): string {
  return `shaddock ${url}`;
}

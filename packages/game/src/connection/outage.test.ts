import { describe, expect, it } from "vitest";
import { createGame } from "../create-game.js";
import type { RootState } from "../root.js";
import { fakeClients } from "../testing/fake-client.js";
import { texts } from "../texts/texts.js";
import type { ConnectionState } from "./connection-slice.js";
import { outageText } from "./outage.js";

const { en } = texts;
const fresh = createGame({ createClient: fakeClients().createClient, now: () => 0 }).store.getState();
const reason = { code: 1, message: "" } as const;
const at = (name: ConnectionState["name"]): RootState => ({
  ...fresh,
  connection: { ...fresh.connection, name, reason },
});

describe("outageText()", () => {
  it("tells why, until there is a connection again", () => {
    expect(outageText(at("waiting"), en)).toBe(en.connection.closeReasons[1]);
    expect(outageText(at("closed"), en)).toBe(en.connection.closeReasons[1]);
    expect(outageText(at("open"), en)).toBeNull();
    expect(outageText(fresh, en)).toBeNull();
  });

  it("says that one plays elsewhere, where it is that", () => {
    const session = { ...fresh.session, elsewhere: true };
    expect(outageText({ ...at("closed"), session }, en)).toBe(en.mahjong.elsewhere);
  });

  it("is silent while an errand makes a new connection, but not where that has to wait", () => {
    const lobby = { ...fresh.lobby, errand: "practice" } as const;
    expect(outageText({ ...at("connecting"), lobby }, en)).toBeNull();
    expect(outageText({ ...at("waiting"), lobby }, en)).not.toBeNull();
  });
});

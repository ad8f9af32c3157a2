import { expect, it } from "vitest";
import { createGame } from "../create-game.js";
import type { RootState } from "../root.js";
import { comeBack, dealtDesk, tilesFor } from "../testing/desk-fixture.js";
import { fakeClients } from "../testing/fake-client.js";
import type { ConnectionState } from "./connection-slice.js";
import { selectDisturbance } from "./disturbance.js";

const fresh = createGame({ createClient: fakeClients().createClient, now: () => 0 }).store.getState();
const trouble = { route: "onDuanPai", detail: "", time: 0 };
const told = dealtDesk(tilesFor("1112223334445m", "", "", ""));
const stale = comeBack(told);

function at(name: ConnectionState["name"], state: Partial<RootState> = {}): RootState {
  return { ...fresh, connection: { ...fresh.connection, name, reason: { code: 1, message: "" } }, ...state };
}
const unread = { session: { ...fresh.session, trouble } };

it("selectDisturbance() tells of an outage, else of what cannot be read, else of what may be old", () => {
  expect(selectDisturbance(at("waiting", { ...unread, desk: stale }))).toBe("outage");
  expect(selectDisturbance(at("open", { ...unread, desk: stale }))).toBe("trouble");
  expect(selectDisturbance(at("open", { desk: stale }))).toBe("stale");
  expect(selectDisturbance(at("open", { desk: told }))).toBeNull();
});

it("selectDisturbance() tells of nothing while an errand makes a new connection", () => {
  const lobby = { ...fresh.lobby, errand: "create" } as const;
  expect(selectDisturbance(at("connecting", { lobby, desk: stale }))).toBeNull();
});

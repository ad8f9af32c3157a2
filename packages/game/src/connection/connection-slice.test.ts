import { describe, expect, it } from "vitest";
import { connectionActions, connectionReducer, TRAFFIC_SAMPLES } from "./connection-slice.js";

const { changed, forgotten, kicked, retry, sampled, troubled } = connectionActions;
const initial = connectionReducer(undefined, { type: "@@init" });
const lost = { code: 1, message: "Connection closed (1006)" } as const;

describe("connectionReducer()", () => {
  it("follows the client's states", () => {
    let state = connectionReducer(initial, changed({ name: "connecting", attempt: 0, time: 1 }));
    expect(state).toMatchObject({ name: "connecting", attempt: 0, reason: null });
    state = connectionReducer(state, changed({ name: "open", time: 2 }));
    expect(state.name).toBe("open");
    state = connectionReducer(state, changed({ name: "waiting", attempt: 1, retryAt: 900, reason: lost, time: 3 }));
    expect(state).toMatchObject({ name: "waiting", attempt: 1, retryAt: 900, reason: lost });
  });

  it("keeps the reason while it is tried again, and forgets it when open", () => {
    let state = connectionReducer(initial, changed({ name: "waiting", attempt: 1, retryAt: 9, reason: lost, time: 3 }));
    state = connectionReducer(state, changed({ name: "connecting", attempt: 1, time: 4 }));
    expect(state).toMatchObject({ name: "connecting", reason: lost, retryAt: null });
    state = connectionReducer(state, changed({ name: "open", time: 5 }));
    expect(state.reason).toBeNull();
  });

  it("counts the traffic of each second, a minute of them", () => {
    let state = connectionReducer(initial, sampled({ bytesIn: 10, bytesOut: 4, latency: undefined }));
    state = connectionReducer(state, sampled({ bytesIn: 25, bytesOut: 4, latency: 12.5 }));
    expect(state).toMatchObject({ bytesIn: 25, bytesOut: 4, latency: 12.5 });
    expect(state.samples).toEqual([
      { in: 10, out: 4 },
      { in: 15, out: 0 },
    ]);
    for (let i = 0; i < 100; i++)
      state = connectionReducer(state, sampled({ bytesIn: 25 + i, bytesOut: 4, latency: 1 }));
    expect(state.samples).toHaveLength(TRAFFIC_SAMPLES);
  });

  it("keeps the last trouble, and forgets everything with its client", () => {
    const state = connectionReducer(initial, troubled("Body of onMessage: Unexpected end"));
    expect(state.trouble).toBe("Body of onMessage: Unexpected end");
    expect(connectionReducer(state, forgotten())).toEqual(initial);
  });

  it("leaves intents and kicks to the others", () => {
    expect(connectionReducer(initial, retry())).toBe(initial);
    expect(connectionReducer(initial, kicked({ reason: null, time: 1 }))).toBe(initial);
  });
});

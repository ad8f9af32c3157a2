import { createSlice, original, type PayloadAction } from "@reduxjs/toolkit";
import type { ClientState, CloseReason, Stats } from "shaddock";

/** How many samples of the traffic are kept: a minute of them. */
export const TRAFFIC_SAMPLES = 60;

/** A {@link CloseReason} that can be stored: without what was thrown. */
export interface ClosedFor {
  readonly code: CloseReason["code"];
  /** For people, in English. */
  readonly message: string;
}

/** A state of the client, and when it came about. */
export interface ConnectionChange {
  readonly name: ClientState["name"];
  readonly attempt?: number;
  /** When it will be tried again, Unix ms. */
  readonly retryAt?: number;
  readonly reason?: ClosedFor;
  /** Unix ms. */
  readonly time: number;
}

/** Bytes in one second. */
export interface TrafficSample {
  readonly in: number;
  readonly out: number;
}

/** What a client's connection is like. */
export interface ConnectionState {
  readonly name: ClientState["name"];
  /** 0 for the first one; the others follow a connection lost. */
  readonly attempt: number;
  /** When it will be tried again, Unix ms. */
  readonly retryAt: number | null;
  /** Why there is no connection; kept until there is one. */
  readonly reason: ClosedFor | null;
  /** How long a response takes, ms. */
  readonly latency: number | null;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The newest last. */
  readonly samples: readonly TrafficSample[];
  /** What failed last and had nobody to tell, in English. */
  readonly trouble: string | null;
}

const initialState: ConnectionState = {
  name: "idle",
  attempt: 0,
  retryAt: null,
  reason: null,
  latency: null,
  bytesIn: 0,
  bytesOut: 0,
  samples: [],
  trouble: null,
};

const slice = createSlice({
  name: "connection",
  initialState,
  reducers: {
    /** The client's state changed. */
    changed(state, { payload }: PayloadAction<ConnectionChange>) {
      const { name, attempt = 0, retryAt = null, reason = null } = payload;
      // While it is tried again, one still wants to read why.
      const kept = name === "connecting" && attempt > 0 ? state.reason : null;
      Object.assign(state, { name, attempt, retryAt, reason: reason ?? kept });
    },
    /** The server kicked, saying why or not. The state changes next. */
    kicked(_state, _action: PayloadAction<{ readonly reason: string | null; readonly time: number }>) {},
    /** A second's traffic. */
    sampled(state, { payload }: PayloadAction<Pick<Stats, "bytesIn" | "bytesOut" | "latency">>) {
      const { bytesIn, bytesOut, latency = null } = payload;
      // Past the draft, which takes long to move a minute of samples: where there are many bots, this is every second.
      const before = original(state) as ConnectionState;
      const sample = { in: bytesIn - before.bytesIn, out: bytesOut - before.bytesOut };
      const samples = [...before.samples.slice(1 - TRAFFIC_SAMPLES), sample];
      return { ...before, bytesIn, bytesOut, latency, samples };
    },
    /** Something failed that nobody waits for. */
    troubled(state, { payload }: PayloadAction<string>) {
      state.trouble = payload;
    },
    /** There is no client any more. */
    forgotten: () => initialState,
    /** Intent: try again at once. */
    retry() {},
  },
});

/** Next connection state. */
export const connectionReducer = slice.reducer;
/** What may happen to a connection. */
export const connectionActions = slice.actions;

import type { RootState } from "../root.js";
import type { SessionState } from "./session-state.js";

/** What the connection to the mahjong server is like, beside what it is like as a connection. */
export const selectSession = (state: RootState): SessionState => state.session;

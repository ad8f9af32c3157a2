import type { RootState } from "../root.js";
import type { ConnectionState } from "./connection-slice.js";

/** What the connection is like. */
export const selectConnection = (state: RootState): ConnectionState => state.connection;

/** What is there to be done about a connection: nothing, wait for it or try at once, or ask for it again. */
export const selectRetry = ({ connection }: RootState): "none" | "waiting" | "ended" => {
  const { name } = connection;
  return name === "waiting" ? "waiting" : name === "closed" ? "ended" : "none";
};

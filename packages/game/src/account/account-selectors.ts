import type { RootState } from "../root.js";
import type { AccountState } from "./account-state.js";

/** Where and who one is. */
export const selectAccount = (state: RootState): AccountState => state.account;

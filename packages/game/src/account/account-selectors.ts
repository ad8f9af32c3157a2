import { receivedName, receivedText } from "../chat/chat-text.js";
import type { RootState } from "../root.js";
import type { AccountState } from "./account-state.js";

/** Where and who one is. */
export const selectAccount = (state: RootState): AccountState => state.account;

/** The longest version that is shown, in UTF-16 code units. */
const MAX_VERSION = 20;

/**
 * The version that the server last logged in at wants of its clients, where it refuses all others; null elsewhere, and
 * before the first login there. This client says that it is the one that is wanted.
 */
export function selectRequiredVersion({ account: { config } }: RootState): string | null {
  return config?.forceUpdate ? receivedText(receivedName(config.version), MAX_VERSION) : null;
}

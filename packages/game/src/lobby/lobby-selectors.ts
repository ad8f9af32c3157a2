import { createSelector } from "@reduxjs/toolkit";
import type { Rounds } from "@shaddock/contract/nanoserver";
import type { Player } from "../account/account-state.js";
import type { FailureCode } from "../failure/failure.js";
import type { RootState } from "../root.js";
import { isSeated } from "../session/seated.js";
import { PRICES } from "./desk-options.js";
import type { LobbyState } from "./lobby-state.js";

/** The lobby as it is shown. */
export interface LobbyView extends Pick<LobbyState, "cards" | "clubs" | "marquee" | "errand" | "failure" | "applied"> {
  /** Oneself. */
  readonly player: Player | null;
  /** Who sells cards, and who helps: as the server words it, those only that it names. */
  readonly contacts: readonly string[];
  /** The desk one sits at, to go back to. */
  readonly desk: { readonly number: string; readonly title: string } | null;
  /** What a match costs, and whether one has so many cards. Another server may have other prices. */
  readonly prices: readonly { readonly rounds: Rounds; readonly cards: number; readonly affordable: boolean }[];
  /** Why each cannot be done now; null where it can. */
  readonly refusals: Readonly<Record<"create" | "join" | "practise" | "apply", FailureCode | null>>;
}

/** The lobby. */
export const selectLobby: (state: RootState) => LobbyView = createSelector(
  ({ lobby }: RootState) => lobby,
  ({ account }: RootState) => account,
  ({ connection }: RootState) => connection.name === "open",
  isSeated,
  ({ desk }: RootState) => desk.number,
  ({ desk }: RootState) => desk.title,
  ({ bots, ...lobby }, { player, config }, isOpen, seated, number, title): LobbyView => {
    const { cards, clubs, marquee, errand, failure, applied } = lobby;
    const offline = isOpen ? null : "offline";
    const away = offline ?? (seated ? "atDesk" : null);
    const { daili1 = "", daili2 = "", kefu1 = "" } = config ?? {};
    return {
      ...{ player, cards, clubs, marquee, errand, failure, applied },
      contacts: [daili1, daili2, kefu1].filter(Boolean),
      desk: seated ? { number, title } : null,
      prices: PRICES.map((price) => ({ ...price, affordable: price.cards <= cards })),
      refusals: { create: away, join: away, practise: bots ? away : (offline ?? "noBots"), apply: offline },
    };
  },
);

import { accountActions, type Game, type GameStorage, parseInvitation, serverAt } from "@shaddock/game";

const KEY = "shaddock.mahjong";

/**
 * Lets a tab that is loaded anew go on where it was logged in, so that one is back at the table without a click. Until
 * one logs out; and a link that invites is asked about first.
 *
 * @param query of the page's address, with its `?`
 */
export function stayLoggedIn({ store }: Pick<Game, "store">, storage: GameStorage, query: string): void {
  const api = storage.get(KEY);
  if (api && !parseInvitation(query)) {
    store.dispatch(accountActions.visit(serverAt(api)));
    store.dispatch(accountActions.logIn());
  }
  let was = store.getState().account.status;
  store.subscribe(() => {
    const { status, server } = store.getState().account;
    if (status === was) return;
    if (status === "in") storage.set(KEY, server?.api ?? "");
    else if (was === "in") storage.set(KEY, "");
    was = status;
  });
}

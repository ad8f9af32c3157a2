import { type Game, isInvitationAnswered, withoutInvitation } from "@shaddock/game";

/**
 * Takes an invitation from the page's address once it is answered: loaded anew, the page leads back to where one is, and
 * who logs out is not invited again.
 */
export function forgetInvitation({ store }: Pick<Game, "store">, page: Pick<Window, "location" | "history">): void {
  const stop = store.subscribe(() => {
    if (!isInvitationAnswered(store.getState())) return;
    stop();
    const { pathname, search, hash } = page.location;
    const rest = withoutInvitation(search);
    if (rest !== search) page.history.replaceState(null, "", `${pathname}${rest}${hash}`);
  });
}

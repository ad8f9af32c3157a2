import { sys } from "cc";
import { withoutInvitation } from "../shaddock/shaddock.mjs";

/** What of a page's address links are made of, and read from. */
export interface PageAddress {
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
}

interface Page {
  readonly location: PageAddress & { readonly hash: string };
  readonly history: { replaceState(data: null, unused: "", url: string): void };
}

/** The page that this is played on; null in an app, which no link leads to. */
export function pageAddress(): PageAddress | null {
  return page()?.location ?? null;
}

/** Takes an invitation from the page's address: who comes back to the first screen is not invited again. */
export function forgetInvitation(): void {
  const here = page();
  if (!here) return;
  const { pathname, search, hash } = here.location;
  const rest = withoutInvitation(search);
  if (rest !== search) here.history.replaceState(null, "", `${pathname}${rest}${hash}`);
}

function page(): Page | null {
  return sys.isBrowser ? (globalThis as unknown as Page) : null;
}

import type { PageLocation } from "../chat/servers.js";

/** What one asked for before one was let in: done as soon as one is. */
export type Wish = { readonly type: "practise" } | { readonly type: "join"; readonly number: string };

/** The desk that a link invites to, `?desk=` and six digits; null without one. A link alone must not ask a server. */
export function invitation({ search }: Pick<PageLocation, "search">): string | null {
  const number = new URLSearchParams(search).get("desk");
  return number !== null && /^\d{6}$/.test(number) ? number : null;
}

/** The link that invites to a desk. */
export function invitationTo(number: string, { origin, pathname }: Pick<Location, "origin" | "pathname">): string {
  return `${origin}${pathname}?desk=${number}`;
}

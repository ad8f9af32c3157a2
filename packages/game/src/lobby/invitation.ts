import { serverAt } from "../account/mahjong-server.js";
import type { RootState } from "../root.js";
import { isSixDigits } from "./six-digits.js";

/** What a link invites to. */
export interface Invitation {
  /** Of the desk: six digits. */
  readonly number: string;
  /** The HTTP API of its server; null for the one that the page plays on where nobody chooses another. */
  readonly server: string | null;
}

/** A page that a link can lead to. */
export interface InvitingPage {
  readonly origin: string;
  readonly pathname: string;
  /** The HTTP API that it plays on where nobody chooses another. */
  readonly ownServer: string;
}

/** The longest address that a link may name, as it is there, in UTF-16 code units. */
const MAX_ADDRESS = 200;
/** Scheme, host, port and path: nothing that could look like another host than it is. */
const ADDRESS = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?(\/[\w.~/-]*)?$/i;

/** The link that invites to a desk of a server: `?desk=` and six digits, and `&mahjong=` where it is not the page's own. */
export function invitationLink(page: InvitingPage, number: string, server: string): string {
  const elsewhere = server === page.ownServer ? "" : `&mahjong=${encodeURIComponent(server)}`;
  return `${page.origin}${page.pathname}?desk=${number}${elsewhere}`;
}

/**
 * What a page's query, with its `?`, invites to; null for nothing, or for something that is no server. It may come from
 * anybody: show where it leads, and ask no server before somebody wants it.
 */
export function parseInvitation(query: string): Invitation | null {
  const number = fieldOf(query, "desk");
  const address = fieldOf(query, "mahjong");
  if (number === null || !isSixDigits(number)) return null;
  if (address === null) return { number, server: null };
  // Before anything looks at it: a link may be as long as anybody likes.
  if (address.length > MAX_ADDRESS) return null;
  const { api } = serverAt(address);
  return ADDRESS.test(api) ? { number, server: api } : null;
}

/** Whether what a link invites to was asked for, or else what one wanted instead: then it invites no more. */
export function isInvitationAnswered({ account, lobby }: Pick<RootState, "account" | "lobby">): boolean {
  return account.status === "in" && lobby.wish === null;
}

/** A page's query without what it invites to. */
export function withoutInvitation(query: string): string {
  const rest = query
    .slice(1)
    .split("&")
    .filter((field) => field && !/^(desk|mahjong)=/.test(field));
  return rest.length > 0 ? `?${rest.join("&")}` : "";
}

/** Not every platform of this game has what browsers take queries apart with. */
function fieldOf(query: string, name: string): string | null {
  const field = query
    .slice(1)
    .split("&")
    .find((one) => one.startsWith(`${name}=`));
  try {
    return field === undefined ? null : decodeURIComponent(field.slice(name.length + 1));
  } catch {
    return "";
  }
}

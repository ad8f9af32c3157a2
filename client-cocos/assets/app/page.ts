import { sys } from "cc";

/** What of a page's address links are made of, and read from. */
export interface PageAddress {
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
}

/** The page that this is played on; null in an app, which no link leads to. */
export function pageAddress(): PageAddress | null {
  return sys.isBrowser ? (globalThis as unknown as { readonly location: PageAddress }).location : null;
}

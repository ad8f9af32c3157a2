import type { Fetch } from "@shaddock/contract/nanoserver";

/** As much of XMLHttpRequest as is used: browsers, Cocos native and WeChat's adapter have it. */
export interface Xhr {
  readonly status: number;
  readonly responseText: string;
  onload: (() => void) | null;
  onerror: (() => void) | null;
  onabort: (() => void) | null;
  ontimeout: (() => void) | null;
  open(method: string, url: string, async: boolean): void;
  setRequestHeader(name: string, value: string): void;
  send(body?: string | null): void;
}

/** The class of {@link Xhr}. */
export type XhrClass = new () => Xhr;

/** The `fetch` of the HTTP API where the platform has none: Cocos native and minigames. */
export function requestFetch(Request: XhrClass): Fetch {
  return (url, { method, body }) =>
    new Promise((resolve, reject) => {
      const request = new Request();
      // Cocos native tells of a server that cannot be reached by `onload` too, with status 0.
      const fail = (): void => reject(new TypeError(`Cannot reach ${url}`));
      request.onload = () => {
        const { status, responseText } = request;
        if (status === 0) fail();
        else resolve({ status, text: async () => responseText });
      };
      request.onerror = fail;
      request.onabort = fail;
      request.ontimeout = fail;
      request.open(method, url, true);
      // The type that a browser's `fetch` gives a text: it needs no leave of another origin.
      if (body !== undefined) request.setRequestHeader("content-type", "text/plain;charset=UTF-8");
      request.send(body ?? null);
    });
}

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { transform } from "esbuild";
import { WebSocket } from "ws";

/** What only newer engines than that of Cocos 3.8 on Android have, by its prototype. */
const TOO_NEW: { readonly [type: string]: readonly string[] } = {
  Array: ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"],
  String: ["at", "isWellFormed", "toWellFormed"],
  Uint8Array: ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "with"],
};

/** What the bundle exports. */
export type Bundle = typeof import("../../client-cocos/assets/shaddock/shaddock.mjs");

/** Runs the bundle in a world that has only what Cocos native has, and these globals; gives its exports. */
export async function runBundleNatively(globals: object = {}): Promise<Bundle> {
  const file = new URL("../../client-cocos/assets/shaddock/shaddock.mjs", import.meta.url);
  const { code } = await transform(readFileSync(file, "utf8"), { format: "iife", globalName: "shaddock" });
  const world = createContext({ console, setTimeout, clearTimeout, setInterval, clearInterval });
  for (const [type, names] of Object.entries(TOO_NEW)) {
    for (const name of names) runInContext(`delete ${type}.prototype.${name}`, world);
  }
  runInContext("delete Object.hasOwn; delete globalThis.WeakRef; delete globalThis.FinalizationRegistry", world);
  const NativeArrayBuffer = runInContext("ArrayBuffer", world) as typeof ArrayBuffer;
  Object.assign(world, { WebSocket: nativeSocket(NativeArrayBuffer), XMLHttpRequest: NativeRequest });
  // As they are declared: some may not even be named.
  Object.defineProperties(world, Object.getOwnPropertyDescriptors(globals));
  return runInContext(`${code}; shaddock`, world);
}

type Handler = ((event: object) => void) | null;

/** Where each socket went that was dialled natively: the arguments of its class. */
export const dialled: (readonly unknown[])[] = [];

/** A socket as Cocos native has it: no EventTarget, no `binaryType`, particular about what it is given. */
function nativeSocket(NativeArrayBuffer: typeof ArrayBuffer): unknown {
  return class NativeSocket {
    onopen: Handler = null;
    onmessage: Handler = null;
    onerror: Handler = null;
    onclose: Handler = null;
    private readonly socket: WebSocket;

    constructor(...given: readonly unknown[]) {
      const [url, protocols, caPath] = given;
      dialled.push(given);
      if (given.length > 3 || given.includes(undefined)) throw new TypeError("Cocos takes url, protocols, CA file");
      if (caPath !== undefined && typeof caPath !== "string") throw new TypeError("The CA file is a path");
      this.socket = new WebSocket(url as string, (protocols ?? []) as string[]);
      this.socket.binaryType = "arraybuffer";
      // A handler that is missing when the constructor's turn ends is an error in Cocos.
      queueMicrotask(() => this.checkHandlers());
      this.socket.on("open", () => this.onopen?.({}));
      this.socket.on("error", () => this.onerror?.({}));
      this.socket.on("close", (code, reason) => this.onclose?.({ code, reason: `${reason}`, wasClean: true }));
      this.socket.on("message", (data: ArrayBuffer) => {
        const copy = new NativeArrayBuffer(data.byteLength);
        new Uint8Array(copy).set(new Uint8Array(data));
        this.onmessage?.({ data: copy });
      });
    }

    send(...given: readonly unknown[]): void {
      const [data] = given;
      if (given.length !== 1 || Object.prototype.toString.call(data) !== "[object ArrayBuffer]") {
        throw new TypeError("Cocos sends strings, buffers and typed arrays only");
      }
      this.socket.send(new Uint8Array(data as ArrayBuffer));
    }

    close(...given: readonly unknown[]): void {
      if (given.length === 1 && given[0] === undefined) throw new TypeError("Cocos would leave the socket open");
      this.socket.close(...(given as [number?, string?]));
    }

    private checkHandlers(): void {
      if (!this.onopen || !this.onmessage || !this.onerror || !this.onclose)
        throw new TypeError("A handler is missing");
    }
  };
}

/** XMLHttpRequest as Cocos native has it: `onload` with status 0 where no server answers. */
class NativeRequest {
  onload: (() => void) | null = null;
  status = 0;
  responseText = "";
  private call: { readonly url: string; readonly method: string } = { url: "", method: "" };
  private readonly headers: Record<string, string> = {};

  open(method: string, url: string): void {
    this.call = { method, url };
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(body: string | null): void {
    const { url, method } = this.call;
    fetch(url, { method, headers: this.headers, body }).then(
      async (response) => {
        this.status = response.status;
        this.responseText = await response.text();
        this.onload?.();
      },
      () => this.onload?.(),
    );
  }
}

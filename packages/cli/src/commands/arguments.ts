import { InvalidArgumentError } from "commander";

/** Reads a port: 0 to 65535. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError("want 0 to 65535");
  return port;
}

/** Reads `host:port`, an IPv6 address in brackets. */
export function parseTarget(text: string): { readonly host: string; readonly port: number } {
  const [, host = "", port = ""] = /^(\[[\da-f:.]+\]|[^:/\s]+):(\d{1,5})$/i.exec(text) ?? [];
  if (!host || Number(port) < 1 || Number(port) > 65_535) throw new InvalidArgumentError("want host:port");
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}

/** Reads an address of `http:` or `https:`. */
export function parseHttpUrl(text: string): URL {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new InvalidArgumentError("want http://host:port");
  }
  return new URL(text);
}

/** Reads a whole number within bounds, both of them allowed. */
export function parseCount(least: number, most: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (!/^\d+$/.test(text) || count < least || count > most) {
      throw new InvalidArgumentError(`want ${least} to ${most}`);
    }
    return count;
  };
}

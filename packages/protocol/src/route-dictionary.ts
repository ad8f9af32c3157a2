import { ProtocolError } from "./protocol-error.js";

/**
 * Which routes travel as a 16-bit code instead of as text. The server decides on it and sends it with the handshake.
 *
 * Takes what real servers send: the empty route and two routes with one code are kept as they are (the later
 * route is then the code's meaning). [nano: message.SetDictionary]
 */
export class RouteDictionary {
  /** The code of each route that has one; the others travel as text. */
  readonly codes: ReadonlyMap<string, number>;
  /** The route of each code. */
  readonly routes: ReadonlyMap<number, string>;

  /**
   * @param dict route to code, 0 to 65 535
   * @throws ProtocolError `dictionary` when a code is something else
   */
  constructor(dict: Readonly<Record<string, number>>) {
    const entries = Object.entries(dict);
    for (const [route, code] of entries) if (code !== (code & 0xffff)) throw new ProtocolError("dictionary", route);
    this.codes = new Map(entries);
    this.routes = new Map(entries.map(([route, code]) => [code, route]));
  }
}

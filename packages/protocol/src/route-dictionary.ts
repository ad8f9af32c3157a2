import { ProtocolError } from "./protocol-error.js";

/**
 * Which routes travel as a 16-bit code instead of as text. The server decides on it and sends it with the handshake.
 *
 * Takes what real servers send: the empty route and two routes with one code are kept as they are (the later
 * route is then the code's meaning). [nano: message.SetDictionary]
 */
export class RouteDictionary {
  private readonly codes = new Map<string, number>();
  private readonly routes = new Map<number, string>();

  /**
   * @param codes route to code, 0 to 65 535
   * @throws ProtocolError `dictionary` when a code is something else
   */
  constructor(codes: Readonly<Record<string, number>>) {
    for (const [route, code] of Object.entries(codes)) {
      if (code !== (code & 0xffff)) throw new ProtocolError("dictionary", route);
      this.codes.set(route, code);
      this.routes.set(code, route);
    }
  }

  /** The code of a route, or undefined: then the route travels as text. */
  codeOf(route: string): number | undefined {
    return this.codes.get(route);
  }

  /** The route of a code, or undefined when the dictionary does not know it. */
  routeOf(code: number): string | undefined {
    return this.routes.get(code);
  }
}

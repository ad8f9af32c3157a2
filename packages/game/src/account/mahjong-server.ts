/** Where one plays mahjong. */
export interface MahjongServer {
  /** The HTTP API: `http://127.0.0.1:12307` as NanoServer comes. */
  readonly api: string;
  /** The game: `ws:` or `wss:`. Without it it is where the login says, by TCP, which no browser can. */
  readonly game?: string;
}

/**
 * The server whose HTTP API and game are both at this address, as those of the embedded server and of the relay are.
 * Without a scheme it is `http:`. Whether there is one is found out by logging in.
 */
export function serverAt(address: string): MahjongServer {
  const trimmed = address.trim().replace(/\/+$/, "");
  const api = /^\w+:\/\//.test(trimmed) ? trimmed.replace(/^ws/i, "http") : `http://${trimmed}`;
  return { api, game: api.replace(/^http/i, "ws") };
}

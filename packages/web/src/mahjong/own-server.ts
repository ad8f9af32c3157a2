import { type MahjongServer, serverAt } from "@shaddock/game";

/** The mahjong of the server that a page comes from: where one plays who chooses no other. */
export function ownServer({ origin }: Pick<Location, "origin">): MahjongServer {
  return serverAt(`${origin}/mahjong`);
}

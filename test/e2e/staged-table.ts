import { decryptBody, encryptBody, type NanoServerPushes } from "@shaddock/contract/nanoserver";
import type { Page } from "playwright-core";
import {
  decodeMessage,
  decodeUtf8,
  encodeMessage,
  encodeUtf8,
  MessageType,
  PacketDecoder,
  PacketType,
} from "../../packages/protocol/src/index.js";

/** Pushes that make a table what it shall be, in order. */
export type StagedPush = {
  [R in keyof NanoServerPushes]: readonly [route: R, body: NanoServerPushes[R]];
}[keyof NanoServerPushes];

/** The wire between a page and its game server, on which a test can tell the page what never happened. */
export interface StagedTable {
  /** Who sits at the table, seat by seat, as the last deal had it. */
  uids(): readonly number[];
  /** Has the page hear this as if the server had sent it; from then on the server is not heard any more. */
  push(pushes: readonly StagedPush[]): void;
}

/** Gets between a page and the game server: before it connects. */
export async function stageTable(page: Page): Promise<StagedTable> {
  let uids: readonly number[] = [];
  let staged = false;
  let send = (_bytes: Buffer): void => {
    throw new Error("The page has not connected");
  };
  await page.routeWebSocket(/\/mahjong/, (socket) => {
    const server = socket.connectToServer();
    const decoder = new PacketDecoder();
    send = (bytes) => socket.send(bytes);
    server.onMessage((bytes) => {
      decoder.push(bytes as Buffer);
      let isHeard = true;
      for (let packet = decoder.next(); packet; packet = decoder.next()) {
        if (packet.type !== PacketType.Data) continue;
        isHeard = !staged;
        const { route, body } = decodeMessage(packet);
        if (route === "onDuanPai") uids = seatsOf(JSON.parse(decodeUtf8(decryptBody(body, route))));
      }
      if (isHeard) socket.send(bytes);
    });
  });
  return {
    uids: () => uids,
    push(pushes) {
      staged = true;
      for (const [route, body] of pushes) {
        const bytes = encryptBody(encodeUtf8(JSON.stringify(body)), route);
        send(Buffer.from(encodeMessage({ type: MessageType.Push, route, body: bytes })));
      }
    },
  };
}

function seatsOf({ accountInfo }: NanoServerPushes["onDuanPai"]): readonly number[] {
  return accountInfo.map(({ acId }) => acId);
}

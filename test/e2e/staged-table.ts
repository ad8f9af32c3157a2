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
  /** Has the page hear this as if the server had sent it. */
  push(pushes: readonly StagedPush[]): void;
}

/** Gets between a page and the game server: before it connects. */
export async function stageTable(page: Page): Promise<StagedTable> {
  let uids: readonly number[] = [];
  let send = (_bytes: Buffer): void => {
    throw new Error("The page has not connected");
  };
  await page.routeWebSocket(/\/mahjong/, (socket) => {
    const server = socket.connectToServer();
    const decoder = new PacketDecoder();
    send = (bytes) => socket.send(bytes);
    server.onMessage((bytes) => {
      socket.send(bytes);
      decoder.push(bytes as Buffer);
      for (let packet = decoder.next(); packet; packet = decoder.next()) {
        const message = packet.type === PacketType.Data ? decodeMessage(packet) : null;
        if (message?.route !== "onDuanPai") continue;
        const deal: NanoServerPushes["onDuanPai"] = JSON.parse(decodeUtf8(decryptBody(message.body, message.route)));
        uids = deal.accountInfo.map(({ acId }) => acId);
      }
    });
  });
  return {
    uids: () => uids,
    push(pushes) {
      for (const [route, body] of pushes) {
        const bytes = encryptBody(encodeUtf8(JSON.stringify(body)), route);
        send(Buffer.from(encodeMessage({ type: MessageType.Push, route, body: bytes })));
      }
    },
  };
}

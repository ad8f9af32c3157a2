import { expect, it } from "vitest";
import { serverAt } from "./mahjong-server.js";

it.each([
  ["http://127.0.0.1:3250/mahjong", "http://127.0.0.1:3250/mahjong", "ws://127.0.0.1:3250/mahjong"],
  [" https://play.example/mahjong// ", "https://play.example/mahjong", "wss://play.example/mahjong"],
  ["wss://play.example", "https://play.example", "wss://play.example"],
  ["192.168.0.2:12307", "http://192.168.0.2:12307", "ws://192.168.0.2:12307"],
])("serverAt(%s) is the API and the game at one address", (address, api, game) => {
  expect(serverAt(address)).toEqual({ api, game });
});

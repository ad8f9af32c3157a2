import { expect, test } from "vitest";
import { createServer } from "../create-server.js";
import { open } from "../testing/raw-client.js";
import { clusterChatService } from "./cluster-chat.js";

test("login: the nicknames before, and the response; the others learn of it", () => {
  const server = createServer({ components: [clusterChatService()] });
  const [first, second, third] = [open(server), open(server), open(server)];
  first.request(1, "BindService.Login", '{"nickname":"ann"}');
  expect(first.take()).toEqual(['push onMembers {"members":""}', 'response 1 {"code":0}']);
  second.request(1, "BindService.Login", '{"nickname":"bob"}');
  expect(second.take()).toEqual(['push onMembers {"members":"ann"}', 'response 1 {"code":0}']);
  expect(first.take()).toEqual(['push onNewUser {"content":"User user join: bob"}']);
  first.leave();
  third.request(1, "BindService.Login", '{"nickname":"cyd"}');
  expect(third.take()[0]).toBe('push onMembers {"members":"bob"}');
});

test("a message goes to all, and costs its sender 1", () => {
  const server = createServer({ components: [clusterChatService()] });
  const [first, second] = [open(server), open(server)];
  first.request(1, "BindService.Login", '{"nickname":"ann"}');
  second.request(1, "BindService.Login", '{"nickname":"bob"}');
  first.take();
  second.take();
  for (const balance of [999, 998]) {
    first.notify("RoomService.SyncMessage", '{"name":"ann","content":"hi"}');
    expect(first.take()).toEqual([
      'push onMessage {"name":"ann","content":"hi"}',
      `push onBalance {"currentBalance":${balance}}`,
    ]);
    expect(second.take()).toEqual(['push onMessage {"name":"ann","content":"hi"}']);
  }
});

test("a nickname that is none is refused", () => {
  const client = open(createServer({ components: [clusterChatService()] }));
  client.request(1, "BindService.Login", '{"nickname":7}');
  expect(client.take()).toEqual(['response 1 {"code":400,"error":"Want a text as nickname"}']);
});

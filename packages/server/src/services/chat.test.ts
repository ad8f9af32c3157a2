import { expect, test } from "vitest";
import { createServer } from "../create-server.js";
import { open } from "../testing/raw-client.js";
import { chatService } from "./chat.js";

const JOINED = '{"code":0,"result":"success"}';

test("joining: the members before, then the response; the others learn of it", () => {
  const server = createServer({ components: [chatService()] });
  const [first, second] = [open(server), open(server)];
  first.request(1, "room.join");
  expect(first.take()).toEqual(['push onMembers {"members":null}', `response 1 ${JOINED}`]);
  // The body is not looked at.
  second.request(1, "room.join", "");
  expect(second.take()).toEqual(['push onMembers {"members":[1]}', `response 1 ${JOINED}`]);
  expect(first.take()).toEqual(['push onNewUser {"content":"New user: 2"}']);
});

test("joining again: one is among the members, and is told of oneself", () => {
  const client = open(createServer({ components: [chatService()] }));
  client.request(1, "room.join");
  client.take();
  client.request(2, "room.join");
  expect(client.take()).toEqual([
    'push onMembers {"members":[1]}',
    'push onNewUser {"content":"New user: 1"}',
    `response 2 ${JOINED}`,
  ]);
});

test("a message goes to all in the room, and as name and content only; leaving is silent", () => {
  const server = createServer({ components: [chatService()] });
  const clients = [open(server), open(server), open(server)] as const;
  const [first, second, outside] = clients;
  first.request(1, "room.join");
  second.request(1, "room.join");
  for (const client of clients) client.take();
  first.notify("room.message", '{"name":"a","content":"hi","more":1}');
  outside.notify("room.message", '{"name":"b","content":"unheard"}');
  expect(clients.map((client) => client.take())).toEqual([
    ['push onMessage {"name":"a","content":"hi"}'],
    ['push onMessage {"name":"a","content":"hi"}'],
    [],
  ]);
  first.leave();
  second.notify("room.message", "{}");
  expect(second.take()).toEqual(['push onMessage {"name":"","content":""}']);
});

test.each(['{"name":1}', "7", "[]", '"x"'])("the message %s is nobody's", (body) => {
  const client = open(createServer({ components: [chatService()] }));
  client.request(1, "room.join");
  client.take();
  client.notify("room.message", body);
  expect(client.take()).toEqual([]);
  expect(client.closed).toBeUndefined();
});

test("S14 members are numbers, or bare 64-bit integers where Nano is imitated", () => {
  const server = createServer({ components: [chatService()], imitate: "nano" });
  const [first, second] = [open(server), open(server)];
  first.request(1, "room.join");
  second.request(1, "room.join");
  const [id] = [...server.sessions.keys()];
  expect(second.take()[0]).toBe(`push onMembers {"members":[${id}]}`);
  expect(typeof id).toBe("bigint");
});

import { describe, expect, it } from "vitest";
import { chosenRoom, ownAddress, parseAddress, settingsFromQuery } from "./servers.js";

const page = { protocol: "http:", host: "play.example:8080", search: "" };
const secure = { ...page, protocol: "https:" };

describe("ownAddress()", () => {
  it("is at the page's own host, as safe as the page", () => {
    expect(ownAddress("chat", page)).toBe("ws://play.example:8080/nano");
    expect(ownAddress("cluster", secure)).toBe("wss://play.example:8080/cluster");
  });
});

describe("parseAddress()", () => {
  it.each([
    ["ws://127.0.0.1:3250/nano", "ws://127.0.0.1:3250/nano"],
    [" 127.0.0.1:3250/nano ", "ws://127.0.0.1:3250/nano"],
    ["https://play.example/nano#x", "wss://play.example/nano"],
    ["WS://Play.example", "ws://play.example/"],
    ["localhost:3250", "ws://localhost:3250/"],
  ])("takes %s for %s", (text, address) => {
    expect(parseAddress(text, page)).toEqual({ ok: true, address });
  });

  it.each(["", "  ", "ftp://host", "ws://", "ws://a b", "javascript:alert(1)", "ws://me:pw@host/"])(
    "refuses %o",
    (text) => {
      expect(parseAddress(text, page)).toEqual({ ok: false, reason: "bad" });
    },
  );

  it("keeps to encryption on a page that has it, but for the machine itself", () => {
    expect(parseAddress("ws://play.example/nano", secure)).toEqual({ ok: false, reason: "mixed" });
    expect(parseAddress("ws://127.0.0.1:3250/nano", secure).ok).toBe(true);
    expect(parseAddress("play.example/nano", secure)).toEqual({ ok: true, address: "wss://play.example/nano" });
  });
});

describe("chosenRoom()", () => {
  it("is this server's, or another one", () => {
    const other = { server: "other", kind: "cluster", address: "127.0.0.1:34590/nano" } as const;
    expect(chosenRoom({ ...other, server: "chat" }, page)).toEqual({
      room: { kind: "chat", address: "ws://play.example:8080/nano" },
    });
    expect(chosenRoom(other, page)).toEqual({ room: { kind: "cluster", address: "ws://127.0.0.1:34590/nano" } });
    expect(chosenRoom({ ...other, address: "" }, page)).toEqual({ reason: "bad" });
  });
});

describe("settingsFromQuery()", () => {
  it.each([
    ["", {}],
    ["?server=cluster", { server: "cluster" }],
    [
      "?server=ws://h/nano&kind=cluster&name=Ann%0A&lang=zh",
      {
        server: "other",
        address: "ws://h/nano",
        kind: "cluster",
        nickname: "Ann",
        language: "zh",
      },
    ],
    ["?kind=x&lang=x&name=%20", {}],
  ])("of %s", (search, settings) => {
    expect(settingsFromQuery({ ...page, search })).toEqual(settings);
  });
});

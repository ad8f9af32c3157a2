import { describe, expect, it } from "vitest";
import { initialAccount } from "../account/account-state.js";
import { invitationLink, isInvitationAnswered, parseInvitation, withoutInvitation } from "./invitation.js";
import { initialLobby, type Wish } from "./lobby-state.js";

const page = { origin: "http://192.168.0.7:3250", pathname: "/", ownServer: "http://192.168.0.7:3250/mahjong" };
const link = (server: string): string => invitationLink(page, "012345", server);

describe("an invitation", () => {
  it("names the desk, and the server where it is not the page's own", () => {
    expect(link(page.ownServer)).toBe("http://192.168.0.7:3250/?desk=012345");
    expect(link("https://play.example/m")).toBe(
      "http://192.168.0.7:3250/?desk=012345&mahjong=https%3A%2F%2Fplay.example%2Fm",
    );
  });

  it.each([page.ownServer, "http://127.0.0.1:3260", "https://play.example/a-b/c_d~e.f", "http://[::1]:12307"])(
    "leads to the desk that it was made for: %s",
    (server) => {
      const found = parseInvitation(new URL(link(server)).search);
      expect(found).toEqual({ number: "012345", server: server === page.ownServer ? null : server });
    },
  );

  it("may be typed as addresses are", () => {
    expect(parseInvitation("?lang=en&mahjong=127.0.0.1:3260/&desk=012345")).toEqual({
      number: "012345",
      server: "http://127.0.0.1:3260",
    });
    expect(parseInvitation("?desk=012345&mahjong=wss://play.example/mahjong")?.server).toBe(
      "https://play.example/mahjong",
    );
  });

  it.each([
    "",
    "?desk=",
    "?desk=12345",
    "?desk=1234567",
    "?desk=12345x",
    "?desk=１２３４５６",
    "?table=123456",
    "?desk=%E0%A4",
  ])("is nothing else: %s", (query) => {
    expect(parseInvitation(query)).toBeNull();
  });

  it.each([
    "",
    " ",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://",
    "http://good.example@evil.example",
    "http://good.example\u202e.evil",
    "http://g\u043e\u043ed.example",
    "http://a b",
    "http://evil.example/?x=http://good.example",
    "http://evil.example/#good",
    "http://evil.example\\good.example",
    `http://evil.example/${"a".repeat(200)}`,
    "<img src=x>",
  ])("to no honest server is none: %s", (server) => {
    expect(parseInvitation(`?desk=012345&mahjong=${encodeURIComponent(server)}`)).toBeNull();
  });

  it("to a server that cannot be read is none", () => {
    expect(parseInvitation("?desk=012345&mahjong=%E0%A4")).toBeNull();
  });

  it("is answered once one is in and has asked for the desk, or for nothing", () => {
    const at = (status: "entering" | "in", wish: Wish | null): boolean =>
      isInvitationAnswered({ account: { ...initialAccount, status }, lobby: { ...initialLobby, wish } });
    const join: Wish = { type: "join", number: "012345" };
    expect([at("entering", join), at("entering", null), at("in", join), at("in", null)]).toEqual([
      ...[false, false, false, true],
    ]);
  });

  it.each([
    ["", ""],
    ["?desk=012345", ""],
    ["?desk=012345&mahjong=https%3A%2F%2Fplay.example", ""],
    ["?lang=en&desk=012345&think=0", "?lang=en&think=0"],
    ["?desks=1&xdesk=2", "?desks=1&xdesk=2"],
  ])("is taken from a query, and nothing else is: %s", (query, rest) => {
    expect(withoutInvitation(query)).toBe(rest);
  });
});

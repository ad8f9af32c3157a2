import { expect, test } from "vitest";
import { invitation, invitationTo } from "./wish.js";

test("a link leads to the desk that it was made for", () => {
  const link = invitationTo("012345", { origin: "http://127.0.0.1:3250", pathname: "/" });
  expect(invitation({ search: new URL(link).search })).toBe("012345");
});

test.each(["", "?desk=", "?desk=12345", "?desk=1234567", "?desk=12345x", "?desk=１２３４５６", "?table=123456"])(
  "invitation() takes nothing else: %s",
  (search) => {
    expect(invitation({ search })).toBeNull();
  },
);

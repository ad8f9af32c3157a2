/// <reference lib="dom" />
import { format, texts } from "@shaddock/game";
import { expect, test } from "vitest";
import { describeCocos } from "./cocos-stage.js";
import { createDesk, leave } from "./lobby.js";

const { board } = texts.en;
const english = { locale: "en-GB" } as const;

describeCocos("invitations in the Cocos client", { seed: 7 }, (stage) => {
  test("a link is copied, says where it leads, asks nobody by itself, and leads there", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const ann = await stage.enterLobby({ ...english, context: { permissions } });
    const number = await createDesk(ann, "Rounds1");
    await ann.click("CopyLink");
    await ann.see(board.copied);
    const link = new URL(await ann.page.evaluate(() => navigator.clipboard.readText()));
    expect(Object.fromEntries(link.searchParams)).toEqual({ desk: number, mahjong: stage.mahjong });

    // In another tab of the same browser one is another player.
    const bob = await stage.open({ query: link.search, beside: ann });
    await bob.see(format(board.invited, { number }));
    await bob.see(format(board.invitedElsewhere, { server: stage.mahjong }));
    expect((await bob.state()).account.server).toBeNull();
    expect(await bob.can("MahjongAddress")).toBe(false);
    await bob.click("MahjongPlay");
    await bob.screen("Table");
    expect((await bob.state()).desk.number).toBe(number);
    const uids = await Promise.all([ann, bob].map(async (client) => (await client.state()).account.player?.uid));
    expect(uids[0]).not.toBe(uids[1]);

    // It invites once.
    expect(new URL(bob.page.url()).searchParams.has("desk")).toBe(false);
    await leave(bob);
    await bob.click("ToLobby");
    await bob.screen("Lobby");
    await bob.click("LogOut");
    await bob.screen("Home");
    await bob.see(board.cardNote);
    expect(await bob.can("MahjongAddress")).toBe(true);
  });

  test("where a browser does not let it be copied, it stands there selected, and then the number again", async () => {
    const ann = await stage.enterLobby({
      ...english,
      prepare: (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })),
    });
    const number = await createDesk(ann, "Rounds1");
    await ann.click("Copy");
    await ann.see(board.copyByHand);
    expect(await ann.page.evaluate(() => `${getSelection()}`)).toBe(number);
    await ann.click("CopyLink");
    await ann.see(board.copyByHand);
    const selected = await ann.page.evaluate(() => `${getSelection()}`);
    expect(new URL(selected).searchParams.get("desk")).toBe(number);
    await ann.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await ann.see(board.inviteNote);
    await ann.see(number.split("").join(" "));
  });
});

import { describe, expect, test, vi } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { setStage } from "./stage.js";

describe.skipIf(!haveBrowser())("the chat in a browser", () => {
  const stage = setStage();
  const { open } = stage;

  test("two talk, and each knows what is their own", async () => {
    const [ann, bob] = [await open(), await open()];
    await ann.enter("Ann");
    await bob.enter("Bob");
    await vi.waitFor(async () =>
      expect(await ann.notices()).toEqual(["You joined the room", expect.stringMatching(/^Guest \d+ joined$/)]),
    );
    await ann.say("hello");
    await bob.message("hello").waitFor();
    await bob.say("hi");
    await ann.message("hi").waitFor();
    // A namesake is somebody else.
    const namesake = await open();
    await namesake.enter("Ann");
    await namesake.say("me too");
    await ann.message("me too").waitFor();
    expect(await ann.messages()).toEqual(["*hello", "Bob: hi", "Ann: me too"]);
    expect(await bob.messages()).toEqual(["Ann: hello", "*hi", "Ann: me too"]);
    expect(await ann.page.locator("aside .member-name").allTextContents()).toHaveLength(3);
  });

  test("the cluster has names and a balance", async () => {
    const [ann, bob] = [await open(), await open()];
    await ann.enter("Ann", "cluster");
    await bob.enter("阿柚", "cluster");
    await bob.say("one");
    await vi.waitFor(async () => expect(await bob.page.locator(".chat-header-balance").textContent()).toMatch(/999$/));
    expect(await bob.page.locator("aside .member-name").allTextContents()).toEqual(["阿柚", "Ann"]);
    await vi.waitFor(async () =>
      expect(await ann.page.locator("aside .member-name").allTextContents()).toEqual(["Ann", "阿柚"]),
    );
    expect(await ann.page.locator("aside dl").textContent()).toMatch(/Received\d+ B/);
  });

  test("what arrives while one looks away is counted and marked", async () => {
    const [ann, bob] = [await open(), await open()];
    await ann.enter("Ann");
    await bob.enter("Bob");
    for (let i = 0; i < 30; i++) {
      await bob.say(`line ${i}`);
      await ann.message(`line ${i}`).waitFor();
    }
    await ann.show(false);
    await bob.say("behind");
    await bob.say("your back");
    await vi.waitFor(async () => expect(await ann.page.title()).toBe("(2) Chat room · Shaddock"));
    await ann.show(true);
    await vi.waitFor(async () => expect(await ann.page.title()).toBe("Chat room · Shaddock"));
    expect(await ann.page.locator(".log-divider + .message .message-text").textContent()).toBe("behind");

    await ann.page.locator(".log-scroller").evaluate((element) => element.scrollTo(0, 0));
    await ann.page.getByRole("button", { name: "To the newest message" }).waitFor();
    await bob.say("further down");
    const jump = ann.page.getByRole("button", { name: "1 new" });
    await jump.click();
    await jump.waitFor({ state: "detached" });
    await ann.page.locator(".log-scroller").evaluate((element) => element.scrollTo(0, 0));
    await ann.say("mine is in sight");
    await ann.message("mine is in sight").waitFor();
    await vi.waitFor(async () => expect(await ann.page.locator(".log-newest").count()).toBe(0));
    const { bottom, end } = await ann.page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return { bottom: box(".message:last-child")?.bottom ?? 0, end: box(".log-scroller")?.bottom ?? 0 };
    });
    expect(bottom).toBeLessThanOrEqual(end);
  });

  test("language, colours and nickname are remembered", async () => {
    const { page } = await open({ locale: "zh-CN", colorScheme: "dark" });
    await page.getByRole("button", { name: "加入" }).waitFor();
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await background();
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("button", { name: "Colours: as the device" }).click();
    await page.getByRole("textbox").first().fill("Ann");
    await page.reload();
    expect(await page.getByRole("textbox", { name: "Nickname" }).inputValue()).toBe("Ann");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await background()).not.toBe(dark);
  });

  test("the address bar fills the form in, and joins nothing", async () => {
    const { page } = await open(
      {},
      `?server=${encodeURIComponent(`127.0.0.1:${stage.site.port}/cluster`)}&kind=cluster&name=Bob`,
    );
    expect(stage.site.cluster.sessions.size).toBe(0);
    // The cursor is where Enter joins.
    await page.locator("button[type=submit]:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.locator('.status[data-state="open"]').waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Cluster chat room");
  });

  test("a lost connection is told, made anew, and loses nothing", async () => {
    const [ann, bob] = [await open(), await open()];
    await ann.enter("Ann", "cluster");
    await bob.enter("Bob", "cluster");
    await bob.say("before");
    await ann.message("before").waitFor();
    await stage.close();
    await ann.page.locator(".banner-countdown").waitFor();
    await ann.say("meanwhile");
    expect(await ann.message("meanwhile").getAttribute("data-status")).toBe("waiting");
    expect(await ann.page.getByRole("alert").textContent()).not.toBe("");
    await stage.reopen();
    for (const { page } of [bob, ann]) {
      // It may have found the way back by itself.
      await page
        .getByRole("button", { name: "Retry now" })
        .click({ timeout: 3000 })
        .catch(() => {});
      await page.locator('.status[data-state="open"]').waitFor();
    }
    await bob.say("after");
    await ann.message("after").waitFor();
    await vi.waitFor(async () => {
      expect((await ann.messages()).sort()).toEqual(["*meanwhile", "Bob: after", "Bob: before"].sort());
    });
    const notices = await ann.notices();
    expect(notices).toContain("The connection was lost.");
    expect(notices).toContain("You are back");
    expect(await ann.page.locator(".banner").count()).toBe(0);
  });

  test("a kick is told with its reason, and one may come again", async () => {
    const { page, enter, notices } = await open();
    await enter("Ann");
    for (const id of stage.site.chat.sessions.keys()) stage.site.chat.kick(id, "Too <b>loud</b>");
    await page.getByRole("button", { name: "Connect again" }).waitFor();
    expect(await notices()).toContain("The server ended your session: Too <b>loud</b>");
    await page.getByRole("button", { name: "Connect again" }).click();
    await page.locator('.status[data-state="open"]').waitFor();
  });

  test("a server that is not there is told, with a way on", async () => {
    const { page } = await open({}, "?server=127.0.0.1:1/nano&name=Ann");
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByText("The server cannot be reached.").waitFor();
    await page.getByRole("button", { name: "Change server" }).click();
    await page.getByRole("textbox", { name: "Address" }).fill("no address at all");
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByText("That is not an address.").waitFor();
  });

  test.each([
    ["a desktop", { viewport: { width: 1280, height: 720 } }],
    ["a phone", { viewport: { width: 390, height: 844 } }],
    ["a phone on its side", { viewport: { width: 844, height: 390 } }],
  ])("whatever others send is text, and stays in its place on %s", async (_, context) => {
    const hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    const [ann, bob] = [await open(context), await open()];
    await ann.enter("Ann", "cluster");
    await bob.enter('"><svg onload=1>', "cluster");
    for (const content of [
      hostile,
      `\u202e${"مرحبا ".repeat(50)}`,
      "👩‍👩‍👧‍👦".repeat(300),
      "W".repeat(10_000),
      "javascript:alert(3)",
    ]) {
      await bob.say(content);
    }
    await ann.message("javascript:alert(3)").waitFor();
    expect((await ann.messages())[0]).toBe(`"><svg onload=1>: ${hostile}`);
    await ann.page.getByRole("button", { name: "Show all 10000 characters" }).click();
    expect(await ann.page.locator("main :is(img[src=x], script, svg[onload], a)").count()).toBe(0);
    const overflow = await ann.page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight,
    );
    expect(overflow).toBe(false);
    const widest = await ann.page.evaluate(() => {
      const { right } = document.querySelector(".log-scroller")?.getBoundingClientRect() ?? { right: 0 };
      const all = [...document.querySelectorAll(".message-content, .notice, .message-head")];
      return Math.max(...all.map((one) => one.getBoundingClientRect().right)) - right;
    });
    expect(widest).toBeLessThanOrEqual(0);
  });

  test("a page that cannot be drawn says so in every language, and can be loaded again", async () => {
    const { page, enter, say } = await open();
    await enter("Ann");
    await page.evaluate(() => {
      Date.prototype.toLocaleTimeString = () => {
        throw new Error("no times today");
      };
    });
    await say("what time is it?");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    const sentences = await alert.locator("p").allTextContents();
    expect(sentences).toEqual([expect.stringContaining("This page failed"), expect.stringContaining("页面出错了")]);
    expect(await alert.locator("p").evaluateAll((all) => all.map((one) => one.getAttribute("lang")))).toEqual([
      "en",
      "zh-CN",
    ]);
    await page.getByRole("button", { name: "Reload" }).click();
    await page.getByRole("button", { name: "Join" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Nickname" }).inputValue()).toBe("Ann");
  });

  test("everything has a name, a place, and works from the keyboard", async () => {
    const { page, enter, say } = await open({ viewport: { width: 844, height: 390 } });
    const nameless = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, input, select, textarea, a, [tabindex], dialog, img")]
          .filter((one) => {
            const labels = "labels" in one ? [...((one as HTMLInputElement).labels ?? [])] : [];
            const by = document.getElementById(one.getAttribute("aria-labelledby") ?? "");
            const name = one.getAttribute("aria-label") || by?.textContent || labels[0]?.textContent || one.textContent;
            return one instanceof HTMLImageElement ? !one.hasAttribute("alt") : !name?.trim();
          })
          .map((one) => one.outerHTML),
      );
    const landmarks = () =>
      page.locator("header, main, [role=log], h1").evaluateAll((all) => all.map((one) => one.tagName));
    expect(await nameless()).toEqual([]);
    expect((await landmarks()).sort()).toEqual(["H1", "HEADER", "MAIN"]);

    await enter("Ann");
    expect(await nameless()).toEqual([]);
    expect((await landmarks()).sort()).toEqual(["DIV", "H1", "HEADER", "MAIN"]);
    // The cursor is in the composer; a new line is no message.
    await page.keyboard.type("two");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("lines");
    await page.keyboard.press("Enter");
    await page.locator(".message-text").waitFor();
    expect(await page.locator(".message-text").textContent()).toBe("two\nlines");
    await say("   ");
    expect(await page.locator(".message").count()).toBe(1);

    await page.locator(".chat-header-details").focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog");
    await panel.waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => !!document.activeElement?.closest("dialog"))).toBe(true);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("chat-header-details");

    // Once around: what has the focus shows it.
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const { activeElement } = document;
        return !activeElement || activeElement === document.body || getComputedStyle(activeElement).outlineStyle;
      });
      expect(outline === true || outline === "solid").toBe(true);
    }
  });
});

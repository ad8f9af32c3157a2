import { describe, expect, test } from "vitest";
import { connectionView, trafficLine } from "../../client-cocos/assets/connection/connection-view";
import type { RootState } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { bundle, start } from "./play.js";
import { recordedDesks } from "./recorded.js";

const game = start();
const fresh = game.getState();
game.stop();

describe("connection", () => {
  const lost: RootState = {
    ...fresh,
    connection: { ...fresh.connection, name: "waiting", retryAt: 5000, reason: { code: 1, message: "" } },
  };

  test("says why there is none, counts down, and offers to try at once", () => {
    expect(connectionView(fresh, 0)).toBeNull();
    expect(connectionView(lost, 2500)).toMatchObject({
      ...{ countdown: "3 秒后重试", leave: null },
      retry: { text: "立即重试", intent: bundle.intents.connection.retry() },
    });
  });

  test("offers to leave where it is not tried any more", () => {
    const ended = { ...lost, connection: { ...lost.connection, name: "closed", retryAt: null } } as const;
    expect(connectionView(ended, 0)).toMatchObject({
      ...{ countdown: "", retry: { text: "重新连接" } },
      leave: { text: "离开", intent: bundle.intents.account.logOut() },
    });
  });

  test("says when one plays elsewhere, and when something could not be read", () => {
    const elsewhere = { ...lost, session: { ...fresh.session, elsewhere: true } };
    expect(connectionView(elsewhere, 0)?.why).toBe("连接一再断开。");
    const trouble = { route: "onDuanPai", detail: "tiles", time: 0 };
    const open = { ...fresh, connection: { ...fresh.connection, name: "open" } } as const;
    expect(connectionView({ ...open, session: { ...fresh.session, trouble } }, 0)).toEqual({
      ...{ why: "服务器发来的消息无法识别（onDuanPai）。", wayOn: "游戏会继续；如果画面不对，请重新加载。" },
      ...{ countdown: "", retry: null, leave: { text: "关闭", intent: bundle.intents.session.dismiss() } },
    });
  });

  test("says when the table is not told anew yet", () => {
    const desks = recordedDesks(/^9-/, /./).flatMap(({ desks }) => desks);
    const desk = desks.find(({ phase }) => phase === "playing") as RootState["desk"];
    const open = { ...fresh, connection: { ...fresh.connection, name: "open" }, desk } as const;
    expect(connectionView(open, 0)).toBeNull();
    expect(connectionView({ ...open, desk: { ...desk, freshness: "lost" } }, 0)).toEqual({
      ...{ why: bundle.texts.zh.table.stale, wayOn: "", countdown: "", retry: null, leave: null },
    });
  });

  test("a connection that is renewed on purpose is no trouble", () => {
    const renewed = { ...lost, connection: { ...lost.connection, name: "connecting" } } as const;
    expect(connectionView({ ...renewed, lobby: { ...fresh.lobby, errand: "create" } }, 0)).toBeNull();
  });

  test("traffic", () => {
    expect(trafficLine({ ...fresh, connection: { ...fresh.connection, latency: 11.6 } })).toContain("12 毫秒");
  });
});
